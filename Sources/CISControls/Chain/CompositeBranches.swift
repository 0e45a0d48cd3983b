import AWSEvidence
import AuditModel
import CloudWatchAlarms
import EvidenceIntake
import EvidenceJSON

/// The ways on from an alarm through the composite alarms that it raises.
struct CompositeBranches {
  /// The most composite alarms that are followed from one alarm; AWS allows 150 directly above it.
  private static let mostAncestors = 1000

  private let bundle: EvidenceBundle
  private let home: AlarmHome
  private let alarm: MetricAlarm
  private let raised: [(composite: CompositeAlarm, response: AlarmResponse, rival: AWSName?)]

  init(bundle: EvidenceBundle, home: AlarmHome, alarm: MetricAlarm) {
    self.bundle = bundle
    self.home = home
    self.alarm = alarm
    raised = Self.responses(to: alarm, in: bundle, home)
  }

  /// One branch per topic of each composite alarm that the alarm raises, or may raise.
  var all: [Branch] {
    raised.filter { $0.response.state != .broken }.flatMap { composite, response, rival in
      ActionBranches(
        bundle: bundle,
        home: home,
        alarm: ActingAlarm(composite),
        raising: raising(composite, response, rival)
      ).all
    }
  }

  /// The rules of acting composite alarms that cannot be read; empty when all can.
  ///
  /// AWS takes no such rule, so something was lost of it, and with it perhaps the alarm's name.
  var unreadableRules: [Citation] {
    bundle.compositeAlarms(account: home.account, region: home.region).items
      .filter { ActingAlarm($0).mayTell && !$0.hasReadableRule }
      .map { $0.place.citation(of: "AlarmRule") }
  }

  /// The composite alarms that act but that the alarm does not raise, each with the reason.
  var silent: [(composite: CompositeAlarm, reason: Message)] {
    raised.filter { $0.response.state == .broken }.map { ($0.composite, $0.response.reason) }
  }

  /// What the composite alarms that act, and that rest on the alarm, do.
  private static func responses(
    to alarm: MetricAlarm,
    in bundle: EvidenceBundle,
    _ home: AlarmHome
  ) -> [(composite: CompositeAlarm, response: AlarmResponse, rival: AWSName?)] {
    let composites = bundle.compositeAlarms(account: home.account, region: home.region).items
    guard composites.contains(where: { $0.mayReferTo(alarm) }) else { return [] }
    let family = AlarmFamily(
      composites,
      plain: bundle.plainAlarmNames(account: home.account, region: home.region),
      account: home.account,
      region: home.region
    )
    let decision = CompositeDecision(family: family, alarm: alarm)
    return family.ancestors(of: alarm.alarmName).filter { ActingAlarm($0.alarm).mayTell }
      .prefix(mostAncestors).map { composite in
        let response = decision.response(of: composite)
        let rival = response.state == .held ? decision.rival(of: composite) : nil
        return (composite.alarm, response, rival)
      }
  }

  private func raising(
    _ composite: CompositeAlarm,
    _ response: AlarmResponse,
    _ rival: AWSName?
  ) -> Raising {
    let isSure = response.state == .held
    let raises: Message.ID =
      ActingAlarm(alarm).topics.isEmpty
      ? (isSure ? .raisesCompositeOnly : .mayRaiseCompositeOnly)
      : (isSure ? .raisesComposite : .mayRaiseComposite)
    let doubts = [
      isSure ? nil : response.reason,
      composite.suppressor.map { Message(.mutedWhile, .alarm($0)) },
    ].compactMap(\.self)
    let cut = composite.unshown.first.map {
      Message(.suppressorMayBeCut, .field($0))
    }
    let isDamaged = !composite.hasReadableRule
    return Raising(
      subject: Message(
        raises, .name(.alarm, alarm.alarmName, as: .other), .alarm(composite.alarmName)),
      asWritten: isDamaged ? .unknown : .open,
      inEffect: cut != nil || isDamaged ? .unknown : doubts.isEmpty ? .held : .open,
      doubts: cut.map { [$0] } ?? doubts,
      citations: [composite.place.citation(of: "AlarmRule")]
        + (composite.suppressor == nil ? [] : [composite.place.citation(of: "ActionsSuppressor")]),
      advisories: CompositeAdvisories(composite: composite, alarm: alarm, rival: rival).all
    )
  }
}

extension CompositeAlarm {
  /// The alarm that mutes the actions; `nil` without one.
  fileprivate var suppressor: String? {
    actionsSuppressor.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the rule may name an alarm; names with quotes or backslashes are escaped in rules.
  fileprivate func mayReferTo(_ alarm: MetricAlarm) -> Bool {
    alarm.alarmName.text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      || alarmRule.mentions(alarm.alarmName)
  }
}

extension EvidenceBundle {
  /// The names of a region's alarms that are not composite ones.
  fileprivate func plainAlarmNames(account: String, region: String) -> Set<AWSName> {
    let metric = metricAlarms(account: account, region: region).items.map(\.alarmName)
    let log = logAlarms(account: account, region: region).items.map(\.alarmName)
    return Set(metric + log)
  }
}
