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
      reason: "the evidence does not show the `AlarmActions` of alarm \(name: alarm.alarmName)",
      citations: [alarm.place.citation],
      missing: [home.request(reason: "shows the alarm's actions")]
    )
    return .ending(at: Link(step: step), because: "the alarm's actions are not known")
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
    let head = alarm.topics.isEmpty ? "notifies no topic" : "tells nobody"
    let step = Step(
      .notificationAction,
      .unknown,
      reason: "\(alarm.title) \(head) itself; whether a composite alarm notifies somebody for it "
        + "is not known: \(gap.clause)",
      citations: [alarm.place.citation(of: "AlarmActions")] + gap.citations,
      missing: [home.request(reason: "lists the composite alarms as well")]
    )
    let advisory = Advisory(
      id: "composite-alarms-not-listed",
      message: "`describe-alarms` lists composite alarms only with `--alarm-types`; as written the "
        + "benchmark asks for the `AlarmActions` of \(alarm.title) itself",
      citations: step.citations
    )
    return .ending(
      at: Link(step: step, advisories: [advisory]),
      because: "the composite alarms are not known"
    )
  }

  private func branchWithoutTopic(_ composites: CompositeBranches) -> Branch {
    let silent = composites.silent.map { composite, reason in
      "; composite alarm \(name: composite.alarmName) rests on it, but \(reason)"
    }
    let step = Step(
      .notificationAction,
      .broken,
      reason: "alarm \(name: alarm.alarmName) notifies no topic" + silent.prefix(3).joined(),
      citations: [alarm.place.citation(of: "AlarmActions")]
        + composites.silent.map { $0.composite.place.citation(of: "AlarmRule") }
    )
    return .ending(at: Link(step: step), because: "the alarm notifies no topic")
  }
}

extension EvidenceGap {
  /// How the evidence falls short of listing the composite alarms.
  fileprivate var clause: String {
    kind == .missing ? "the evidence shows none, and AWS lists them only on request" : description
  }
}
