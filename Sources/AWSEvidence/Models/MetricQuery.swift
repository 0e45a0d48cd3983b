import AuditModel
public import EvidenceIntake
import EvidenceJSON

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

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    id = try fields.required("Id", try fields.name("Id"))
    metricStat = try fields.object("MetricStat", MetricStat.init)
    expression = try fields.string("Expression")
    returnData = try fields.boolean("ReturnData")
    accountID = try fields.string("AccountId")
  }
}

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

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    let watched = try fields.object("Metric") { place throws(FieldError) in
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

/// The units that CloudWatch knows.
///
/// - SeeAlso: `Unit` in CloudWatch's API reference, data type `MetricDatum`.
public enum StandardUnit {
  private static let sizes = [
    "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits",
    "Gigabits", "Terabits", "Count",
  ]

  private static let all = Set(
    (sizes + sizes.map { "\($0)/Second" } + ["Seconds", "Microseconds", "Milliseconds"]
      + ["Percent", "None"]).map { AWSName($0) }
  )

  /// Whether CloudWatch knows the unit.
  public static func isKnown(_ unit: String) -> Bool { all.contains(AWSName(unit)) }
}

extension FieldReader {
  /// The ARN of the alarm of that name; `nil` when the field is absent.
  func alarmARN(of name: AWSName) throws(FieldError) -> AlarmARN? {
    guard let text = try string("AlarmArn") else { return nil }
    guard let arn = AlarmARN(text) else { throw .notAnARN(place, field: "AlarmArn") }
    guard arn.alarmName == name else {
      throw .contradiction(
        place, field: "AlarmArn", reason: Message(.isOfAnotherAlarm))
    }
    return arn
  }

  /// What an alarm runs; `nil` when the field is absent.
  ///
  /// AWS takes nothing but ARNs, of which some have no account; a topic's always has one.
  func actions(_ field: String) throws(FieldError) -> [String]? {
    guard let actions = try strings(field) else { return nil }
    let isDamaged = actions.contains { action in
      let parts = action.split(atScalar: ":", maxSplits: 5)
      guard parts.count == 6, parts[0].isSame(as: "arn"), !parts[2].utf8.isEmpty else {
        return true
      }
      return ARN(action) == nil && !parts[2].isSame(as: "automate") && !parts[2].isSame(as: "swf")
    }
    guard !isDamaged else { throw .notAnARN(place, field: field) }
    return actions
  }

  /// What AWS always prints of an alarm of any kind and is absent here.
  func unshownOfAlarm() throws(FieldError) -> [String] {
    try unshown([
      AlwaysPrinted("AlarmName", .string), AlwaysPrinted("AlarmArn", .string),
      AlwaysPrinted("ActionsEnabled", .boolean), AlwaysPrinted("OKActions", .array),
      AlwaysPrinted("AlarmActions", .array), AlwaysPrinted("InsufficientDataActions", .array),
      AlwaysPrinted("StateValue", .string),
    ])
  }

  /// An object inside this one, read by `item`; `nil` when the field is absent.
  func object<Item>(
    _ field: String,
    _ item: (EvidencePlace) throws(FieldError) -> Item
  ) throws(FieldError) -> Item? {
    guard let inner = place.field(field), !inner.value.isNull else { return nil }
    guard inner.isObject else { throw .wrongType(place, field: field, expected: .kindObject) }
    return try item(inner)
  }

  /// The metric that `Namespace` and `MetricName` name together; `nil` unless both are there.
  func metric() throws(FieldError) -> MetricIdentity? {
    guard let namespace = try name("Namespace"), let name = try name("MetricName") else {
      return nil
    }
    return MetricIdentity(namespace: namespace, name: name)
  }
}
