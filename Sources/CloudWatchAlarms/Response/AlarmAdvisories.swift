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
    let names = others.prefix(3).map(\.name).joined(separator: ", ")
    return Advisory(
      id: "metric-shared",
      message: "\(names) \(others.count > 1 ? "publish" : "publishes") to the same metric: while "
        + "other events keep alarm \(name: alarm.alarmName) in ALARM, it sends nothing more",
      citations: others.flatMap(\.citations)
    )
  }

  /// Members of the alarm that this reader does not know.
  private var unknownMembers: Advisory? {
    let members = alarm.unknownMembers
    guard let first = members.first else { return nil }
    let names = members.prefix(3).map { "\(name: $0)" }.joined(separator: ", ")
    return Advisory(
      id: "alarm-member-not-understood",
      message: "alarm \(name: alarm.alarmName) has \(names), whose meaning is not known here",
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
      message: "after every change to it alarm \(name: alarm.alarmName) does not act for "
        + "\(minutes) minutes",
      citations: [alarm.place.citation(of: "WarmUpConfiguration")]
    )
  }

  private var alreadyInAlarm: Advisory? {
    guard alarm.stateValue == "ALARM" else { return nil }
    return Advisory(
      id: "already-in-alarm",
      message:
        "alarm \(name: alarm.alarmName) was in ALARM when the evidence was saved; it acts again "
        + "only after it has left that state",
      citations: [alarm.place.citation(of: "StateValue")]
    )
  }

  /// - SeeAlso: `EvaluationState` in CloudWatch's API reference, data type `MetricAlarm`.
  private var evaluationTrouble: Advisory? {
    guard let state = alarm.evaluationState else { return nil }
    let meaning =
      switch state {
      case "PARTIAL_DATA": "not all data could be retrieved"
      case "EVALUATION_FAILURE": "CloudWatch could not evaluate it for a while"
      case "EVALUATION_ERROR": "its configuration needs a look"
      default: "its evaluation had trouble"
      }
    return Advisory(
      id: "evaluation-state",
      message: "alarm \(name: alarm.alarmName) was in evaluation state \(name: state) when the "
        + "evidence was saved: \(meaning)",
      citations: [alarm.place.citation(of: "EvaluationState")]
    )
  }

  private var shortPeriod: Advisory? {
    guard case .data(let data) = watch, let period = data.period, period < Self.logMetricPeriod
    else { return nil }
    return Advisory(
      id: "period-below-a-minute",
      message: "alarm \(name: alarm.alarmName) evaluates periods of \(period) seconds; the metrics "
        + "of metric filters have one point a minute",
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
        message:
          "composite alarm \(name: composite.alarmName) was in ALARM when the evidence was saved; it "
          + "acts again only after it has left that state",
        citations: [composite.place.citation(of: "StateValue")]
      )
    ]
  }

  private var sharedWithOthers: [Advisory] {
    guard let rival else { return [] }
    return [
      Advisory(
        id: "composite-alarm-shared",
        message:
          "while alarm \(name: rival) keeps composite alarm \(name: composite.alarmName) in ALARM, alarm "
          + "\(name: alarm.alarmName) makes it send nothing more",
        citations: [composite.place.citation(of: "AlarmRule")]
      )
    ]
  }
}
