import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The ways on from an alarm's own actions: its topics and who is subscribed to them.
struct ActionBranches {
  let bundle: EvidenceBundle
  let home: AlarmHome
  let alarm: ActingAlarm

  /// How the event comes to raise the alarm.
  let raising: Raising

  /// One branch per topic, and one for services that may tell somebody otherwise.
  ///
  /// Where a topic is known to tell somebody, the other ways no longer matter.
  var all: [Branch] {
    let branches = alarm.topics.map(branch)
    guard !alarm.otherWays.isEmpty, !branches.contains(where: \.isHeld) else { return branches }
    return branches + [branchThroughOtherWays]
  }

  private func branch(_ index: Int, _ topic: ARN) -> Branch {
    let subscriber = SubscriberStep(bundle: bundle, topic: topic)
    let step = NotificationStep(
      alarm: alarm, raising: raising, index: index, topic: topic, home: home,
      rerun: home.request(reason: "shows the alarm's actions")
    ).step
    return Branch(
      links: [Link(step: step, advisories: raising.advisories), Link(step: subscriber.step)],
      resources: ChainResources(
        topic: topic.description,
        subscription: subscriber.confirmed?.subscriptionARN.text
      )
    )
  }

  private var branchThroughOtherWays: Branch {
    let ways = alarm.otherWays.map { "\(name: $0)" }.joined(separator: ", ")
    let citations = raising.citations + [alarm.place.citation(of: "AlarmActions")]
    let isDisabled = alarm.actionsEnabled == false
    let isShown = alarm.actionsEnabled != nil
    let step = Step(
      .notificationAction,
      asWritten: .open,
      inEffect: isDisabled ? .broken : isShown ? .open : .unknown,
      reason: "\(raising.subject) \(alarm.topics.isEmpty ? "notifies no topic but" : "also") runs "
        + ways
        + (isDisabled ? ", and its actions are disabled" : ""),
      citations: isDisabled ? [alarm.place.citation(of: "ActionsEnabled")] + citations : citations,
      missing: isShown ? [] : [home.request(reason: "shows whether the actions are enabled")]
    )
    let whoIsTold = Step(
      .confirmedSubscriber,
      .open,
      reason: "whether anybody is told by \(ways) does not show in this evidence",
      citations: citations
    )
    return Branch(
      links: [Link(step: step, advisories: raising.advisories), Link(step: whoIsTold)])
  }
}

extension Branch {
  /// Whether every link holds, by the letter and in effect.
  fileprivate var isHeld: Bool { links.allSatisfy { $0.step.state == .held } }
}
