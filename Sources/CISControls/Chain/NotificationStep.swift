import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The step from an alarm to a topic.
struct NotificationStep {
  let alarm: ActingAlarm
  let raising: Raising

  /// The topic's index among the alarm's actions.
  let index: Int
  let topic: ARN

  /// Where the alarm is: its topics must be in the same region and partition.
  let home: AlarmHome

  /// The command that would show what the evidence does not say.
  let rerun: MissingEvidence

  /// The judged step.
  var step: Step {
    guard topic.region.isSame(as: home.region), topic.partition.isSame(as: home.partition) else {
      return stepToOtherRegion
    }
    let inEffect = min(raising.inEffect, isEnabled)
    return Step(
      .notificationAction,
      asWritten: raising.asWritten,
      inEffect: inEffect,
      reason: reason + (inEffect == .broken || alarm.actionsEnabled == nil ? "" : doubt),
      citations: citations(inEffect),
      missing: inEffect == .unknown ? [rerun] : []
    )
  }

  private var isEnabled: StepState {
    switch alarm.actionsEnabled {
    case true?: .held
    case false?: .broken
    case nil: .unknown
    }
  }

  private var reason: String {
    switch alarm.actionsEnabled {
    case true?: "\(raising.subject) notifies topic \(name: topic.resource)"
    case false?:
      "\(raising.subject) names topic \(name: topic.resource), but its actions are disabled"
    case nil: "the evidence does not say whether the actions of \(alarm.title) are enabled"
    }
  }

  private var doubt: String { raising.doubt.map { "; \($0)" } ?? "" }

  /// The places, the deciding one first.
  private func citations(_ inEffect: StepState) -> [Citation] {
    let action = alarm.place.citation(of: "AlarmActions", at: index)
    let enabled = alarm.place.citation(of: "ActionsEnabled")
    return inEffect >= .open
      ? raising.citations + [action, enabled] : [enabled, action] + raising.citations
  }

  private var stepToOtherRegion: Step {
    Step(
      .notificationAction,
      .unknown,
      reason: "\(raising.subject) names a topic in partition \(name: topic.partition), region "
        + "\(name: topic.region), which CloudWatch does not allow",
      citations: [alarm.place.citation(of: "AlarmActions", at: index)],
      missing: [rerun]
    )
  }
}
