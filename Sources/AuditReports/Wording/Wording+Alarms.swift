import AuditModel

extension Wording {
  /// How an alarm has to do with a filter's metric.
  static let alarms: [Message.ID: Template] = [
    .namedAlarm: "alarm {alarm}",
    .namedMonitor: "alarm {alarm} of monitoring account {account}",
    .namedComposite: "composite alarm {alarm}",
    .namedLogAlarm: "log alarm {alarm}",
    .namedFilter: "metric filter {filter}",
    .alarmsNotKnown:
      "not known whether alarms of account {account} in {region} watch metric {metric}: {gap}",
    .otherAlarmsNotKnown:
      """
    not known whether other alarms of account {account} in {region} watch metric {metric}: \
    {gap}
    """,
    .alarmNotKnown: "the alarm is not known",
    .noAlarmWatches: "no alarm of account {account}, region {region} watches metric {metric}",
    .noAlarmOnMetric: "no alarm watches the metric",
    .alarmOnOtherMetric: "the alarm watches another metric",
    .alarmWatches: "{subject} watches the metric; {clause}",
    .alarmWatchesBut: "{subject} watches the metric, but {clause}",
    .alarmWatchesByMath: "{subject} watches the metric through metric math; {clause}",
    .alarmWatchesByMathBut: "{subject} watches the metric through metric math, but {clause}",
    .alarmMayWatch: "{subject} may watch the metric, but {cause}",
    .alarmNamesMetric: "{subject} names the metric, but {cause}",
    .alarmOnOtherAccount:
      """
    {subject} watches a metric of that name in account {account}, not the one that the filter \
    publishes
    """,
    .watchedNotKnown: "not known what {subject} watches: {cause}",
    .publishersNotKnown:
      """
    {subject} watches the metric; not known whether other metric filters of the log group \
    publish to it as well: {gap}
    """,
    .evaluatesPromQL: "it evaluates a PromQL query that names the metric",
    .evaluatesQuery: "it evaluates a query that names the metric: {value}",
    .evaluatesOthers: "it evaluates only other ones[: {value}]",
    .evaluatesMath: "it evaluates metric math that is not decided here[: {value}]",
    .queryNotShown: "the evidence does not show which query it watches",
  ]

  /// What one matching event makes an alarm do.
  static let responses: [Message.ID: Template] = [
    .matchRaises: "one event makes it go to ALARM",
    .matchGives: "one event gives {details}, {need}",
    .matchAmongOthersGives: "one event among others gives {details}, {need}",
    .secondMatchUndoes:
      """
    a second event in the same period undoes what the first one did: together they give \
    {details}, {need}
    """,
    .othersKeepInAlarm: "other events give {details}, {need}, so it stays in ALARM",
    .othersMayKeepInAlarm: "other events give {details}, {need}, so it may be in ALARM already",
    .datapoint: "{statistic} {value}",
    .exactValue: "{value}",
    .valueOrMore: "{value} or more",
    .valueOrLess: "{value} or less",
    .valueBetween: "from {least} to {most}",
    .anyValue: "any number",
    .needsAtLeast: "the alarm needs at least {limit}[ in {period} s]",
    .needsMoreThan: "the alarm needs more than {limit}[ in {period} s]",
    .needsLessThan: "the alarm needs less than {limit}[ in {period} s]",
    .needsAtMost: "the alarm needs at most {limit}[ in {period} s]",
    .lowValuesRaise: "low values raise it, which is no way to count events",
    .periodsNotSaid: "the evidence does not say how many periods it evaluates",
    .missingDataBreaches: "missing data counts as breaching, so it is in ALARM before the event",
    .missingDataKeepsState:
      "missing data keeps its state, so it fires once and may never return to OK",
    .needsSeveralPeriods: "it needs {count} breaching periods, one event gives one",
    .mayNeedSeveralPeriods:
      "it needs {count} breaching periods; one event may make it fire late or never",
    .evaluationReported: "CloudWatch reported {value} for it when the evidence was saved",
    .learnedBand: "its threshold is a learned band",
    .thresholdNotUnderstood: "its statistic, threshold or comparison is not one that is known here",
    .statisticNotDecided: "it evaluates {value}, which one event may not move",
    .publishesNoNumber: "the filter publishes {value}, not a number that a metric keeps",
    .publishesSystemDimensions: "the filter publishes dimensions for source account or region",
    .publishesDimensions:
      "the filter publishes dimension {dimensions,}, so it sees only events that lack such a field",
    .watchesOtherDimensions:
      "it watches other dimensions than the filter publishes, so it sees no data",
    .watchesDimensionValues: "it sees only events with its dimensions' values",
    .watchesOtherUnit: "it counts only data in {unit}, the filter publishes {value}",
    .warmUpUntil:
      "its warm-up takes {count} minutes, until {time}, and before that it does not act",
    .warmUpAtMostUntil:
      "its warm-up takes {count} minutes, until {time} at the latest, and it had no data yet",
    .warmUpPerhaps:
      """
    its warm-up takes {count} minutes, it had no data yet, and nothing tells whether that was \
    over when the evidence was collected
    """,
    .fillingDecides: "whether its metric math fills periods without data decides",
    .companyIsNoNumber: "what {filters,} publish for the same event is no number",
    .companyDecides: "it depends on whether {filters,} matches the same events",
    .unitDecides:
      """
    {filters,} publishes to the metric in another unit, for which CloudWatch does not say what \
    an alarm without `Unit` sees
    """,
    .sharesNoNumber:
      "{filters} publishes {value} to the same metric, which is no number that is known",
    .mayAlwaysPublish: "{filters} may publish to the metric at any time and so keep it in ALARM",
    .mayDrownMatch: "what {filters} publishes in the same period may keep a match from raising it",
  ]

