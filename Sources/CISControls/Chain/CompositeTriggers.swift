import AWSEvidence
import AuditModel
import CloudWatchAlarms
import EvidenceIntake

/// The composite alarms that an alarm raises, or may raise.
struct CompositeTriggers {
  /// The most composite alarms that are followed from one alarm; AWS allows 150 directly above it.
  private static let mostAncestors = 1000

  private let alarm: MetricAlarm
  private let notifying: NotifyingAlarm
  private let composites: [CompositeAlarm]
  private let raised: [(composite: CompositeAlarm, response: AlarmResponse, rival: AWSName?)]

  /// Asks what the composite alarms that act, and that rest on an alarm, do when it goes to ALARM.
  init(
    of alarm: MetricAlarm,
    _ notifying: NotifyingAlarm,
    in bundle: EvidenceBundle,
    _ family: AlarmFamily
  ) {
    self.alarm = alarm
    self.notifying = notifying
    let home = notifying.home
    composites = bundle.compositeAlarms(account: home.account, region: home.region).items
    let decision = CompositeDecision(family: family, alarm: alarm)
    raised = family.ancestors(of: alarm.alarmName)
      .filter { NotifyingAlarm($0.alarm, in: home).mayTell }
      .prefix(Self.mostAncestors).map { composite in
        let response = decision.response(of: composite)
        let rival = response.state == .held ? decision.rival(of: composite) : nil
        return (composite.alarm, response, rival)
      }
  }

  /// The composite alarms that the alarm raises, or may raise, and how.
  var triggers: [(alarm: NotifyingAlarm, trigger: Trigger)] {
    raised.filter { $0.response.state != .broken }.map { composite, response, rival in
      (NotifyingAlarm(composite, in: notifying.home), trigger(composite, response, rival))
    }
  }

  /// The composite alarms that act but that the alarm does not raise, each with the reason.
  var silent: [(composite: CompositeAlarm, reason: Message)] {
    raised.filter { $0.response.state == .broken }.map { ($0.composite, $0.response.reason) }
  }

  /// The rules of acting composite alarms that cannot be read; empty when all can.
  ///
  /// AWS takes no such rule, so something was lost of it, and with it perhaps the alarm's name.
  var unreadableRules: [Citation] {
    composites
      .filter { NotifyingAlarm($0, in: notifying.home).mayTell && !$0.hasReadableRule }
      .map { $0.place.citation(of: "AlarmRule") }
  }

  private func trigger(
    _ composite: CompositeAlarm,
    _ response: AlarmResponse,
    _ rival: AWSName?
  ) -> Trigger {
    let isSure = response.state == .held
    let raises: Message.ID =
      notifying.topics.isEmpty
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
    return Trigger(
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
}

extension AlarmFamily {
  /// The alarms that the evidence shows in a region.
  init(in home: AlarmHome, of bundle: EvidenceBundle) {
    let metric = bundle.metricAlarms(account: home.account, region: home.region).items
    let log = bundle.logAlarms(account: home.account, region: home.region).items
    self.init(
      bundle.compositeAlarms(account: home.account, region: home.region).items,
      plain: Set(metric.map(\.alarmName) + log.map(\.alarmName)),
      account: home.account,
      region: home.region
    )
  }
}
