import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// What a status tells of whether the events of a trail that is logging reach its log group.
///
/// The deliveries to the bucket are the yardstick, so no clock is needed: both go on as long as there
/// are events, minutes behind them.
///
/// - SeeAlso: `LatestCloudWatchLogsDeliveryTime` in CloudTrail's API reference, action
///   `GetTrailStatus`.
struct DeliveryStanding {
  /// How far deliveries to the log group may lie behind those to the bucket, in seconds: a day.
  private static let longestLag = 86_400

  let status: TrailStatus

  /// What follows, in effect.
  var state: StepState { judged.state }

  /// Why, when the step does not hold.
  var reason: Message? { judged.reason }

  /// The places that this rests on, the deciding one first.
  var citations: [Citation] {
    // The older members are shown where they may have decided.
    let deliveries = state == .held ? ["LatestDeliveryTime"] : TrailStatus.deliveryFields
    let fields =
      ["LatestCloudWatchLogsDeliveryError", "LatestCloudWatchLogsDeliveryTime"] + deliveries
      + ["StartLoggingTime"]
    return fields.filter(status.place.hasField).map { status.place.citation(of: $0) }
  }

  private var judged: (state: StepState, reason: Message?) {
    if let error = status.latestCloudWatchLogsDeliveryError {
      return (.broken, Message(.deliveryFails, .text(error, as: .error)))
    }
    switch (status.latestDelivery, status.latestCloudWatchLogsDelivery) {
    case (.damaged, _), (_, .damaged):
      return (.unknown, Message(.deliveryTimeDamaged))
    case (.never, _): return (.held, nil)
    case (.at(let bucket), .never): return judged(bucket, nil)
    case (.at(let bucket), .at(let group)): return judged(bucket, group)
    }
  }

  /// Compares the last deliveries to bucket and log group.
  private func judged(
    _ bucket: EvidenceTime,
    _ group: EvidenceTime?
  ) -> (state: StepState, reason: Message?) {
    if let group, bucket.seconds - group.seconds <= Self.longestLag { return (.held, nil) }
    let clause =
      group.map {
        Message(
          .deliveryLags, .time($0.text, as: .oldest), .time(bucket.text, as: .newest))
      } ?? Message(.neverDelivered, .time(bucket.text, as: .newest))
    switch status.startLogging {
    case .damaged: return (.unknown, Message(.deliveryTimeDamaged))
    case .never where group == nil:
      return (.open, Message(.startOfLoggingNotSaid, .message(clause, as: .clause)))
    // A trail that was switched on lately has not had the time to catch up.
    case .at(let start) where bucket.seconds - start.seconds <= Self.longestLag:
      return (.held, nil)
    case .never, .at: return (.broken, clause)
    }
  }
}
