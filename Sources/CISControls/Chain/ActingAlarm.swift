import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// An alarm of either kind with what it does when it goes to ALARM.
struct ActingAlarm {
  /// The alarm as messages name it.
  let title: Message

  /// Where the alarm stands.
  let place: EvidencePlace

  /// What runs, as written.
  let actions: [String]

  /// Whether actions run at all; `nil` when the evidence does not say.
  let actionsEnabled: Bool?

  init(_ alarm: MetricAlarm) {
    title = Message(.namedAlarm, .alarm(alarm.alarmName))
    place = alarm.place
    actions = alarm.alarmActions
    actionsEnabled = alarm.actionsEnabled
  }

  init(_ alarm: CompositeAlarm) {
    title = Message(.namedComposite, .alarm(alarm.alarmName))
    place = alarm.place
    actions = alarm.alarmActions
    actionsEnabled = alarm.actionsEnabled
  }

  init(_ alarm: LogAlarm) {
    title = Message(.namedLogAlarm, .alarm(alarm.alarmName))
    place = alarm.place
    actions = alarm.alarmActions
    actionsEnabled = alarm.actionsEnabled
  }

  /// The topics among the actions, each with its index.
  var topics: [(index: Int, topic: ARN)] {
    actions.enumerated().compactMap { index, action in
      ARN(action).flatMap { $0.isTopic ? (index, $0) : nil }
    }
  }

  /// The actions that may tell somebody by a way that the evidence does not show.
  var otherWays: [String] {
    actions.filter { action in
      ARN(action).map { ["lambda", "ssm", "ssm-incidents", "aiops"].contains($0.service) } ?? false
    }
  }

  /// Whether any action may tell somebody.
  var mayTell: Bool { !topics.isEmpty || !otherWays.isEmpty }
}
