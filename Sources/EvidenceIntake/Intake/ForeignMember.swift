import EvidenceJSON

/// A member that only another operation prints beside members that look like a command's output.
///
/// - SeeAlso: ``OtherOperations``, for the source.
struct ForeignMember {
  /// The member's name.
  let member: String

  /// The operation that prints it.
  let operation: String

  /// Finds such a member; `nil` when there is none.
  init?(in value: JSONValue, as command: AWSCommand) {
    let found: (member: String, operation: String)? =
      switch command {
      case .describeTrails: Self.listOfTrails(value)
      case .getEventSelectors: Self.eventDataStore(value)
      case .getTrailStatus: nil
      case .describeMetricFilters: Self.item(of: value, "metricFilters", Self.subscriptionFilters)
      case .describeAlarms: Self.item(of: value, "MetricAlarms", Self.alarmHistory)
      case .listSubscriptionsByTopic: Self.subscriptions(value)
      }
    guard let found else { return nil }
    (member, operation) = found
  }

  private typealias Row = (member: String, operation: String)

  private static let subscriptionFilters: [Row] = [
    ("destinationArn", "describe-subscription-filters")
  ]

  private static let alarmHistory: [Row] = [
    ("HistoryItemType", "describe-alarm-history"), ("HistorySummary", "describe-alarm-history"),
    ("HistoryData", "describe-alarm-history"),
  ]

  /// `list-trails` prints nothing but these of each trail.
  private static func listOfTrails(_ value: JSONValue) -> Row? {
    guard value.kind == .array, value.elements.first != nil else { return nil }
    let isShort = value.elements.allSatisfy { trail in
      trail.kind == .object
        && trail.members.allSatisfy { ["TrailARN", "Name", "HomeRegion"].contains($0.name) }
    }
    return isShort ? ("TrailARN", "list-trails") : nil
  }

  /// An event data store has selectors of its own; what it shares with other answers counts only
  /// where no trail is named.
  private static func eventDataStore(_ value: JSONValue) -> Row? {
    let own = ["EventDataStoreArn"]
    let shared = [
      "RetentionPeriod", "MultiRegionEnabled", "OrganizationEnabled", "BillingMode",
      "TerminationProtectionEnabled", "CreatedTimestamp", "UpdatedTimestamp", "PartitionKeys",
      "FederationStatus", "Status",
    ]
    let members = value["TrailARN"] == nil ? own + shared : own
    return members.first { value[$0] != nil }.map { ($0, "get-event-data-store") }
  }

  private static let otherSubscriptions: [Row] = [
    ("Event", "get-application"), ("InstanceCount", "list-linux-subscriptions"),
    ("Source", "describe-aws-network-performance-metric-subscriptions"),
    ("SubscriptionType", "get-outpost-billing-information"),
    ("SubscriptionId", "describe-notification-subscriptions"),
  ]

  private static func subscriptions(_ value: JSONValue) -> Row? {
    let first = value.kind == .array ? value.elements.first : value["Subscriptions"]?.elements.first
    guard first?["SubscriptionArn"] == nil, first?["TopicArn"] == nil else { return nil }
    return item(of: value, "Subscriptions", otherSubscriptions)
  }

  /// The first of `rows` whose member an item of the list has.
  private static func item(of value: JSONValue, _ list: String, _ rows: [Row]) -> Row? {
    let items = value.kind == .array ? value : value[list]
    guard let item = items?.elements.first else { return nil }
    return rows.first { item[$0.member] != nil }
  }
}
