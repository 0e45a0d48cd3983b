public import EvidenceIntake

/// One entry of an alarm's `Metrics`: a metric, or an expression over other entries.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html>
public struct MetricQuery: Hashable, Sendable {
  /// The name by which expressions refer to the entry.
  public let id: AWSName

  /// The metric that is read; `nil` for an expression.
  public let metricStat: MetricStat?

  /// The metric math or Metrics Insights query; `nil` for a metric.
  public let expression: String?

  /// Whether the alarm watches this entry; `nil` when absent, which AWS documents as true.
  public let returnData: Bool?

  /// The account that the metric is read from; `nil` for the alarm's own.
  public let accountID: String?

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    id = try fields.required("Id", try fields.name("Id"))
    metricStat = try fields.object("MetricStat", MetricStat.init)
    expression = try fields.string("Expression")
    returnData = try fields.boolean("ReturnData")
    accountID = try fields.string("AccountId")
  }
}
