/// A metric and the statistic of it that an alarm's query reads.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html>
public struct MetricStat: Hashable, Sendable {
  /// The metric; `nil` when the evidence does not name it in full.
  public let metric: MetricIdentity?

  /// The dimensions that the metric's data must have, sorted.
  public let dimensions: [AlarmDimension]

  /// The statistic: `Sum` or another plain one, a percentile such as `p99`, or a trimmed one.
  public let stat: String?

  /// The length of a period in seconds; `nil` when the evidence does not say.
  public let period: Int?

  /// The unit that data must have to count; `nil` when any does.
  public let unit: String?

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    let watched = try fields.object("Metric") { place throws(EvidenceFault) in
      let fields = try FieldReader(place)
      return (
        metric: try fields.metric(),
        dimensions: try fields.list("Dimensions", AlarmDimension.init) ?? []
      )
    }
    metric = watched?.metric
    dimensions = (watched?.dimensions ?? []).sorted()
    stat = try fields.string("Stat")
    period = try fields.integer("Period")
    unit = try fields.string("Unit")
  }
}
