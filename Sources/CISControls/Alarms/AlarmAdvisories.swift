import AWSEvidence
import AuditModel
import EvidenceJSON

/// What else is worth saying about an alarm on a filter's metric.
struct AlarmAdvisories {
  /// The shortest period of metrics that CloudWatch Logs publishes, in seconds.
  private static let logMetricPeriod = 60

  let alarm: MetricAlarm
  let watch: MetricWatch

  /// The advisories.
  var all: [Advisory] { [alreadyInAlarm, evaluationTrouble, shortPeriod].compactMap(\.self) }

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
