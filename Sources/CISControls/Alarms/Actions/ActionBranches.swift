import AWSEvidence
import AuditModel
import EvidenceJSON

/// The ways on from an alarm's own actions: its topics and who is subscribed to them.
struct ActionBranches {
  let bundle: EvidenceBundle
  let group: LogGroup
  let alarm: ActingAlarm

  /// How the event comes to raise the alarm.
  let raising: Raising

  /// One branch per topic; when there is none, one for services that may tell somebody otherwise.
  var all: [Branch] {
    let topics = alarm.topics
    if topics.isEmpty, !alarm.otherWays.isEmpty { return [branchThroughOtherWays] }
    return topics.map(branch)
  }

  private func branch(_ index: Int, _ topic: ARN) -> Branch {
    let subscriber = SubscriberStep(bundle: bundle, topic: topic)
    let step = NotificationStep(
      alarm: alarm, raising: raising, index: index, topic: topic, group: group,
      rerun: group.alarmRequest(reason: "shows the alarm's actions")
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
    let step = Step(
      .notificationAction,
      asWritten: .open,
      inEffect: isDisabled ? .broken : .open,
      reason: "\(raising.subject) notifies no topic but runs \(ways)"
        + (isDisabled ? ", and its actions are disabled" : ""),
      citations: isDisabled ? [alarm.place.citation(of: "ActionsEnabled")] + citations : citations
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
