import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The ways on from an alarm: the topics that it notifies, or composite alarms that it raises, and
/// who is subscribed.
struct TopicBranches {
  let bundle: EvidenceBundle
  let home: AlarmHome
  let alarm: MetricAlarm

  /// One branch per topic; at least one, which says why when nobody is notified.
  var all: [Branch] {
    guard alarm.place.hasField("AlarmActions") else { return [actionsNotShown] }
    let acting = ActingAlarm(alarm)
    let own = ActionBranches(
      bundle: bundle, home: home, alarm: acting, raising: .itself(acting)
    ).all
    let composites = CompositeBranches(bundle: bundle, home: home, alarm: alarm)
    let branches = own + composites.all
    if let gap = gapThatMatters(to: branches, composites) {
      return branches + [unlistedBranch(gap)]
    }
    return branches.isEmpty ? [branchWithoutTopic(composites)] : branches
  }

  /// AWS prints the list of actions of every alarm, if only an empty one.
  private var actionsNotShown: Branch {
    let step = Step(
      .notificationAction,
      .unknown,
      reason: Message(.actionsNotShown, .alarm(alarm.alarmName)),
      citations: [alarm.place.citation],
      missing: [home.request(.showsActions)]
    )
    return .ending(at: Link(step: step), because: Message(.actionsNotKnown))
  }

  /// Why composite alarms may carry on where the branches do not; `nil` when that is settled.
  ///
  /// AWS lists composite alarms only on request, so evidence without any says nothing about them. An
  /// alarm that may tell somebody itself is not doubted for that alone, but by neither judgement does
  /// anything break that they could mend.
  private func gapThatMatters(
    to branches: [Branch],
    _ composites: CompositeBranches
  ) -> EvidenceGap? {
    let listing = bundle.compositeAlarms(account: home.account, region: home.region)
    let isSettled = [\Step.asWritten, \.inEffect].allSatisfy { judgement in
      branches.contains { $0.links.allSatisfy { $0.step[keyPath: judgement] > .broken } }
    }
    guard !isSettled else { return nil }
    let unreadable = composites.unreadableRules
    return unreadable.isEmpty ? listing.gap : EvidenceGap(.damaged, citations: unreadable)
  }

  private func unlistedBranch(_ gap: EvidenceGap) -> Branch {
    let alarm = ActingAlarm(alarm)
    let step = Step(
      .notificationAction,
      .unknown,
      reason: Message(
        alarm.topics.isEmpty ? .notifiesNobodyPerhaps : .tellsNobodyPerhaps,
        .message(alarm.title, as: .subject), .gap(gap.ofComposites)),
      citations: [alarm.place.citation(of: "AlarmActions")] + gap.citations,
      missing: [home.request(.listsComposites)]
    )
    let advisory = Advisory(
      id: "composite-alarms-not-listed",
      message: Message(.compositesNeedOption, .message(alarm.title, as: .subject)),
      citations: step.citations
    )
    return .ending(
      at: Link(step: step, advisories: [advisory]),
      because: Message(.compositesNotKnown)
    )
  }

  private func branchWithoutTopic(_ composites: CompositeBranches) -> Branch {
    let silent = composites.silent.map { composite, reason in
      Message(.compositeRestsOnIt, .alarm(composite.alarmName), .message(reason, as: .cause))
    }
    let step = Step(
      .notificationAction,
      .broken,
      reason: Message(
        .notifiesNoTopic, .alarm(alarm.alarmName),
        silent.isEmpty ? nil : .messages(Array(silent.prefix(3)), as: .details)),
      citations: [alarm.place.citation(of: "AlarmActions")]
        + composites.silent.map { $0.composite.place.citation(of: "AlarmRule") }
    )
    return .ending(at: Link(step: step), because: Message(.noTopicNotified))
  }
}

extension EvidenceGap {
  /// How the evidence falls short of listing the composite alarms.
  fileprivate var ofComposites: Message {
    kind == .missing ? Message(.compositesNotAskedFor) : message
  }
}
