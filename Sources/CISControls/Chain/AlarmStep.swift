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
        reason: "\(title) may watch the metric, but \(reason)",
        citations: citations
      )
    case (.unread(let reason), nil):
      Step(
        .alarm,
        .broken,
        reason: "\(title) names the metric, but \(reason)",
        citations: citations
      )
    case (.elsewhere(let account), nil):
      Step(
        .alarm,
        .broken,
        reason: "\(title) watches a metric of that name in account "
          + "\(name: account), not the one that the filter publishes",
        citations: citations
      )
    }
  }

  /// An alarm that AWS cannot have printed so may watch the metric, or may not.
  private func damaged(_ damage: String) -> Step {
    Step(
      .alarm,
      .unknown,
      reason: "what \(title) watches is not known: \(damage)",
      citations: citations,
      missing: [rerun]
    )
  }

  private var title: String {
    "alarm \(name: alarm.alarmName)" + (monitor.map { " of monitoring account \($0)" } ?? "")
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
    let through = alarm.metric == nil && monitor == nil ? " through metric math" : ""
    let joint = response.state == .held ? "; " : ", but "
    return Step(
      .alarm,
      asWritten: monitor == nil ? .held : .open,
      inEffect: response.state,
      reason: "\(title) watches the metric\(through)\(joint)\(response.reason)",
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
      reason:
        "\(title) watches the metric, but whether other metric filters of the log group publish "
        + "to it as well is not known: \(gap.description)",
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
