import EvidenceIntake
import EvidenceJSON

extension MetricAlarm {
  /// The members that AWS is known to print of a metric alarm.
  ///
  /// - SeeAlso: Data type `MetricAlarm` in CloudWatch's API reference.
  private static let known: Set<AWSName> = [
    "AlarmName", "AlarmArn", "AlarmDescription", "AlarmConfigurationUpdatedTimestamp",
    "ActionsEnabled", "OKActions", "AlarmActions", "InsufficientDataActions", "StateValue",
    "StateReason", "StateReasonData", "StateUpdatedTimestamp", "StateTransitionedTimestamp",
    "MetricName", "Namespace", "Statistic", "ExtendedStatistic", "Dimensions", "Period", "Unit",
    "EvaluationPeriods", "DatapointsToAlarm", "Threshold", "ComparisonOperator",
    "TreatMissingData", "EvaluateLowSampleCountPercentile", "Metrics", "ThresholdMetricId",
    "EvaluationState", "EvaluationCriteria", "EvaluationInterval", "EvaluationWindow",
    "WarmUpConfiguration", "ActionConfiguration",
  ]

  /// The members that are newer than this reader, in their order; what they mean is not known.
  public var unknownMembers: [String] {
    place.value.members.map { AWSName($0.name) }.filter { !Self.known.contains($0) }.map(\.text)
  }
}
