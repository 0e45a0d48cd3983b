import AWSEvidence
import AuditModel
import EvidenceJSON

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
