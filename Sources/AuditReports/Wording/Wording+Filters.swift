import AuditModel

extension Wording {
  /// What a log group's metric filters are worth.
  static let filters: [Message.ID: Template] = [
    .filtersNotKnown:
      "not known whether log group {logGroup} of account {account} has metric filters: {gap}",
    .otherFiltersNotKnown:
      "not known whether log group {logGroup} of account {account} has other metric filters: {gap}",
    .filtersUnknown: "the metric filters are not known",
    .logGroupHasNoFilter: "log group {logGroup} has no metric filter",
    .onlyFilterAboutOthers:
      "the only metric filter of log group {logGroup}, {filter}, does not look for these events",
    .noFilterAboutEvents:
      """
    none of the {count} metric filters of log group {logGroup} ({filters,}[ and {more} more]) \
    looks for these events
    """,
    .noFilterMatchesEvent: "no metric filter of log group {logGroup} matches the event",
    .noFilterFits: "no metric filter fits",
    .filterVerdict: "metric filter {filter} {clause}",
    .filtersTogether: "together the metric filters {filters,} {clause}",
    .filterSeesLess: "{clause}, but {cause}",
    .filterSeesChangedEvents: "it sees events only after a transformer",
    .filterSeesSomeEvents: "it sees only events with {value}",
    .filterMemberNotShown: "{field} is not shown, so more may be left out",
    .metricNotShown: "the evidence does not show which metric {filter} publishes",
    .metricNotKnown: "the metric is not known",
    .noPatternPrescribed: "cannot be judged: the benchmark version prescribes no pattern",
    .patternRefused:
      """
    has a pattern that CloudWatch Logs refuses, and AWS does not store such a text: {error}[; \
    a published misprint of the benchmark: {cause}]
    """,
    .patternWouldBeRefused: "has a pattern that CloudWatch Logs would refuse: {error}",
    .misprintParenthesis: "a parenthesis is missing before the last brace",
    .misprintBlank: "a blank is missing before `NOT EXISTS`",
    .misprintPoint: "the point is missing in `$.eventName`",
    .misprintQuotes: "the quotes around `Failed authentication` are lost",
    .misprintQuote: "the opening quote of `AcceptHandshake` is lost",
    .doesNotMatchEvent: "does not match the event",
    .matchesEvent: "matches the event",
    .matchesEventPerhaps: "matches the event, but sees only some events or changed ones",
    .matchesEventBut: "matches, but {cause}",
  ]

  /// How filters relate to what a benchmark prescribes.
  static let relations: [Message.ID: Template] = [
    .isPrescribed: "is the prescribed pattern",
    .isPrescribedButBroad:
      """
    is a prescribed pattern that matches everyday events too, so that its alarm would hardly \
    ever leave ALARM
    """,
    .matchesExactly: "matches exactly the prescribed events",
    .matchesMore: "matches the prescribed events and others",
    .matchesEverydayToo: "matches the prescribed events, but everyday ones too[: {events}]",
    .matchesEverything: "matches every event",
    .differsOnlyIn: "differs only in {events}",
    .missesUnlikely:
      """
    differs from the benchmark's text, but matches every event that CloudTrail is known to \
    write; a person must accept the difference
    """,
    .missesPrescribed: "misses events that the benchmark prescribes",
    .neverMatches: "can never match an event",
    .notComparable: "cannot be compared with the prescribed pattern: {cause}",
    .undecidedTextPattern: "a pattern without braces looks at an event's text",
    .undecidedText: "{value} looks at an event's text, not at its fields",
    .undecidedTests: "no event was found for tests that depend on each other",
    .undecidedRegex: "the service has not shown what the set in {value} means",
    .undecidedTexts: "the texts of one field have too many cases",
    .undecidedFields: "the fields have too many cases",
    .matchExactly: "match exactly the prescribed events",
    .matchMore: "match the prescribed events and others",
    .matchEverydayToo: "match the prescribed events, but everyday ones too[: {events}]",
    .matchEverything: "match every event",
    .differOnlyIn: "differ only in {events}",
    .missUnlikely:
      """
    differ from the benchmark's text, but match every event that CloudTrail is known to write; \
    a person must accept the difference
    """,
    .missPrescribed: "still miss events that the benchmark prescribes",
    .eventsOfServices:
      "events of services that the control is not about, such as {value} of {service}",
    .eventsOfType: "events of type {value}, which the control is not about",
    .eventsOfAccounts: "events of other accounts, which the trail does not record",
    .eventsOfAccountsPerhaps:
      "events of other accounts, and whether the trail records any is not known",
    .eventsOfCategory: "events of category {value}, which are no management events",
    .eventsOfOthers: "events that the control is not about",
  ]

  /// What comes close to a chain that does not hold, and what else filters are worth a word for.
  static let nearMisses: [Message.ID: Template] = [
    .filterOnStrayLogGroup:
      """
    metric filter {filter} fits, but no trail in the evidence delivers to its log group \
    {logGroup}
    """,
    .filterInOtherRegion:
      """
    metric filter {filter} fits, but it is in region {region}, where no trail delivers; the \
    trail delivers to the log group {logGroup} of region {other}
    """,
    .filterInOtherCase:
      "metric filter {filter} asks for {details,}; capital and small letters are told apart",
    .wordInOtherCase: "{value} where AWS writes {other}",
    .alarmOnNamesake:
      """
    alarm {alarm} watches a metric of that name[ in region {region}], not where the filter \
    publishes it
    """,
    .alarmOnSimilarMetric: "alarm {alarm} watches {other}, the filter publishes {metric}",
    .alarmOnFilterName:
      """
    alarm {alarm} watches a metric that is called like the filter {filter}, which publishes \
    {metric}
    """,
    .prescribedMatchesEveryday:
      """
    metric filter {filter} is a pattern that version {version} prints, but later ones do not: \
    it matches everyday events too
    """,
    .filterMatchesMore:
      "metric filter {filter} also matches events that the benchmark does not ask for",
  ]
}
