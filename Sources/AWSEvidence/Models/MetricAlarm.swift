import EvidenceJSON

/// A metric alarm as `describe-alarms` prints it.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricAlarm.html>
public struct MetricAlarm: EvidenceItem {
  /// Where the alarm stands.
  public let place: EvidencePlace

  /// The alarm's name, unique in its account and region.
  public let alarmName: AWSName

  /// The alarm's ARN, which carries account and region; `nil` when it was left out.
  public let alarmARN: ARN?

  /// Whether the alarm's actions run at all; `nil` when the evidence does not say.
  public let actionsEnabled: Bool?

  /// What runs when the alarm goes to ALARM, as written; empty when nothing does.
  public let alarmActions: [String]

  /// The metric; `nil` for alarms on metric math or queries.
  public let metric: MetricIdentity?

  /// The dimensions that the metric's data must have.
  public let dimensions: [AlarmDimension]

  /// The unit that data must have to count; `nil` when any does.
  public let unit: String?

  /// What the alarm evaluates and compares.
  public let evaluation: AlarmEvaluation

  /// The metrics that the alarm's metric math reads, in order; empty for alarms on one metric.
  public let queriedMetrics: [MetricIdentity]

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    self.place = place
    alarmName = try fields.required("AlarmName", try fields.name("AlarmName"))
    alarmARN = try fields.arn("AlarmArn")
    actionsEnabled = try fields.boolean("ActionsEnabled")
    alarmActions = try fields.strings("AlarmActions") ?? []
    dimensions = try (fields.list("Dimensions", AlarmDimension.init) ?? []).sorted()
    unit = try fields.string("Unit")
    evaluation = try AlarmEvaluation(fields)
    queriedMetrics = try Self.queriedMetrics(fields)
    if let name = try fields.name("MetricName"), let namespace = try fields.name("Namespace") {
      metric = MetricIdentity(namespace: namespace, name: name)
    } else {
      metric = nil
    }
  }

  private static func queriedMetrics(
    _ fields: FieldReader
  ) throws(EvidenceFault) -> [MetricIdentity] {
    let queries = try fields.list("Metrics") { place throws(EvidenceFault) -> MetricIdentity? in
      guard let metric = place.field("MetricStat")?.field("Metric") else { return nil }
      let fields = try FieldReader(metric)
      guard let namespace = try fields.name("Namespace"), let name = try fields.name("MetricName")
      else { return nil }
      return MetricIdentity(namespace: namespace, name: name)
    }
    return (queries ?? []).compactMap(\.self)
  }

  var identity: [AWSName] { [alarmARN?.name ?? "", alarmName] }

  /// The state when the evidence was saved, such as `OK`.
  public var stateValue: String? { place.value["StateValue"]?.string }
}
