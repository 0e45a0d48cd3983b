import AWSEvidence
import AuditModel
import EvidenceJSON

/// What an alarm on one metric does when one matching event is logged.
///
/// - SeeAlso: "Using Amazon CloudWatch alarms" and "Configuring how CloudWatch alarms treat missing
///   data" in the CloudWatch user guide.
struct AlarmSemantics {
  let alarm: MetricAlarm

  /// What the alarm reads of the metric.
  let data: WatchedData

  /// The filter that matches the event, and what it publishes.
  let filter: MetricFilter
  let transformation: MetricTransformation

  /// The other filters that publish to the metric; `nil` leaves them out.
  let publishers: Publishers?

  /// When the alarm was seen, as far as it is known.
  let collected: [EvidenceTime]

  /// The response.
  var response: AlarmResponse {
    if let damage = alarm.damage ?? filter.damage(in: transformation) { return .unknown(damage) }
    let response = mismatch ?? responseToEvent
    guard response.state == .held else { return response }
    return evaluationTrouble ?? WarmUpResponse(alarm: alarm, collected: collected).response
      ?? response
  }

  /// What CloudWatch itself says against evaluating it; `nil` for what passes by itself.
  ///
  /// The configuration looks right all the same. A state that is not known here may be of either
  /// kind.
  private var evaluationTrouble: AlarmResponse? {
    guard let name = alarm.evaluationState else { return nil }
    guard !["PARTIAL_DATA", "EVALUATION_FAILURE"].contains(where: name.isSame) else { return nil }
    return .open("CloudWatch reported \(name: name) for it when the evidence was saved")
      .naming("EvaluationState")
  }

  private var mismatch: AlarmResponse? {
    let fields = ["dimensions", "unit"].filter(transformation.place.hasField)
    return data.mismatch(filter, transformation)?.naming("Dimensions", "Unit")
      .adding(fields.map { transformation.place.citation(of: $0) })
  }

  private var responseToEvent: AlarmResponse {
    let evaluation = alarm.evaluation
    guard evaluation.thresholdMetricID == nil else {
      return .open("its threshold is a learned band")
        .naming("ThresholdMetricId")
    }
    guard let statistic = data.statistic, let threshold = evaluation.threshold,
      let name = evaluation.comparisonOperator, let comparison = AlarmComparison(rawValue: name)
    else { return .open("its statistic, threshold or comparison is not one that is known here") }
    guard let value = transformation.publishedNumber else {
      return .open(
        "the filter publishes \(name: transformation.metricValue ?? "nothing"), not a number that "
          + "a metric keeps")
    }
    let response = SharedMetric(
      alarm: alarm,
      data: data,
      transformation: transformation,
      publishers: publishers,
      value: value,
      statistic: statistic,
      comparison: comparison,
      threshold: threshold
    ).response
    return response ?? .open("it evaluates \(name: statistic), which one event may not move")
  }
}
