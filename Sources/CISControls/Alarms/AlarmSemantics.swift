import AWSEvidence
import AuditModel

/// What an alarm on one metric does when one matching event is logged.
///
/// - SeeAlso: "Using Amazon CloudWatch alarms" and "Configuring how CloudWatch alarms treat missing
///   data" in the CloudWatch user guide.
enum AlarmSemantics {
  /// The response of `alarm` to an event that `filter` matches and `transformation` publishes.
  static func response(
    of alarm: MetricAlarm,
    to filter: MetricFilter,
    _ transformation: MetricTransformation
  ) -> AlarmResponse {
    if let mismatch = mismatch(of: alarm, filter, transformation) { return mismatch }
    let evaluation = alarm.evaluation
    guard evaluation.thresholdMetricID == nil else {
      return .open("its threshold is a learned band")
    }
    guard evaluation.extendedStatistic == nil else {
      return .open(
        "it evaluates `\(evaluation.extendedStatistic ?? "")`, which one event may not move")
    }
    guard let value = publishedNumber(transformation) else {
      return .open(
        "the filter publishes `\(transformation.metricValue ?? "nothing")`, not a number")
    }
    guard let statistic = evaluation.statistic, let threshold = evaluation.threshold,
      let name = evaluation.comparisonOperator, let comparison = AlarmComparison(rawValue: name),
      let points = EventDatapoints(
        statistic: statistic,
        value: value,
        defaultValue: transformation.defaultValue
      )
    else { return .open("its statistic, threshold or comparison is not one that is known here") }
    return response(evaluation, points, comparison, threshold)
  }

  /// The published value when it is a number rather than a field's selector.
  private static func publishedNumber(_ transformation: MetricTransformation) -> Double? {
    guard let text = transformation.metricValue,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  /// Why the alarm sees none of the published data, or `nil` when it sees it.
  private static func mismatch(
    of alarm: MetricAlarm,
    _ filter: MetricFilter,
    _ transformation: MetricTransformation
  ) -> AlarmResponse? {
    let published = transformation.dimensionNames
    let watched = alarm.dimensions.map(\.name)
    if !filter.emitSystemFieldDimensions.isEmpty {
      return .open("the filter publishes dimensions for source account or region")
    }
    if published != watched {
      return .broken("it watches other dimensions than the filter publishes, so it sees no data")
    }
    if !published.isEmpty { return .open("it sees only events with its dimensions' values") }
    if let unit = alarm.unit, unit != transformation.unit ?? "None" {
      return .broken(
        "it counts only data in `\(unit)`, the filter publishes `\(transformation.unit ?? "None")`"
      )
    }
    return nil
  }

  private static func response(
    _ evaluation: AlarmEvaluation,
    _ points: EventDatapoints,
    _ comparison: AlarmComparison,
    _ threshold: Double
  ) -> AlarmResponse {
    if let quiet = points.withoutMatch, comparison.breachesSome(quiet, threshold) {
      return .broken("events that do not match breach its threshold too, so it stays in ALARM")
    }
    guard comparison.breachesSome(points.withMatch, threshold) else {
      return .broken("one matching event does not breach its threshold")
    }
    guard comparison.breachesAll(points.withMatch, threshold) else {
      return .broken("other events in the same period keep a match from breaching its threshold")
    }
    return responseToMissingData(evaluation, hasDefault: points.withoutMatch != nil)
  }

  /// What follows when the event's period breaches and the ones around it do not, or are empty.
  private static func responseToMissingData(
    _ evaluation: AlarmEvaluation,
    hasDefault: Bool
  ) -> AlarmResponse {
    guard let periods = evaluation.evaluationPeriods else {
      return .open("the evidence does not say how many periods it evaluates")
    }
    let needed = evaluation.datapointsToAlarm ?? periods
    let missing = evaluation.treatMissingData ?? "missing"
    if missing == "breaching", !hasDefault {
      return .broken("missing data counts as breaching, so it is in ALARM before the event")
    }
    if needed > 1 {
      return missing == "missing" && !hasDefault
        ? .open("it needs \(needed) breaching periods; one event may make it fire late or never")
        : .broken("it needs \(needed) breaching periods, one event gives one")
    }
    if missing == "ignore", !hasDefault {
      return .open("missing data keeps its state, so it fires once and may never return to OK")
    }
    return .fires
  }
}
