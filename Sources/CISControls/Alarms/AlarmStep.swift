import AWSEvidence
import AuditModel
import EvidenceJSON

/// The step from a filter's metric to an alarm that has to do with it.
struct AlarmStep {
  let alarm: MetricAlarm
  let watch: MetricWatch
  let filter: MetricFilter
  let transformation: MetricTransformation

  /// The command that would show the alarm as AWS prints it.
  let rerun: MissingEvidence

  /// Whether the alarm watches only a metric of that name in another account.
  var isElsewhere: Bool {
    switch watch {
    case .elsewhere: true
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
        reason: "alarm \(name: alarm.alarmName) may watch the metric, but \(reason)",
        citations: citations
      )
    case (.elsewhere(let account), nil):
      Step(
        .alarm,
        .broken,
        reason: "alarm \(name: alarm.alarmName) watches a metric of that name in account "
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
      reason: "what alarm \(name: alarm.alarmName) watches is not known: \(damage)",
      citations: citations,
      missing: [rerun]
    )
  }

  private func step(reading data: WatchedData) -> Step {
    let response = AlarmSemantics.response(
      of: alarm, reading: data, to: filter, transformation)
    let through = alarm.metric == nil ? " through metric math" : ""
    let joint = response.state == .held ? "; " : ", but "
    return Step(
      .alarm,
      asWritten: .held,
      inEffect: response.state,
      reason: "alarm \(name: alarm.alarmName) watches the metric\(through)\(joint)"
        + response.reason,
      citations: citations,
      missing: response.state == .unknown ? [rerun] : []
    )
  }

  private static let deciding = [
    "MetricName", "Namespace", "Metrics", "EvaluationCriteria", "Statistic", "ExtendedStatistic",
    "Threshold", "ThresholdMetricId", "ComparisonOperator", "Dimensions", "Unit",
    "EvaluationPeriods", "DatapointsToAlarm", "TreatMissingData",
  ]

  private var citations: [Citation] {
    Self.deciding.filter(alarm.place.hasField).map { alarm.place.citation(of: $0) }
  }
}
