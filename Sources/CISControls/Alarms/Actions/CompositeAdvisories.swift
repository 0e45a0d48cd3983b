import AWSEvidence
import AuditModel
import EvidenceJSON

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
          "composite alarm \(name: composite.alarmName) was in ALARM when the evidence was saved; it "
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
          "while alarm \(name: rival) keeps composite alarm \(name: composite.alarmName) in ALARM, alarm "
          + "\(name: alarm.alarmName) makes it send nothing more",
        citations: [composite.place.citation(of: "AlarmRule")]
      )
    ]
  }
}
