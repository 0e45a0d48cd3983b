public import EvidenceIntake

/// The output of `aws logs describe-metric-filters`.
///
/// - SeeAlso: CloudWatch Logs' API reference, action `DescribeMetricFilters`.
public struct DescribeMetricFiltersOutput: Hashable, Sendable {
  /// The metric filters.
  public let metricFilters: [MetricFilter]

  /// How to ask the service for more; `nil` when there is no more.
  public let serviceToken: String?

  /// How to ask the AWS CLI for more; `nil` when there is no more.
  public let nextToken: String?

  /// Reads the output as the AWS CLI or boto3 prints it, in UTF-8 or UTF-16.
  ///
  /// - Throws: ``OutputError`` at the first place that is not as AWS writes it.
  public init(parsing bytes: some Collection<UInt8>) throws(OutputError) {
    let reader = try OutputReader(parsing: bytes)
    metricFilters = try reader.required(
      "metricFilters", try reader.list("metricFilters", MetricFilter.init))
    serviceToken = try reader.string("nextToken")
    nextToken = try reader.string("NextToken")
  }

  /// How matching events become values of a metric.
  ///
  /// - SeeAlso: CloudWatch Logs' API reference, data type `MetricTransformation`.
  public struct MetricTransformation: Hashable, Sendable {
    /// The metric's name.
    public let metricName: String?

    /// The metric's namespace.
    public let metricNamespace: String?

    /// The value for each match: a number or a field.
    public let metricValue: String?

    /// The value for times without a match.
    public let defaultValue: Double?

    /// The dimensions, each with the field that tells its value.
    public let dimensions: [String: String]?

    /// The values' unit.
    public let unit: String?

    init(_ reader: OutputReader) throws(OutputError) {
      metricName = try reader.string("metricName")
      metricNamespace = try reader.string("metricNamespace")
      metricValue = try reader.string("metricValue")
      defaultValue = try reader.double("defaultValue")
      dimensions = try reader.texts("dimensions")
      unit = try reader.string("unit")
    }
  }

  /// A metric filter.
  ///
  /// - SeeAlso: CloudWatch Logs' API reference, data type `MetricFilter`.
  public struct MetricFilter: Hashable, Sendable {
    /// The filter's name.
    public let filterName: String?

    /// The pattern; empty matches every event.
    public let filterPattern: String?

    /// What is published for each match.
    public let metricTransformations: [MetricTransformation]?

    /// When the filter was made.
    public let creationTime: EvidenceTime?

    /// The log group that the filter reads.
    public let logGroupName: String?

    /// Whether events are matched as a log transformer left them.
    public let applyOnTransformedLogs: Bool?

    /// The condition on system fields that events must meet.
    public let fieldSelectionCriteria: String?

    /// The system fields that become dimensions.
    public let emitSystemFieldDimensions: [String]?

    init(_ reader: OutputReader) throws(OutputError) {
      filterName = try reader.string("filterName")
      filterPattern = try reader.string("filterPattern")
      metricTransformations = try reader.list("metricTransformations", MetricTransformation.init)
      creationTime = try reader.time("creationTime")
      logGroupName = try reader.string("logGroupName")
      applyOnTransformedLogs = try reader.boolean("applyOnTransformedLogs")
      fieldSelectionCriteria = try reader.string("fieldSelectionCriteria")
      emitSystemFieldDimensions = try reader.strings("emitSystemFieldDimensions")
    }
  }
}
