import AuditModel
import EvidenceJSON

/// Whether a value that looks like a command's output is that, and what tells.
///
/// A call that is known decides, then the operation that the path names, then members that only
/// another operation prints.
enum OutputOrigin {
  /// It is the output of the command that it looks like.
  case own

  /// It is that of an operation which prints some of the same items, so it proves no absence.
  case part(operation: String)

  /// It is that of another operation, which the reason tells, and no evidence.
  case other(operation: String, reason: Message)

  /// Judges a value that looks like the output of `command`.
  init(
    of value: JSONValue,
    as command: AWSCommand,
    call: RecordedCall?,
    path: PathHints
  ) {
    let named = call.map { NamedCall($0) } ?? path.named
    let reason: Message.ID = call == nil ? .nameIsOf : .callIsOf
    if case .other(let operation)? = named {
      self =
        Self.parts[operation] == command
        ? .part(operation: operation)
        : .other(operation: operation, reason: Message(reason, .text(operation)))
    } else if named == nil || value.kind == .object,
      let foreign = ForeignMember(in: value, as: command)
    {
      let reason = Message(
        .memberOfOther, .field(foreign.member), .term(foreign.operation, as: .value))
      self = .other(operation: foreign.operation, reason: reason)
    } else if value["trailList"] == nil, value["Trail"] != nil {
      self = .part(operation: "get-trail")
    } else if command == .listSubscriptionsByTopic, Self.namesSeveralTopics(value) {
      self = .part(operation: "list-subscriptions")
    } else {
      self = .own
    }
  }

  /// Whether a list has subscriptions of several topics, as that of one topic cannot.
  private static func namesSeveralTopics(_ value: JSONValue) -> Bool {
    let list = value.kind == .array ? value : value["Subscriptions"]
    let topics = list?.elements.compactMap { $0["TopicArn"]?.string.map { AWSName($0) } }
    return Set(topics ?? []).count > 1
  }

  /// The operations that print some items of a command's list as the command itself does.
  private static let parts: [String: AWSCommand] = [
    "get-trail": .describeTrails, "describe-alarms-for-metric": .describeAlarms,
  ]
}

extension NamedCall {
  /// The operation that a recorded call names.
  init(_ call: RecordedCall) {
    self = call.command.map { .evidence($0) } ?? .other(call.operation)
  }
}

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
