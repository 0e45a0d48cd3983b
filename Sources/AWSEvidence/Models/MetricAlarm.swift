public import EvidenceIntake
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
  public let alarmARN: AlarmARN?

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

  /// The queries that the alarm's metric math combines, in order; empty for alarms on one metric.
  public let queries: [MetricQuery]

  /// The PromQL query that the alarm evaluates; `nil` for all other alarms.
  public let promQLQuery: String?

  /// The members that AWS always prints and that are not shown; empty for what nobody cut down.
  public let unshown: [String]

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    self.place = place
    alarmName = try fields.required("AlarmName", try fields.name("AlarmName"))
    alarmARN = try fields.alarmARN(of: alarmName)
    actionsEnabled = try fields.boolean("ActionsEnabled")
    alarmActions = try fields.actions("AlarmActions") ?? []
    dimensions = try (fields.list("Dimensions", AlarmDimension.init) ?? []).sorted()
    unit = try fields.string("Unit")
    evaluation = try AlarmEvaluation(fields)
    metric = try fields.metric()
    queries = try fields.list("Metrics", MetricQuery.init) ?? []
    promQLQuery = try Self.promQLQuery(fields)
    let isOnMetric = place.hasField("MetricName")
    let isOnPromQL = place.hasField("EvaluationCriteria")
    unshown =
      try fields.unshownOfAlarm() + (isOnMetric ? fields.unshown(Self.ofMetrics) : [])
      + (isOnPromQL ? [] : fields.unshown(Self.ofPeriods))
    guard metric != nil || !queries.isEmpty || place.hasField("EvaluationCriteria") else {
      throw .missingField(place, field: place.hasField("MetricName") ? "Namespace" : "MetricName")
    }
  }

  /// What AWS always prints of an alarm on one metric.
  private static let ofMetrics = [
    AlwaysPrinted("MetricName", .string), AlwaysPrinted("Namespace", .string),
    AlwaysPrinted("Dimensions", .array), AlwaysPrinted("Period", .number),
  ]

  /// What AWS always prints of an alarm that looks at periods.
  private static let ofPeriods = [
    AlwaysPrinted("EvaluationPeriods", .number), AlwaysPrinted("ComparisonOperator", .string),
  ]

  private static func promQLQuery(_ fields: FieldReader) throws(EvidenceFault) -> String? {
    let criteria = try fields.object("EvaluationCriteria") { place throws(EvidenceFault) in
      try FieldReader(place).object("PromQLCriteria") { place throws(EvidenceFault) in
        try FieldReader(place).string("Query")
      }
    }
    return criteria.flatMap(\.self).flatMap(\.self)
  }

  static let identifyingMembers = ["AlarmName", "AlarmArn"]

  static let decidingMembers = [
    "AlarmName", "AlarmArn", "ActionsEnabled", "AlarmActions", "Namespace", "MetricName",
    "Dimensions", "Unit", "Statistic", "ExtendedStatistic", "Period", "EvaluationPeriods",
    "DatapointsToAlarm", "Threshold", "ComparisonOperator", "TreatMissingData",
    "ThresholdMetricId", "Metrics", "EvaluationCriteria", "WarmUpConfiguration",
  ]

  var identity: AWSName { alarmName }

  /// The state when the evidence was saved, such as `OK`.
  public var stateValue: String? { place.value["StateValue"]?.string }

  /// How evaluating went when the evidence was saved, such as `PARTIAL_DATA`; `nil` when well.
  public var evaluationState: String? { place.value["EvaluationState"]?.string }
}
