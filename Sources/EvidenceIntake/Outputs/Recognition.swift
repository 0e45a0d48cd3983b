import EvidenceJSON

/// Tells by content which commands' output a JSON value is.
enum Recognition {
  /// The commands whose output stands in `value`, each with the value that holds it.
  ///
  /// A value may hold several: answers pasted into one array, or merged into one object. An empty
  /// array names no command, so the word of its call, or else of its path, is taken for it.
  static func outputs(
    in value: JSONValue,
    path: PathHints,
    call: RecordedCall? = nil
  ) -> [(command: AWSCommand, value: JSONValue)] {
    switch value.kind {
    case .object: commands(of: value).map { ($0, value) }
    case .array: outputs(inArray: value, named: call.map(\.command) ?? path.command)
    default: []
    }
  }

  private static func outputs(
    inArray array: JSONValue,
    named command: AWSCommand?
  ) -> [(command: AWSCommand, value: JSONValue)] {
    guard let first = array.elements.first else { return command.map { [($0, array)] } ?? [] }
    if let command = Self.command(ofItem: first) { return [(command, array)] }
    return array.elements.flatMap { element in commands(of: element).map { ($0, element) } }
  }

  /// The answer in what a recorder of calls saved as `{"status_code": 200, "data": {…}}`, or else
  /// the value itself.
  static func unwrapped(_ value: JSONValue) -> JSONValue {
    guard value.kind == .object, value["status_code"]?.integer != nil, let data = value["data"],
      data.kind == .object
    else { return value }
    return data
  }

  /// The operation of a helpful output that no step of a chain rests on, such as
  /// `get-caller-identity`.
  static func sideOperation(of value: JSONValue) -> String? {
    if let operation = AccountIdentity.operation(of: value) { return operation }
    if OrganizationAnswer.managementAccount(in: value) != nil {
      return OrganizationAnswer.operation
    }
    let region = value["Regions"]?.elements.first
    return region?["RegionName"]?.string != nil ? "describe-regions" : nil
  }

  /// The commands that print an object with these members.
  private static func commands(of object: JSONValue) -> [AWSCommand] {
    AWSCommand.allCases.filter { command in
      switch command {
      case .describeTrails:
        object["trailList"] != nil || object["Trail"]?["TrailARN"] != nil
      case .getTrailStatus: object["IsLogging"] != nil
      case .getEventSelectors:
        object["EventSelectors"] != nil || object["AdvancedEventSelectors"] != nil
      case .describeMetricFilters: object["metricFilters"] != nil
      case .describeAlarms:
        ["MetricAlarms", "CompositeAlarms", "LogAlarms"].contains { object[$0] != nil }
      case .listSubscriptionsByTopic: object["Subscriptions"] != nil
      }
    }
  }

  /// The command whose list has items like this one.
  private static func command(ofItem item: JSONValue) -> AWSCommand? {
    if item["TrailARN"] != nil, item["EventSelectors"] == nil,
      item["AdvancedEventSelectors"] == nil
    {
      return .describeTrails
    }
    if item["ReadWriteType"] != nil || item["FieldSelectors"] != nil { return .getEventSelectors }
    if item["filterPattern"] != nil { return .describeMetricFilters }
    if item["AlarmName"] != nil { return .describeAlarms }
    if item["SubscriptionArn"] != nil { return .listSubscriptionsByTopic }
    return nil
  }
}

/// The collection that CloudSploit writes: all answers in one object, by service, call and region.
///
/// `{"cloudtrail": {"describeTrails": {"us-east-1": {"data": […]}}}}`; calls about one trail have
/// its ARN as a further member. Lists stand without the object around them, so they count as
/// excerpts: what they show counts, what they do not show proves nothing.
///
/// - SeeAlso: CloudSploit's option `--collection`.
enum CloudSploitDump {
  private static let calls: [(service: String, call: String, command: AWSCommand)] = [
    ("cloudtrail", "describeTrails", .describeTrails),
    ("cloudtrail", "getTrailStatus", .getTrailStatus),
    ("cloudtrail", "getEventSelectors", .getEventSelectors),
    ("cloudwatchlogs", "describeMetricFilters", .describeMetricFilters),
    ("cloudwatch", "describeAlarms", .describeAlarms),
    ("sns", "listSubscriptions", .listSubscriptionsByTopic),
  ]

  /// An output in a collection, with the call that its members name.
  typealias Found = (command: AWSCommand, value: JSONValue, call: RecordedCall)

  /// The outputs in a collection; empty for anything else.
  static func outputs(in value: JSONValue) -> [Found] {
    guard value.kind == .object else { return [] }
    return calls.flatMap { service, call, command -> [Found] in
      guard let regions = value[service]?[call], regions.kind == .object else { return [] }
      return regions.members.flatMap { outputs(of: command, in: $0) }
    }
  }

  /// The outputs of one call in the region that a member is named for.
  private static func outputs(of command: AWSCommand, in region: JSONMember) -> [Found] {
    guard RegionName.isValid(region.name), region.value.kind == .object else { return [] }
    if let data = region.value["data"] {
      return [(command, data, RecordedCall(command, subject: nil, region: region.name))]
    }
    return region.value.members.compactMap { member -> Found? in
      guard member.value.kind == .object, let data = member.value["data"] else { return nil }
      return (command, data, RecordedCall(command, subject: member.name, region: region.name))
    }
  }
}
