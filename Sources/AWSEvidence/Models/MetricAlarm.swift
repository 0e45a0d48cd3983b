import AuditModel
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

  init(_ place: EvidencePlace) throws(FieldError) {
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

  private static func promQLQuery(_ fields: FieldReader) throws(FieldError) -> String? {
    let criteria = try fields.object("EvaluationCriteria") { place throws(FieldError) in
      try FieldReader(place).object("PromQLCriteria") { place throws(FieldError) in
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

extension MetricAlarm {
  /// The members that AWS is known to print of a metric alarm.
  ///
  /// - SeeAlso: Data type `MetricAlarm` in CloudWatch's API reference.
  private static let known: Set<AWSName> = [
    "AlarmName", "AlarmArn", "AlarmDescription", "AlarmConfigurationUpdatedTimestamp",
    "ActionsEnabled", "OKActions", "AlarmActions", "InsufficientDataActions", "StateValue",
    "StateReason", "StateReasonData", "StateUpdatedTimestamp", "StateTransitionedTimestamp",
    "MetricName", "Namespace", "Statistic", "ExtendedStatistic", "Dimensions", "Period", "Unit",
    "EvaluationPeriods", "DatapointsToAlarm", "Threshold", "ComparisonOperator",
    "TreatMissingData", "EvaluateLowSampleCountPercentile", "Metrics", "ThresholdMetricId",
    "EvaluationState", "EvaluationCriteria", "EvaluationInterval", "EvaluationWindow",
    "WarmUpConfiguration", "ActionConfiguration",
  ]

  /// The members that are newer than this reader, in their order; what they mean is not known.
  public var unknownMembers: [String] {
    place.value.members.map { AWSName($0.name) }.filter { !Self.known.contains($0) }.map(\.text)
  }
}

/// A dimension that an alarm's metric data must have.
public struct AlarmDimension: Hashable, Sendable {
  /// The dimension's name.
  public let name: AWSName

  /// The dimension's value.
  public let value: AWSName

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    name = try fields.required("Name", try fields.name("Name"))
    value = try fields.required("Value", try fields.name("Value"))
  }
}

extension AlarmDimension: Comparable {
  /// Orders by name, then value.
  public static func < (left: AlarmDimension, right: AlarmDimension) -> Bool {
    (left.name, left.value) < (right.name, right.value)
  }
}

/// How a metric alarm turns data into a state.
public struct AlarmEvaluation: Hashable, Sendable {
  /// `Sum`, `Average`, `Minimum`, `Maximum` or `SampleCount`; `nil` for percentiles and math.
  public let statistic: String?

  /// A percentile or trimmed statistic such as `p99`; `nil` for the plain ones.
  public let extendedStatistic: String?

  /// The length of a period in seconds; `nil` for alarms on metric math.
  public let period: Int?

  /// How many of the latest periods are looked at.
  public let evaluationPeriods: Int?

  /// How many of them must breach; `nil` when absent, which means all.
  public let datapointsToAlarm: Int?

  /// The value that is compared with; `nil` for anomaly bands.
  public let threshold: Double?

  /// The comparison as AWS names it, such as `GreaterThanOrEqualToThreshold`.
  public let comparisonOperator: String?

  /// How missing data counts; `nil` when absent, which AWS documents as `missing`.
  public let treatMissingData: String?

  /// The id of the anomaly band; `nil` for a fixed threshold.
  public let thresholdMetricID: String?

  init(_ fields: FieldReader) throws(FieldError) {
    statistic = try fields.string("Statistic")
    extendedStatistic = try fields.string("ExtendedStatistic")
    period = try fields.integer("Period")
    evaluationPeriods = try fields.integer("EvaluationPeriods")
    datapointsToAlarm = try fields.integer("DatapointsToAlarm")
    threshold = try fields.double("Threshold")
    comparisonOperator = try fields.string("ComparisonOperator")
    treatMissingData = try fields.string("TreatMissingData")
    thresholdMetricID = try fields.string("ThresholdMetricId")
  }
}

/// The time after which an alarm begins to be evaluated, once it was created or changed.
///
/// - SeeAlso: `WarmUpConfiguration` in CloudWatch's API reference, data type `MetricAlarm`.
public struct AlarmWarmUp: Hashable, Sendable {
  /// The longest warm-up that AWS accepts, in minutes.
  public static let longest = 2880

  /// How long it takes, in minutes; `nil` when that is not shown as AWS writes it.
  public let minutes: Int?

  /// Whether it never ends early; `nil` when the evidence does not say.
  public let isFixed: Bool?

  /// When the alarm was last created or changed; `nil` when the evidence does not say.
  public let start: EvidenceTime?

  /// When it is over at the latest; `nil` when the evidence does not say.
  public var end: EvidenceTime? {
    guard let minutes, let start else { return nil }
    return EvidenceTime(seconds: start.seconds + minutes * 60)
  }
}

extension MetricAlarm {
  /// The alarm's warm-up; `nil` when it has none.
  public var warmUp: AlarmWarmUp? {
    guard let configuration = place.value["WarmUpConfiguration"], !configuration.isNull else {
      return nil
    }
    let minutes = configuration["WarmUpPeriodDurationInMinutes"]?.integer
    return AlarmWarmUp(
      minutes: minutes.flatMap { (1...AlarmWarmUp.longest).contains($0) ? $0 : nil },
      isFixed: configuration["OnlyStartEvaluatingAfterWarmUpPeriodEnds"]?.boolean,
      start: place.value["AlarmConfigurationUpdatedTimestamp"].flatMap {
        EvidenceTime(moment: $0)
      }
    )
  }
}