  /// Why an alarm or a filter cannot be what AWS printed.
  static let damages: [Message.ID: Template] = [
    .memberNotShown: "its {field} is not shown, so more may be left out",
    .valueNotShown: "its {field} is not shown",
    .valueNotDocumented: "its {field} is none that AWS documents",
    .valueNotDocumentedThere: "its {field} is none that AWS documents there",
    .valueNotPositive: "its {field} is not a positive number",
    .valueOutOfRange: "its {field} is not between 1 and {other}",
    .membersExclude: "it has {fields}, of which AWS allows one",
    .membersExcludeEachOther: "it has both {field} and {other}, of which AWS allows one",
    .memberWithout: "it has a {field} without {other}",
    .memberNotAmong: "its {field} is none of its {other}",
    .dimensionTwice: "it names a dimension twice",
    .idTwice: "two of its {field} have one {other}",
    .noneReturnsData: "none of its {field} returns data, which AWS demands of one",
    .severalReturnData: "several of its {field} return data, of which AWS allows one",
    .queryOfNoKind: "{other} among its {field} is not one metric or one expression",
    .queryValueNotDocumented: "{other} among its {field} has a value that AWS does not document",
    .queryMemberNotShown: "the {field} of {other} are not shown",
    .ofItsFilter: "of its filter {clause}",
    .filterValueNotShown: "the {field} of its filter is not shown",
    .filterValueNoNumber: "the {field} of its filter is neither a number nor a field",
    .filterValueNotDocumented: "the {field} of its filter is none that AWS documents",
  ]

  /// What else is worth saying about alarms.
  static let alarmAdvisories: [Message.ID: Template] = [
    .metricShared:
      """
    {filters,} {count|publishes|publish} to the same metric: while other events keep alarm \
    {alarm} in ALARM, it sends nothing more
    """,
    .alarmMembersNotUnderstood: "alarm {alarm} has {fields,}, whose meaning is not known here",
    .warmUpAfterChanges: "after every change to it alarm {alarm} does not act for {count} minutes",
    .alreadyInAlarm:
      """
    {subject} was in ALARM when the evidence was saved; it acts again only after it has left \
    that state
    """,
    .evaluationState:
      "alarm {alarm} was in evaluation state {value} when the evidence was saved: {clause}",
    .evaluatedPartly: "not all data could be retrieved",
    .evaluationFailed: "CloudWatch could not evaluate it for a while",
    .evaluationMistaken: "its configuration needs a look",
    .evaluationTroubled: "its evaluation had trouble",
    .periodBelowMinute:
      """
    alarm {alarm} evaluates periods of {count} seconds; the metrics of metric filters have one \
    point a minute
    """,
    .compositeShared:
      """
    while alarm {rival} keeps composite alarm {alarm} in ALARM, alarm {other} makes it send \
    nothing more
    """,
    .logAlarmNotEvaluated:
      """
    alarm {alarm} runs a scheduled query on log group {logGroup}; it is present but not \
    evaluated, since the benchmark asks for a metric filter
    """,
  ]
}
