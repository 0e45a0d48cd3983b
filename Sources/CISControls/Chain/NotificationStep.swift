import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The step from an alarm to a topic.
struct NotificationStep {
  let alarm: NotifyingAlarm
  let trigger: Trigger

  /// The topic's index among the alarm's actions.
  let index: Int
  let topic: ARN

  /// The judged step.
  var step: Step {
    guard topic.region.isSame(as: alarm.home.region),
      topic.partition.isSame(as: alarm.home.partition)
    else {
      return stepToOtherRegion
    }
    let inEffect = min(trigger.inEffect, isEnabled)
    return Step(
      .notificationAction,
      asWritten: trigger.asWritten,
      inEffect: inEffect,
      reason: reason(inEffect),
      citations: citations(inEffect),
      missing: inEffect == .unknown ? [alarm.request] : []
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
      Message.Argument.message(trigger.subject, as: .subject),
      Message.Argument.topic(topic.resource)
    )
    return switch alarm.actionsEnabled {
    case true?:
      Message(
        .notifiesTopic, subject, topic,
        trigger.doubts.isEmpty || inEffect == .broken
          ? nil : .messages(trigger.doubts, as: .details))
    case false?: Message(.actionsDisabled, subject, topic)
    case nil: Message(.enablingNotSaid, .message(alarm.title, as: .subject))
    }
  }

  /// The places, the deciding one first.
  private func citations(_ inEffect: StepState) -> [Citation] {
    let action = alarm.place.citation(of: "AlarmActions", at: index)
    let enabled = alarm.place.citation(of: "ActionsEnabled")
    return inEffect >= .open
      ? trigger.citations + [action, enabled] : [enabled, action] + trigger.citations
  }

  private var stepToOtherRegion: Step {
    Step(
      .notificationAction,
      .unknown,
      reason: Message(
        .topicNotAllowed, .message(trigger.subject, as: .subject), .text(topic.partition),
        .region(topic.region)),
      citations: [alarm.place.citation(of: "AlarmActions", at: index)],
      missing: [alarm.request]
    )
  }
}

/// How the alarm on a filter's metric comes to raise the alarm that notifies.
struct Trigger {
  /// What the reason speaks of: an alarm, or one that raises another.
  let subject: Message

  /// How far the benchmark's letter can be met this way.
  let asWritten: StepState

  /// Whether the notifying alarm is raised; held, or open or unknown with ``doubts``.
  let inEffect: StepState

  /// Why it is open whether the notifying alarm is raised or acts.
  var doubts: [Message] = []

  /// The places that this rests on.
  var citations: [Citation] = []

  /// What else was seen.
  var advisories: [Advisory] = []

  /// The alarm on the metric notifies itself.
  static func itself(_ alarm: NotifyingAlarm) -> Trigger {
    Trigger(subject: alarm.title, asWritten: .held, inEffect: .held)
  }
}
