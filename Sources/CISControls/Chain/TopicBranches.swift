import AWSEvidence
import AuditModel

/// The ways on from an alarm: the topics that it notifies and who is subscribed to them.
struct TopicBranches {
  let bundle: EvidenceBundle
  let group: LogGroup
  let alarm: MetricAlarm

  /// One branch per topic; at least one, which says why when the alarm notifies none.
  var all: [Branch] {
    let topics = alarm.alarmActions.enumerated().compactMap { index, action in
      ARN(action).flatMap { $0.isTopic ? (index, $0) : nil }
    }
    guard topics.isEmpty else { return topics.map(branch) }
    let composites = compositesNamingTheAlarm
    guard composites.isEmpty else { return composites.flatMap(branches) }
    return [branchWithoutTopic]
  }

  private func branch(_ index: Int, _ topic: ARN) -> Branch {
    let subscriber = SubscriberStep(bundle: bundle, topic: topic)
    let branch = Branch(
      links: [Link(step: subscriber.step)],
      resources: ChainResources(
        topic: topic.description,
        subscription: subscriber.confirmed?.subscriptionARN.text
      )
    )
    return branch.led(by: Link(step: actionStep(index, topic))) { _ in }
  }

  private func actionStep(_ index: Int, _ topic: ARN) -> Step {
    let action = alarm.place.citation(of: "AlarmActions", at: index)
    let enabled = alarm.place.citation(of: "ActionsEnabled")
    let name = "alarm `\(alarm.alarmName)`"
    guard topic.region == group.region else {
      return Step(
        .notificationAction,
        .unknown,
        reason:
          "\(name) names a topic in region `\(topic.region)`, which CloudWatch does not allow",
        citations: [action],
        missing: [rerun]
      )
    }
    let (inEffect, reason): (StepState, String) =
      switch alarm.actionsEnabled {
      case true?: (.held, "\(name) notifies topic `\(topic.resource)`")
      case false?:
        (.broken, "\(name) names topic `\(topic.resource)`, but its actions are disabled")
      case nil: (.unknown, "the evidence does not say whether the actions of \(name) are enabled")
      }
    return Step(
      .notificationAction,
      asWritten: .held,
      inEffect: inEffect,
      reason: reason,
      citations: inEffect == .held ? [action, enabled] : [enabled, action],
      missing: inEffect == .unknown ? [rerun] : []
    )
  }

  private var rerun: MissingEvidence {
    MissingEvidence(
      EvidenceRequest(.describeAlarms, account: group.account, region: group.region),
      reason: "shows the alarm's actions"
    )
  }

  // MARK: - Without a topic

  /// The alarm tells nobody itself; other services are for a person to judge.
  private var branchWithoutTopic: Branch {
    let others = alarm.alarmActions.filter(Self.reachesPeople)
    let state: StepState = others.isEmpty ? .broken : .open
    let reason =
      others.isEmpty
      ? "alarm `\(alarm.alarmName)` notifies no topic"
      : "alarm `\(alarm.alarmName)` notifies no topic but runs \(Self.quoted(others))"
    let link = Link(
      step: Step(
        .notificationAction,
        state,
        reason: reason,
        citations: [alarm.place.citation(of: "AlarmActions")]
      )
    )
    guard state == .open else { return .ending(at: link, because: "the alarm notifies no topic") }
    let whoIsTold = Step(
      .confirmedSubscriber,
      .open,
      reason: "whether anybody is told by \(Self.quoted(others)) does not show in this evidence",
      citations: link.step.citations
    )
    return Branch(links: [link, Link(step: whoIsTold)])
  }

  /// Whether an action may tell somebody by a way that the evidence does not show.
  private static func reachesPeople(_ action: String) -> Bool {
    ARN(action).map { ["lambda", "ssm", "ssm-incidents", "aiops"].contains($0.service) } ?? false
  }

  private static func quoted(_ actions: [String]) -> String {
    actions.map { "`\($0)`" }.joined(separator: ", ")
  }

  // MARK: - Composite alarms

  /// The composite alarms of the region whose rule mentions the alarm.
  private var compositesNamingTheAlarm: [CompositeAlarm] {
    bundle.compositeAlarms(account: group.account, region: group.region).items.filter {
      $0.alarmRule.contains(alarm.alarmName.text)
    }
  }

  private func branches(_ composite: CompositeAlarm) -> [Branch] {
    let topics = composite.alarmActions.enumerated().compactMap { index, action in
      ARN(action).flatMap { $0.isTopic ? (index, $0) : nil }
    }
    guard !topics.isEmpty, composite.actionsEnabled != false else { return [branchWithoutTopic] }
    return topics.map { index, topic in
      let step = Step(
        .notificationAction,
        .open,
        reason: "alarm `\(alarm.alarmName)` notifies no topic; composite alarm "
          + "`\(composite.alarmName)`, whose rule names it, notifies `\(topic.resource)`",
        citations: [
          composite.place.citation(of: "AlarmRule"),
          composite.place.citation(of: "AlarmActions", at: index),
        ]
      )
      let subscriber = SubscriberStep(bundle: bundle, topic: topic)
      return Branch(
        links: [Link(step: step), Link(step: subscriber.step)],
        resources: ChainResources(
          topic: topic.description,
          subscription: subscriber.confirmed?.subscriptionARN.text
        )
      )
    }
  }
}
