package import AWSEvidence
import AuditModel
package import EvidenceIntake
import EvidenceJSON

/// What an alarm on one metric does when one matching event is logged.
///
/// - SeeAlso: "Using Amazon CloudWatch alarms" and "Configuring how CloudWatch alarms treat missing
///   data" in the CloudWatch user guide.
package struct AlarmSemantics {
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

  /// Asks what an alarm does that reads `data` of the metric that `filter` publishes to.
  package init(
    alarm: MetricAlarm,
    data: WatchedData,
    filter: MetricFilter,
    transformation: MetricTransformation,
    publishers: Publishers?,
    collected: [EvidenceTime]
  ) {
    self.alarm = alarm
    self.data = data
    self.filter = filter
    self.transformation = transformation
    self.publishers = publishers
    self.collected = collected
  }

  /// The response.
  package var response: AlarmResponse {
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

extension WatchedData {
  /// Why an alarm that reads this sees some or none of the published data, or `nil` when it sees
  /// all of it.
  ///
  /// A match that lacks the field of one dimension is published without any.
  func mismatch(
    _ filter: MetricFilter,
    _ transformation: MetricTransformation
  ) -> AlarmResponse? {
    guard filter.emitSystemFieldDimensions.isEmpty else {
      return .open("the filter publishes dimensions for source account or region")
    }
    let published = transformation.dimensionNames
    if dimensions.isEmpty, !published.isEmpty {
      return .broken(
        "the filter publishes dimension \(Self.quoted(published)), so it sees only events that "
          + "lack such a field"
      )
    }
    if published != dimensions.map(\.name) {
      return .broken("it watches other dimensions than the filter publishes, so it sees no data")
    }
    if !published.isEmpty { return .open("it sees only events with its dimensions' values") }
    return unitMismatch(transformation)
  }

  private func unitMismatch(_ transformation: MetricTransformation) -> AlarmResponse? {
    let published = transformation.unit ?? "None"
    guard let unit, AWSName(unit) != AWSName(published) else { return nil }
    return .broken("it counts only data in \(name: unit), the filter publishes \(name: published)")
  }

  private static func quoted(_ names: [AWSName]) -> String {
    names.map { "\(name: $0)" }.joined(separator: ", ")
  }
}

/// Whether an alarm that would act is still warming up.
///
/// Until its warm-up is over an alarm has no data and runs no actions. Only the time of collection
/// tells whether it was over, never the clock or the date of the review.
struct WarmUpResponse {
  let alarm: MetricAlarm

  /// When the alarm was seen, as far as it is known.
  let collected: [EvidenceTime]

  /// What keeps it from acting; `nil` when nothing does.
  var response: AlarmResponse? {
    // An alarm that was evaluated has warmed up, however long that should have taken.
    guard let warmUp = alarm.warmUp, alarm.stateValue?.isSame(as: "INSUFFICIENT_DATA") ?? true
    else { return nil }
    return judged(warmUp)?
      .naming("WarmUpConfiguration", "AlarmConfigurationUpdatedTimestamp", "StateValue")
  }

  private func judged(_ warmUp: AlarmWarmUp) -> AlarmResponse? {
    guard let minutes = warmUp.minutes else {
      return .unknown("its `WarmUpConfiguration` is none that AWS documents")
    }
    let text = "its warm-up takes \(minutes) minutes"
    guard let end = warmUp.end, let first = collected.min(), let last = collected.max() else {
      return .open(
        "\(text), it had no data yet, and nothing tells whether that was over when the evidence was "
          + "collected")
    }
    if end <= first { return nil }
    if last < end, warmUp.isFixed == true {
      return .broken("\(text), until \(end.text), and before that it does not act")
    }
    return .open("\(text), until \(end.text) at the latest, and it had no data yet")
  }
}
