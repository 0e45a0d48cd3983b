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
      reason: reason(inEffect),
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

  private func reason(_ inEffect: StepState) -> Message {
    let (subject, topic) = (
      Message.Argument.message(raising.subject, as: .subject),
      Message.Argument.topic(topic.resource)
    )
    return switch alarm.actionsEnabled {
    case true?:
      Message(
        .notifiesTopic, subject, topic,
        raising.doubts.isEmpty || inEffect == .broken
          ? nil : .messages(raising.doubts, as: .details))
    case false?: Message(.actionsDisabled, subject, topic)
    case nil: Message(.enablingNotSaid, .message(alarm.title, as: .subject))
    }
  }

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
      reason: Message(
        .topicNotAllowed, .message(raising.subject, as: .subject), .text(topic.partition),
        .region(topic.region)),
      citations: [alarm.place.citation(of: "AlarmActions", at: index)],
      missing: [rerun]
    )
  }
}
