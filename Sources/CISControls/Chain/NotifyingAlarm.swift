import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// An alarm of either kind with what it does when it goes to ALARM.
struct NotifyingAlarm: Sendable {
  /// The alarm as messages name it.
  let title: Message

  /// The alarm's name.
  let name: AWSName

  /// Where the alarm stands.
  let place: EvidencePlace

  /// What runs, as written.
  let actions: [String]

  /// Whether actions run at all; `nil` when the evidence does not say.
  let actionsEnabled: Bool?

  /// Where the alarm is: its topics must be in the same region and partition.
  let home: AlarmHome

  init(_ alarm: MetricAlarm, in home: AlarmHome) {
    self.home = home
    title = Message(.namedAlarm, .alarm(alarm.alarmName))
    name = alarm.alarmName
    place = alarm.place
    actions = alarm.alarmActions
    actionsEnabled = alarm.actionsEnabled
  }

  init(_ alarm: CompositeAlarm, in home: AlarmHome) {
    self.home = home
    title = Message(.namedComposite, .alarm(alarm.alarmName))
    name = alarm.alarmName
    place = alarm.place
    actions = alarm.alarmActions
    actionsEnabled = alarm.actionsEnabled
  }

  init(_ alarm: LogAlarm, in home: AlarmHome) {
    self.home = home
    title = Message(.namedLogAlarm, .alarm(alarm.alarmName))
    name = alarm.alarmName
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

extension NotifyingAlarm {
  /// The command that would show the alarm's actions.
  var request: MissingEvidence { home.request(.showsActions) }

  private var subject: Message.Argument { .message(title, as: .subject) }

  /// The step of an alarm without a list of actions: AWS prints one of every alarm, if only an empty
  /// one.
  var actionsNotShown: Step {
    Step(
      .notificationAction,
      .unknown,
      reason: Message(.actionsNotShown, .alarm(name)),
      citations: [place.citation],
      missing: [request]
    )
  }

  /// The step where composite alarms may notify somebody that the evidence does not show.
  func compositesUnknown(_ gap: EvidenceGap) -> (step: Step, advisory: Advisory) {
    let clause = gap.kind == .missing ? Message(.compositesNotAskedFor) : gap.message
    let step = Step(
      .notificationAction,
      .unknown,
      reason: Message(
        topics.isEmpty ? .notifiesNobodyPerhaps : .tellsNobodyPerhaps, subject, .gap(clause)),
      citations: [place.citation(of: "AlarmActions")] + gap.citations,
      missing: [home.request(.listsComposites)]
    )
    let advisory = Advisory(
      id: "composite-alarms-not-listed",
      message: Message(.compositesNeedOption, subject),
      citations: step.citations
    )
    return (step, advisory)
  }

  /// The step where nobody is notified; `silent` are the composite alarms that the alarm does not
  /// raise, each with the reason.
  func notifiesNobody(_ silent: [(composite: CompositeAlarm, reason: Message)]) -> Step {
    let details = silent.prefix(3).map { composite, reason in
      Message(.compositeRestsOnIt, .alarm(composite.alarmName), .message(reason, as: .cause))
    }
    return Step(
      .notificationAction,
      .broken,
      reason: Message(
        .notifiesNoTopic, .alarm(name), details.isEmpty ? nil : .messages(details, as: .details)),
      citations: [place.citation(of: "AlarmActions")]
        + silent.map { $0.composite.place.citation(of: "AlarmRule") }
    )
  }

  /// The steps through services that may tell somebody by a way that the evidence does not show.
  func stepsOfOtherWays(_ trigger: Trigger) -> (action: Step, subscriber: Step) {
    let ways = Message.Argument(.others, .names(.other, otherWays))
    let citations = trigger.citations + [place.citation(of: "AlarmActions")]
    let isDisabled = actionsEnabled == false
    let runs: Message.ID =
      topics.isEmpty
      ? (isDisabled ? .runsOnlyDisabled : .runsOnly)
      : (isDisabled ? .runsTooDisabled : .runsToo)
    let action = Step(
      .notificationAction,
      asWritten: .open,
      inEffect: isDisabled ? .broken : actionsEnabled == nil ? .unknown : .open,
      reason: Message(runs, .message(trigger.subject, as: .subject), ways),
      citations: isDisabled ? [place.citation(of: "ActionsEnabled")] + citations : citations,
      missing: actionsEnabled == nil ? [home.request(.showsEnabling)] : []
    )
    let subscriber = Step(
      .confirmedSubscriber, .open, reason: Message(.whoIsToldNotShown, ways), citations: citations)
    return (action, subscriber)
  }
}
