extension DescribeAlarmsOutput {
  /// A dimension of a metric.
  ///
  /// - SeeAlso: CloudWatch's API reference, data type `Dimension`.
  public struct Dimension: Hashable, Sendable {
    /// The name.
    public let name: String?

    /// The value.
    public let value: String?

    init(_ reader: OutputReader) throws(OutputError) {
      name = try reader.string("Name")
      value = try reader.string("Value")
    }
  }

  /// A metric by its name.
  ///
  /// - SeeAlso: CloudWatch's API reference, data type `Metric`.
  public struct Metric: Hashable, Sendable {
    /// The namespace.
    public let namespace: String?

    /// The name.
    public let metricName: String?

    /// The dimensions.
    public let dimensions: [Dimension]?

    init(_ reader: OutputReader) throws(OutputError) {
      namespace = try reader.string("Namespace")
      metricName = try reader.string("MetricName")
      dimensions = try reader.list("Dimensions", Dimension.init)
    }
  }

  /// A statistic of a metric.
  ///
  /// - SeeAlso: CloudWatch's API reference, data type `MetricStat`.
  public struct MetricStat: Hashable, Sendable {
    /// The metric.
    public let metric: Metric?

    /// The period in seconds.
    public let period: Int?

    /// The statistic, such as `Sum`.
    public let stat: String?

    /// The unit of the values that are looked at.
    public let unit: String?

    init(_ reader: OutputReader) throws(OutputError) {
      metric = try reader.object("Metric", Metric.init)
      period = try reader.integer("Period")
      stat = try reader.string("Stat")
      unit = try reader.string("Unit")
    }
  }

  /// A metric or expression that an alarm looks at.
  ///
  /// - SeeAlso: CloudWatch's API reference, data type `MetricDataQuery`.
  public struct MetricDataQuery: Hashable, Sendable {
    /// Its name in expressions.
    public let id: String?

    /// The metric, for one that is no expression.
    public let metricStat: MetricStat?

    /// The expression.
    public let expression: String?

    /// What somebody calls it.
    public let label: String?

    /// Whether it is what the alarm compares.
    public let returnData: Bool?

    /// The period in seconds.
    public let period: Int?

    /// The account that the metric is of.
    public let accountID: String?

    init(_ reader: OutputReader) throws(OutputError) {
      id = try reader.string("Id")
      metricStat = try reader.object("MetricStat", MetricStat.init)
      expression = try reader.string("Expression")
      label = try reader.string("Label")
      returnData = try reader.boolean("ReturnData")
      period = try reader.integer("Period")
      accountID = try reader.string("AccountId")
    }
  }

  /// What an alarm without a metric looks at.
  public struct EvaluationCriteria: Hashable, Sendable {
    /// The query in PromQL.
    public let promQLCriteria: PromQLCriteria?

    init(_ reader: OutputReader) throws(OutputError) {
      promQLCriteria = try reader.object("PromQLCriteria", PromQLCriteria.init)
    }
  }

  /// A query in PromQL with the times that a result must last.
  public struct PromQLCriteria: Hashable, Sendable {
    /// The query.
    public let query: String?

    /// The seconds until `ALARM`.
    public let pendingPeriod: Int?

    /// The seconds until `OK`.
    public let recoveryPeriod: Int?

    init(_ reader: OutputReader) throws(OutputError) {
      query = try reader.string("Query")
      pendingPeriod = try reader.integer("PendingPeriod")
      recoveryPeriod = try reader.integer("RecoveryPeriod")
    }
  }

  /// How long an alarm waits after it was made or changed.
  public struct WarmUpConfiguration: Hashable, Sendable {
    /// The time in minutes.
    public let warmUpPeriodDurationInMinutes: Int?

    /// Whether it waits even when there are enough values.
    public let onlyStartEvaluatingAfterWarmUpPeriodEnds: Bool?

    init(_ reader: OutputReader) throws(OutputError) {
      warmUpPeriodDurationInMinutes = try reader.integer("WarmUpPeriodDurationInMinutes")
      onlyStartEvaluatingAfterWarmUpPeriodEnds = try reader.boolean(
        "OnlyStartEvaluatingAfterWarmUpPeriodEnds")
    }
  }
}
