import EvidenceJSON

/// The collection that CloudSploit writes: all answers in one object, by service, call and region.
///
/// `{"cloudtrail": {"describeTrails": {"us-east-1": {"data": […]}}}}`; calls about one trail have
/// its ARN as a further member. Lists stand without the object around them, so they count as
/// excerpts: what they show counts, what they do not show proves nothing.
///
/// - SeeAlso: CloudSploit's option `--collection`.
enum CloudSploitCollection {
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
