public import EvidenceIntake
import EvidenceJSON

/// What a metric filter publishes for a match.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricTransformation.html>
public struct MetricTransformation: Hashable, Sendable {
  /// Where the transformation stands.
  public let place: EvidencePlace

  /// The metric that is fed.
  public let metric: MetricIdentity

  /// The published value: a number's text, or the selector of a field.
  public let metricValue: String?

  /// The value published for events that do not match; `nil` when none is.
  public let defaultValue: Double?

  /// The names of the dimensions that are published.
  public let dimensionNames: [AWSName]

  /// The metric's unit; `nil` when absent, which AWS documents as `None`.
  public let unit: String?

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    self.place = place
    metric = MetricIdentity(
      namespace: try fields.required("metricNamespace", try fields.name("metricNamespace")),
      name: try fields.required("metricName", try fields.name("metricName"))
    )
    metricValue = try fields.string("metricValue")
    defaultValue = try fields.double("defaultValue")
    unit = try fields.string("unit")
    dimensionNames = try fields.names(of: "dimensions").sorted()
  }
}
