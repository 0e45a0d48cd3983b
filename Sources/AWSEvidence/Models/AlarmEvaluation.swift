import EvidenceIntake

/// How a metric alarm turns data into a state.
public struct AlarmEvaluation: Hashable, Sendable {
  /// `Sum`, `Average`, `Minimum`, `Maximum` or `SampleCount`; `nil` for percentiles and math.
  public let statistic: String?

  /// A percentile or trimmed statistic such as `p99`; `nil` for the plain ones.
  public let extendedStatistic: String?

  /// The length of a period in seconds; `nil` for alarms on metric math.
  public let period: Int?

  /// How many of the latest periods are looked at.
  public let evaluationPeriods: Int?

  /// How many of them must breach; `nil` when absent, which means all.
  public let datapointsToAlarm: Int?

  /// The value that is compared with; `nil` for anomaly bands.
  public let threshold: Double?

  /// The comparison as AWS names it, such as `GreaterThanOrEqualToThreshold`.
  public let comparisonOperator: String?

  /// How missing data counts; `nil` when absent, which AWS documents as `missing`.
  public let treatMissingData: String?

  /// The id of the anomaly band; `nil` for a fixed threshold.
  public let thresholdMetricID: String?

  init(_ fields: FieldReader) throws(EvidenceFault) {
    statistic = try fields.string("Statistic")
    extendedStatistic = try fields.string("ExtendedStatistic")
    period = try fields.integer("Period")
    evaluationPeriods = try fields.integer("EvaluationPeriods")
    datapointsToAlarm = try fields.integer("DatapointsToAlarm")
    threshold = try fields.double("Threshold")
    comparisonOperator = try fields.string("ComparisonOperator")
    treatMissingData = try fields.string("TreatMissingData")
    thresholdMetricID = try fields.string("ThresholdMetricId")
  }
}
