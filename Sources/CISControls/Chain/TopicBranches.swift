import AWSEvidence
import AuditModel
import EvidenceJSON

/// The ways on from an alarm: the topics that it notifies, or composite alarms that it raises, and
/// who is subscribed.
struct TopicBranches {
  let bundle: EvidenceBundle
  let group: LogGroup
  let alarm: MetricAlarm

  /// One branch per topic; at least one, which says why when nobody is notified.
  var all: [Branch] {
    guard alarm.place.hasField("AlarmActions") else { return [actionsNotShown] }
    let acting = ActingAlarm(alarm)
    let own = ActionBranches(
      bundle: bundle, group: group, alarm: acting, raising: .itself(acting)
    ).all
    let composites = CompositeBranches(bundle: bundle, group: group, alarm: alarm)
    let branches = own + composites.all
    if let gap = gapThatMatters(to: branches) { return branches + [unlistedBranch(gap)] }
    return branches.isEmpty ? [branchWithoutTopic(composites)] : branches
  }

  /// AWS prints the list of actions of every alarm, if only an empty one.
  private var actionsNotShown: Branch {
    let step = Step(
      .notificationAction,
      .unknown,
      reason: "the evidence does not show the `AlarmActions` of alarm \(name: alarm.alarmName)",
      citations: [alarm.place.citation],
      missing: [group.alarmRequest(reason: "shows the alarm's actions")]
    )
    return .ending(at: Link(step: step), because: "the alarm's actions are not known")
  }

  /// Why composite alarms may carry on where the branches do not; `nil` when that is settled.
  ///
  /// AWS lists composite alarms only on request, so evidence without any says nothing about them.
  /// An alarm that acts itself is not doubted for that alone.
  private func gapThatMatters(to branches: [Branch]) -> EvidenceGap? {
    let listing = bundle.compositeAlarms(account: group.account, region: group.region)
    guard let gap = listing.gap, !branches.contains(where: \.isHeldInEffect) else { return nil }
    return gap.kind == .missing && !branches.isEmpty ? nil : gap
  }

  private func unlistedBranch(_ gap: EvidenceGap) -> Branch {
    let alarm = ActingAlarm(alarm)
    let head = alarm.topics.isEmpty ? "\(alarm.title) notifies no topic itself; " : ""
    let step = Step(
      .notificationAction,
      asWritten: .broken,
      inEffect: .unknown,
      reason: "\(head)whether a composite alarm notifies somebody for \(alarm.title) is not "
        + "known: \(gap.clause)",
      citations: [alarm.place.citation(of: "AlarmActions")] + gap.citations,
      missing: [group.alarmRequest(reason: "lists the composite alarms as well")]
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

extension Branch {
  /// Whether every link holds in effect.
  fileprivate var isHeldInEffect: Bool { links.allSatisfy { $0.step.inEffect == .held } }
}

extension EvidenceGap {
  /// How the evidence falls short of listing the composite alarms.
  fileprivate var clause: String {
    kind == .missing ? "the evidence shows none, and AWS lists them only on request" : description
  }
}
