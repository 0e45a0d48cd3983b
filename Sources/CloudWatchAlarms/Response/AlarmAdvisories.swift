package import AWSEvidence
package import AuditModel
package import EvidenceIntake
import EvidenceJSON

/// What else is worth saying about an alarm on a filter's metric.
package struct AlarmAdvisories {
  /// The shortest period of metrics that CloudWatch Logs publishes, in seconds.
  private static let logMetricPeriod = 60

  let alarm: MetricAlarm
  let watch: MetricWatch

  /// The other filters that publish to the metric, as far as they are about other events.
  let strangers: [Publisher]

  /// Asks about an alarm that has to do with a metric as `watch` says.
  ///
  /// `strangers` are the filters about other events that publish to the metric.
  package init(alarm: MetricAlarm, watch: MetricWatch, strangers: [Publisher] = []) {
    self.alarm = alarm
    self.watch = watch
    self.strangers = strangers
  }

  /// The advisories.
  package var all: [Advisory] {
    [alreadyInAlarm, evaluationTrouble, warmUp, shortPeriod, shared, unknownMembers].compactMap(
      \.self)
  }

  /// Filters about other events that publish to the metric, which raise the alarm as well.
  private var shared: Advisory? {
    let others = strangers.filter { $0.matches == .rarely }
    guard !others.isEmpty else { return nil }
    return Advisory(
      id: "metric-shared",
      message: Message(
        .metricShared, .messages(others.prefix(3).map(\.name), as: .filters),
        .count(others.count), .alarm(alarm.alarmName)),
      citations: others.flatMap(\.citations)
    )
  }

  /// Members of the alarm that this reader does not know.
  private var unknownMembers: Advisory? {
    let members = alarm.unknownMembers
    guard let first = members.first else { return nil }
    return Advisory(
      id: "alarm-member-not-understood",
      message: Message(
        .alarmMembersNotUnderstood, .alarm(alarm.alarmName),
        Message.Argument(.fields, .terms(Array(members.prefix(3))))),
      citations: [alarm.place.citation(of: first)]
    )
  }

  /// A change starts a warm-up anew, which is silence for hours after each deployment.
  private var warmUp: Advisory? {
    guard let warmUp = alarm.warmUp, let minutes = warmUp.minutes, warmUp.isFixed == true else {
      return nil
    }
    return Advisory(
      id: "warm-up-after-changes",
      message: Message(.warmUpAfterChanges, .alarm(alarm.alarmName), .count(minutes)),
      citations: [alarm.place.citation(of: "WarmUpConfiguration")]
    )
  }

  private var alreadyInAlarm: Advisory? {
    guard alarm.stateValue == "ALARM" else { return nil }
    return Advisory(
      id: "already-in-alarm",
      message: Message(
        .alreadyInAlarm,
        .message(Message(.namedAlarm, .alarm(alarm.alarmName)), as: .subject)),
      citations: [alarm.place.citation(of: "StateValue")]
    )
  }

  /// - SeeAlso: `EvaluationState` in CloudWatch's API reference, data type `MetricAlarm`.
  private var evaluationTrouble: Advisory? {
    guard let state = alarm.evaluationState else { return nil }
    let meaning: Message.ID =
      switch state {
      case "PARTIAL_DATA": .evaluatedPartly
      case "EVALUATION_FAILURE": .evaluationFailed
      case "EVALUATION_ERROR": .evaluationMistaken
      default: .evaluationTroubled
      }
    return Advisory(
      id: "evaluation-state",
      message: Message(
        .evaluationState, .alarm(alarm.alarmName), .text(state),
        .message(Message(meaning), as: .clause)),
      citations: [alarm.place.citation(of: "EvaluationState")]
    )
  }

  private var shortPeriod: Advisory? {
    guard case .data(let data) = watch, let period = data.period, period < Self.logMetricPeriod
    else { return nil }
    return Advisory(
      id: "period-below-a-minute",
      message: Message(.periodBelowMinute, .alarm(alarm.alarmName), .count(period)),
      citations: [alarm.place.citation(of: alarm.metric == nil ? "Metrics" : "Period")]
    )
  }
}

/// What else is worth saying about a composite alarm that an alarm raises.
package struct CompositeAdvisories {
  let composite: CompositeAlarm
  let alarm: MetricAlarm

  /// Another alarm that keeps the composite alarm in ALARM; `nil` when none does.
  let rival: AWSName?

  /// Asks about a composite alarm that `alarm` raises, and that `rival` may keep in ALARM.
  package init(composite: CompositeAlarm, alarm: MetricAlarm, rival: AWSName?) {
    self.composite = composite
    self.alarm = alarm
    self.rival = rival
  }

  /// The advisories.
  package var all: [Advisory] { alreadyInAlarm + sharedWithOthers }

  private var alreadyInAlarm: [Advisory] {
    guard composite.stateValue == "ALARM" else { return [] }
    return [
      Advisory(
        id: "already-in-alarm",
        message: Message(
          .alreadyInAlarm,
          .message(Message(.namedComposite, .alarm(composite.alarmName)), as: .subject)),
        citations: [composite.place.citation(of: "StateValue")]
      )
    ]
  }

  private var sharedWithOthers: [Advisory] {
    guard let rival else { return [] }
    return [
      Advisory(
        id: "composite-alarm-shared",
        message: Message(
          .compositeShared, .name(.alarm, rival, as: .rival), .alarm(composite.alarmName),
          .name(.alarm, alarm.alarmName, as: .other)),
        citations: [composite.place.citation(of: "AlarmRule")]
      )
    ]
  }
}
