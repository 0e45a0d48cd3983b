import AuditModel
public import EvidenceIntake
import EvidenceJSON

/// A metric filter as `describe-metric-filters` prints it.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricFilter.html>
public struct MetricFilter: EvidenceItem {
  /// Where the filter stands.
  public let place: EvidencePlace

  /// The filter's name, unique in its log group.
  public let filterName: AWSName

  /// The pattern as CloudWatch Logs stores it; may be empty, which matches everything.
  public let filterPattern: String

  /// The log group's name; neither account nor region are printed.
  public let logGroupName: AWSName?

  /// The metrics that a match feeds; AWS allows exactly one, older outputs may hold more.
  public let metricTransformations: [MetricTransformation]

  /// Whether the pattern sees events after a transformer changed them.
  public let applyOnTransformedLogs: Bool

  /// The condition on source account and region that narrows the filter; `nil` without one.
  public let fieldSelectionCriteria: String?

  /// The system fields that are published as dimensions, such as `@aws.account`.
  public let emitSystemFieldDimensions: [String]

  /// The members that AWS always prints and that are not shown; empty for what nobody cut down.
  public let unshown: [String]

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    self.place = place
    filterName = try fields.required("filterName", try fields.name("filterName"))
    filterPattern = try fields.required("filterPattern", try fields.string("filterPattern"))
    logGroupName = try fields.name("logGroupName")
    metricTransformations =
      try fields.list("metricTransformations", MetricTransformation.init) ?? []
    applyOnTransformedLogs = try fields.boolean("applyOnTransformedLogs") ?? false
    emitSystemFieldDimensions = try fields.strings("emitSystemFieldDimensions") ?? []
    // Stand-ins for AWS leave out the time, which decides nothing; in a bare list its absence shows
    // that a query chose the members.
    let chosen =
      place.isElement(ofList: "metricFilters") ? [] : [AlwaysPrinted("creationTime", .number)]
    unshown = try fields.unshown(
      chosen + [
        AlwaysPrinted("logGroupName", .string), AlwaysPrinted("metricTransformations", .array),
      ])
    let criteria = try fields.string("fieldSelectionCriteria")
    fieldSelectionCriteria = criteria?.isEmpty == true ? nil : criteria
  }

  static let identifyingMembers = ["logGroupName", "filterName"]

  static let decidingMembers = [
    "filterPattern", "metricTransformations", "applyOnTransformedLogs", "fieldSelectionCriteria",
    "emitSystemFieldDimensions",
  ]

  var identity: [AWSName?] { [logGroupName, filterName] }
}

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

  init(_ place: EvidencePlace) throws(FieldError) {
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

extension MetricTransformation {
  /// The fields that every event of CloudTrail has.
  ///
  /// - SeeAlso: "CloudTrail record contents for management, data, and network activity events" in the
  ///   CloudTrail user guide.
  private static let presentAlways = [
    "$.eventVersion", "$.eventTime", "$.eventSource", "$.eventName", "$.awsRegion", "$.eventID",
    "$.eventType", "$.eventCategory", "$.recipientAccountId", "$.userIdentity.type",
  ]

  /// Whether every event of CloudTrail has all fields that become dimensions.
  public var areDimensionsAlwaysThere: Bool {
    place.value["dimensions"]?.members.allSatisfy { member in
      Self.presentAlways.contains { member.value.isString($0) }
    } ?? true
  }
}

/// A metric's namespace and name, which must both agree between filter and alarm.
public struct MetricIdentity: Hashable, Sendable, CustomStringConvertible {
  /// The namespace.
  public let namespace: AWSName

  /// The name inside the namespace.
  public let name: AWSName

  /// Creates an identity.
  public init(namespace: AWSName, name: AWSName) {
    self.namespace = namespace
    self.name = name
  }

  /// Namespace and name with a slash between them.
  public var description: String { "\(namespace)/\(name)" }
}
