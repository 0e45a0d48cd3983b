import EvidenceIntake

/// A metric and the statistic of it that an alarm's query reads.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html>
public struct MetricStat: Hashable, Sendable {
  /// The metric.
  public let metric: MetricIdentity

  /// Whether the dimensions are shown, if only as an empty list, as AWS prints them.
  public let showsDimensions: Bool

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
        metric: MetricIdentity(
          namespace: try fields.required("Namespace", try fields.name("Namespace")),
          name: try fields.required("MetricName", try fields.name("MetricName"))
        ),
        dimensions: try fields.list("Dimensions", AlarmDimension.init)
      )
    }
    let shown = try fields.required("Metric", watched)
    metric = shown.metric
    dimensions = (shown.dimensions ?? []).sorted()
    showsDimensions = shown.dimensions != nil
    stat = try fields.string("Stat")
    period = try fields.integer("Period")
    unit = try fields.string("Unit")
  }
}
