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
    return .open(.evaluationReported, .text(name)).naming("EvaluationState")
  }

  private var mismatch: AlarmResponse? {
    let fields = ["dimensions", "unit"].filter(transformation.place.hasField)
    return data.mismatch(filter, transformation)?.naming("Dimensions", "Unit")
      .adding(fields.map { transformation.place.citation(of: $0) })
  }

  private var responseToEvent: AlarmResponse {
    let evaluation = alarm.evaluation
    guard evaluation.thresholdMetricID == nil else {
      return .open(.learnedBand).naming("ThresholdMetricId")
    }
    guard let statistic = data.statistic, let threshold = evaluation.threshold,
      let name = evaluation.comparisonOperator, let comparison = AlarmComparison(rawValue: name)
    else { return .open(.thresholdNotUnderstood) }
    guard let value = transformation.publishedNumber else {
      return .open(.publishesNoNumber, .text(transformation.metricValue ?? "nothing"))
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
    return response ?? .open(.statisticNotDecided, .text(statistic))
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
      return .open(.publishesSystemDimensions)
    }
    let published = transformation.dimensionNames
    if dimensions.isEmpty, !published.isEmpty {
      return .broken(
        .publishesDimensions,
        Message.Argument(.dimensions, .names(.other, published.map(\.text))))
    }
    if published != dimensions.map(\.name) {
      return .broken(.watchesOtherDimensions)
    }
    if !published.isEmpty { return .open(.watchesDimensionValues) }
    return unitMismatch(transformation)
  }

  private func unitMismatch(_ transformation: MetricTransformation) -> AlarmResponse? {
    let published = transformation.unit ?? "None"
    guard let unit, AWSName(unit) != AWSName(published) else { return nil }
    return .broken(.watchesOtherUnit, .text(unit, as: .unit), .text(published))
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
      return .unknown(Message(.valueNotDocumented, .field("WarmUpConfiguration")))
    }
    guard let end = warmUp.end, let first = collected.min(), let last = collected.max() else {
      return .open(.warmUpPerhaps, .count(minutes))
    }
    if end <= first { return nil }
    if last < end, warmUp.isFixed == true {
      return .broken(.warmUpUntil, .count(minutes), .time(end.text))
    }
    return .open(.warmUpAtMostUntil, .count(minutes), .time(end.text))
  }
}
