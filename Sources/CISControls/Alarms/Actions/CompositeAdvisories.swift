import AWSEvidence
import AuditModel

/// What else is worth saying about a composite alarm that an alarm raises.
struct CompositeAdvisories {
  let composite: CompositeAlarm
  let alarm: MetricAlarm

  /// Another alarm that keeps the composite alarm in ALARM; `nil` when none does.
  let rival: AWSName?

  /// The advisories.
  var all: [Advisory] { alreadyInAlarm + sharedWithOthers }

  private var alreadyInAlarm: [Advisory] {
    guard composite.stateValue == "ALARM" else { return [] }
    return [
      Advisory(
        id: "already-in-alarm",
        message:
          "composite alarm `\(composite.alarmName)` was in ALARM when the evidence was saved; it "
          + "acts again only after it has left that state",
        citations: [composite.place.citation(of: "StateValue")]
      )
    ]
  }

  private var sharedWithOthers: [Advisory] {
    guard let rival else { return [] }
    return [
      Advisory(
        id: "composite-alarm-shared",
        message:
          "while alarm `\(rival)` keeps composite alarm `\(composite.alarmName)` in ALARM, alarm "
          + "`\(alarm.alarmName)` makes it send nothing more",
        citations: [composite.place.citation(of: "AlarmRule")]
      )
    ]
  }
}
