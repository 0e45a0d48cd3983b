import AWSEvidence
import AuditModel
import CloudWatchAlarms
import EvidenceIntake
import EvidenceJSON

/// The step from a filter's metric to an alarm that has to do with it.
struct AlarmStep {
  let alarm: MetricAlarm
  let watch: MetricWatch
  let filter: MetricFilter
  let transformation: MetricTransformation

  /// The other filters that publish to the metric; `nil` leaves them out.
  var publishers: Publishers?

  /// Why the log group may have more filters that publish to the metric; `nil` when it has not.
  var gap: EvidenceGap?

  /// The command that lists the log group's filters.
  var listing: MissingEvidence?

  /// When the alarm was seen, as far as it is known.
  var collected: [EvidenceTime] = []

  /// The account that the alarm is in, when that only monitors the metric's.
  var monitor: String?

  /// The command that would show the alarm as AWS prints it.
  let rerun: MissingEvidence

  /// Whether the alarm certainly does not watch the metric.
  var isElsewhere: Bool {
    switch watch {
    case .elsewhere, .unread: true
    case .data, .open: false
    }
  }

  /// The judged step.
  var step: Step {
    switch (watch, alarm.damage) {
    case (.data(let data), _): step(reading: data)
    case (_, let damage?): damaged(damage)
    case (.open(let reason), nil):
      Step(
        .alarm,
        .open,
        reason: Message(.alarmMayWatch, title, .message(reason, as: .cause)),
        citations: citations
      )
    case (.unread(let reason), nil):
      Step(
        .alarm,
        .broken,
        reason: Message(.alarmNamesMetric, title, .message(reason, as: .cause)),
        citations: citations
      )
    case (.elsewhere(let account), nil):
      Step(
        .alarm,
        .broken,
        reason: Message(.alarmOnOtherAccount, title, .account(account)),
        citations: citations
      )
    }
  }

  /// An alarm that AWS cannot have printed so may watch the metric, or may not.
  private func damaged(_ damage: Message) -> Step {
    Step(
      .alarm,
      .unknown,
      reason: Message(.watchedNotKnown, title, .message(damage, as: .cause)),
      citations: citations,
      missing: [rerun]
    )
  }

  private var title: Message.Argument {
    let name = Message.Argument.alarm(alarm.alarmName)
    let title =
      monitor.map { Message(.namedMonitor, name, .account($0)) } ?? Message(.namedAlarm, name)
    return .message(title, as: .subject)
  }

  /// The letter asks for an alarm in the account of the metric; another account's is for a person.
  private func step(reading data: WatchedData) -> Step {
    let response = AlarmSemantics(
      alarm: alarm, data: data, filter: filter, transformation: transformation,
      publishers: publishers, collected: collected
    ).response
    if response.state == .held, let gap {
      return step(with: gap)
    }
    let isHeld = response.state == .held
    let watches: Message.ID =
      alarm.metric == nil && monitor == nil
      ? (isHeld ? .alarmWatchesByMath : .alarmWatchesByMathBut)
      : (isHeld ? .alarmWatches : .alarmWatchesBut)
    return Step(
      .alarm,
      asWritten: monitor == nil ? .held : .open,
      inEffect: response.state,
      reason: Message(watches, title, .message(response.reason, as: .clause)),
      citations: (response.citations + places(response.fields) + citations).withoutRepeats,
      missing: response.state == .unknown ? [rerun] : []
    )
  }

  /// The step when the log group may have filters that keep the alarm from acting.
  private func step(with gap: EvidenceGap) -> Step {
    Step(
      .alarm,
      asWritten: monitor == nil ? .held : .open,
      inEffect: .unknown,
      reason: Message(.publishersNotKnown, title, .gap(gap.message)),
      citations: (gap.citations + citations).withoutRepeats,
      missing: [listing].compactMap(\.self)
    )
  }

  /// What decides stands first: the value, what it is compared with, and how.
  private static let deciding = [
    "Threshold", "ThresholdMetricId", "ComparisonOperator", "Statistic", "ExtendedStatistic",
    "Period", "Metrics", "EvaluationCriteria", "DatapointsToAlarm", "EvaluationPeriods",
    "TreatMissingData", "Dimensions", "Unit", "MetricName", "Namespace",
  ]

  private var citations: [Citation] {
    ["metricValue", "defaultValue"].filter(transformation.place.hasField).map {
      transformation.place.citation(of: $0)
    } + places(Self.deciding)
  }

  private func places(_ fields: [String]) -> [Citation] {
    fields.filter(alarm.place.hasField).map { alarm.place.citation(of: $0) }
  }
}
