import AWSEvidence
import AuditModel
import EvidenceJSON

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
    response(of: alarm, reading: WatchedData(alarm), to: filter, transformation)
  }

  /// The response of `alarm`, which reads `data` of the metric that `transformation` publishes.
  static func response(
    of alarm: MetricAlarm,
    reading data: WatchedData,
    to filter: MetricFilter,
    _ transformation: MetricTransformation
  ) -> AlarmResponse {
    if let damage = alarm.damage ?? filter.damage(in: transformation) { return .unknown(damage) }
    let response =
      data.mismatch(filter, transformation)
      ?? self.response(of: alarm.evaluation, reading: data, to: transformation)
    // The configuration looks right, yet CloudWatch itself says that it cannot be evaluated.
    guard response.state == .held, alarm.evaluationState == "EVALUATION_ERROR" else {
      return response
    }
    return .open("CloudWatch reported `EVALUATION_ERROR` for it when the evidence was saved")
  }

  private static func response(
    of evaluation: AlarmEvaluation,
    reading data: WatchedData,
    to transformation: MetricTransformation
  ) -> AlarmResponse {
    guard evaluation.thresholdMetricID == nil else {
      return .open("its threshold is a learned band")
    }
    guard let statistic = data.statistic, let threshold = evaluation.threshold,
      let name = evaluation.comparisonOperator, let comparison = AlarmComparison(rawValue: name)
    else { return .open("its statistic, threshold or comparison is not one that is known here") }
    guard let value = transformation.publishedNumber else {
      return .open(
        "the filter publishes \(name: transformation.metricValue ?? "nothing"), not a number that "
          + "a metric keeps")
    }
    let published = EventDatapoints(
      statistic: statistic,
      value: value,
      defaultValue: transformation.defaultValue
    )
    guard let points = published?.multiplied(by: data.factor) else {
      return .open("it evaluates \(name: statistic), which one event may not move")
    }
    let responses = (data.fillsGaps ? [points, points.withZeroInGaps] : [points]).map {
      ThresholdResponse(evaluation, comparison, threshold).response(to: $0)
    }
    guard let response = responses.first, responses.allSatisfy({ $0.state == response.state })
    else { return .open("whether its metric math fills periods without data decides") }
    return response
  }
}
