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
      rerun: home.request(.showsActions)
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
    let ways = Message.Argument(.others, .names(.other, alarm.otherWays))
    let citations = raising.citations + [alarm.place.citation(of: "AlarmActions")]
    let isDisabled = alarm.actionsEnabled == false
    let isShown = alarm.actionsEnabled != nil
    let step = Step(
      .notificationAction,
      asWritten: .open,
      inEffect: isDisabled ? .broken : isShown ? .open : .unknown,
      reason: Message(
        alarm.topics.isEmpty
          ? (isDisabled ? .runsOnlyDisabled : .runsOnly)
          : (isDisabled ? .runsTooDisabled : .runsToo),
        .message(raising.subject, as: .subject), ways),
      citations: isDisabled ? [alarm.place.citation(of: "ActionsEnabled")] + citations : citations,
      missing: isShown ? [] : [home.request(.showsEnabling)]
    )
    let whoIsTold = Step(
      .confirmedSubscriber,
      .open,
      reason: Message(.whoIsToldNotShown, ways),
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
