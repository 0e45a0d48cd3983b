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

  /// Whether the alarm watches metric math instead of one metric.
  public let hasMetricQueries: Bool

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
    hasMetricQueries = (place.value["Metrics"]?.elements.first) != nil
    if let name = try fields.name("MetricName"), let namespace = try fields.name("Namespace") {
      metric = MetricIdentity(namespace: namespace, name: name)
    } else {
      metric = nil
    }
  }

  var identity: [AWSName] { [alarmARN?.name ?? "", alarmName] }

  /// The state when the evidence was saved, such as `OK`.
  public var stateValue: String? { place.value["StateValue"]?.string }
}
