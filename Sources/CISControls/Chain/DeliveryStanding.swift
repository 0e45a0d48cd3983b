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

  /// Why, when the step does not hold: a clause that goes on from "trail `x` is logging, but ".
  var reason: String { judged.reason }

  /// The places that this rests on, the deciding one first.
  var citations: [Citation] {
    // The older members are shown where they may have decided.
    let deliveries = state == .held ? ["LatestDeliveryTime"] : TrailStatus.deliveryFields
    let fields =
      ["LatestCloudWatchLogsDeliveryError", "LatestCloudWatchLogsDeliveryTime"] + deliveries
      + ["StartLoggingTime"]
    return fields.filter(status.place.hasField).map { status.place.citation(of: $0) }
  }

  private var judged: (state: StepState, reason: String) {
    if let error = status.latestCloudWatchLogsDeliveryError {
      return (.broken, "delivery to its log group fails with \(name: error)")
    }
    switch (status.latestDelivery, status.latestCloudWatchLogsDelivery) {
    case (.damaged, _), (_, .damaged):
      return (.unknown, "the status tells a time as AWS does not write it")
    case (.never, _): return (.held, "")
    case (.at(let bucket), .never): return judged(bucket, nil)
    case (.at(let bucket), .at(let group)): return judged(bucket, group)
    }
  }

  /// Compares the last deliveries to bucket and log group.
  private func judged(
    _ bucket: EvidenceTime,
    _ group: EvidenceTime?
  ) -> (state: StepState, reason: String) {
    if let group, bucket.seconds - group.seconds <= Self.longestLag { return (.held, "") }
    let clause =
      group.map {
        "its log group was last delivered to on \($0.text), its bucket on \(bucket.text)"
      } ?? "nothing was ever delivered to its log group, and to its bucket last on \(bucket.text)"
    switch status.startLogging {
    case .damaged: return (.unknown, "the status tells a time as AWS does not write it")
    case .never where group == nil:
      return (.open, clause + "; nothing tells since when it is logging")
    // A trail that was switched on lately has not had the time to catch up.
    case .at(let start) where bucket.seconds - start.seconds <= Self.longestLag:
      return (.held, "")
    case .never, .at: return (.broken, clause)
    }
  }
}
