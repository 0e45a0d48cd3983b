public import EvidenceIntake

/// The output of `aws cloudwatch describe-alarms`.
///
/// - SeeAlso: CloudWatch's API reference, action `DescribeAlarms`.
public struct DescribeAlarmsOutput: Hashable, Sendable {
  /// The metric alarms; empty when these were not asked for.
  public let metricAlarms: [MetricAlarm]?

  /// The composite alarms; empty when these were not asked for.
  public let compositeAlarms: [CompositeAlarm]?

  /// The alarms on queries; absent from answers of old.
  public let logAlarms: [LogAlarm]?

  /// How to ask for more; `nil` when there is no more.
  public let nextToken: String?

  /// Reads the output as the AWS CLI or boto3 prints it, in UTF-8 or UTF-16.
  ///
  /// - Throws: ``OutputError`` at the first place that is not as AWS writes it.
  public init(parsing bytes: some Collection<UInt8>) throws(OutputError) {
    let reader = try OutputReader(parsing: bytes)
    metricAlarms = try reader.list("MetricAlarms", MetricAlarm.init)
    compositeAlarms = try reader.list("CompositeAlarms", CompositeAlarm.init)
    logAlarms = try reader.list("LogAlarms", LogAlarm.init)
    nextToken = try reader.string("NextToken")
  }
}

extension DescribeAlarmsOutput {
  /// An alarm on a metric, on metric math or on a query in PromQL.
  ///
  /// - SeeAlso: CloudWatch's API reference, data type `MetricAlarm`.
  public struct MetricAlarm: Hashable, Sendable {
    /// The alarm's name.
    public let alarmName: String?

    /// The alarm's ARN.
    public let alarmARN: String?

    /// What somebody wrote about it.
    public let alarmDescription: String?

    /// When the alarm was last changed.
    public let alarmConfigurationUpdatedTimestamp: EvidenceTime?

    /// Whether actions are done at all.
    public let actionsEnabled: Bool?

    /// What is done on a change to `OK`.
    public let okActions: [String]?

    /// What is done on a change to `ALARM`.
    public let alarmActions: [String]?

    /// What is done on a change to `INSUFFICIENT_DATA`.
    public let insufficientDataActions: [String]?

    /// The state when the output was printed.
    public let stateValue: String?

    /// Why it is in that state.
    public let stateReason: String?

    /// Why it is in that state, as JSON.
    public let stateReasonData: String?

    /// When the state was last told.
    public let stateUpdatedTimestamp: EvidenceTime?

    /// When the state last changed.
    public let stateTransitionedTimestamp: EvidenceTime?

    /// The metric's namespace.
    public let namespace: String?

    /// The metric's name.
    public let metricName: String?

    /// The metric's dimensions.
    public let dimensions: [Dimension]?

    /// The statistic, such as `Sum`.
    public let statistic: String?

    /// The percentile or trimmed statistic.
    public let extendedStatistic: String?

    /// The period in seconds.
    public let period: Int?

    /// The unit of the values that are looked at.
    public let unit: String?

    /// How many periods are looked at.
    public let evaluationPeriods: Int?

    /// How many of them must breach; `nil` for all.
    public let datapointsToAlarm: Int?

    /// What values are compared with.
    public let threshold: Double?

    /// How they are compared.
    public let comparisonOperator: String?

    /// What a period without values counts as.
    public let treatMissingData: String?

    /// Whether percentiles of few values count.
    public let evaluateLowSampleCountPercentile: String?

    /// What an alarm on metric math looks at.
    public let metrics: [MetricDataQuery]?

    /// The expression that is the threshold.
    public let thresholdMetricID: String?

    /// Why the last look was not a whole one.
    public let evaluationState: String?

    /// What an alarm in PromQL looks at.
    public let evaluationCriteria: EvaluationCriteria?

    /// The seconds between two looks of an alarm in PromQL.
    public let evaluationInterval: Int?

    /// How long the alarm waits after a change.
    public let warmUpConfiguration: WarmUpConfiguration?

    init(_ reader: OutputReader) throws(OutputError) {
      alarmName = try reader.string("AlarmName")
      alarmARN = try reader.string("AlarmArn")
      alarmDescription = try reader.string("AlarmDescription")
      alarmConfigurationUpdatedTimestamp = try reader.time("AlarmConfigurationUpdatedTimestamp")
      actionsEnabled = try reader.boolean("ActionsEnabled")
      okActions = try reader.strings("OKActions")
      alarmActions = try reader.strings("AlarmActions")
      insufficientDataActions = try reader.strings("InsufficientDataActions")
      stateValue = try reader.string("StateValue")
      stateReason = try reader.string("StateReason")
      stateReasonData = try reader.string("StateReasonData")
      stateUpdatedTimestamp = try reader.time("StateUpdatedTimestamp")
      stateTransitionedTimestamp = try reader.time("StateTransitionedTimestamp")
      namespace = try reader.string("Namespace")
      metricName = try reader.string("MetricName")
      dimensions = try reader.list("Dimensions", Dimension.init)
      statistic = try reader.string("Statistic")
      extendedStatistic = try reader.string("ExtendedStatistic")
      period = try reader.integer("Period")
      unit = try reader.string("Unit")
      evaluationPeriods = try reader.integer("EvaluationPeriods")
      datapointsToAlarm = try reader.integer("DatapointsToAlarm")
      threshold = try reader.double("Threshold")
      comparisonOperator = try reader.string("ComparisonOperator")
      treatMissingData = try reader.string("TreatMissingData")
      evaluateLowSampleCountPercentile = try reader.string("EvaluateLowSampleCountPercentile")
      metrics = try reader.list("Metrics", MetricDataQuery.init)
      thresholdMetricID = try reader.string("ThresholdMetricId")
      evaluationState = try reader.string("EvaluationState")
      evaluationCriteria = try reader.object("EvaluationCriteria", EvaluationCriteria.init)
      evaluationInterval = try reader.integer("EvaluationInterval")
      warmUpConfiguration = try reader.object("WarmUpConfiguration", WarmUpConfiguration.init)
    }
  }
}
