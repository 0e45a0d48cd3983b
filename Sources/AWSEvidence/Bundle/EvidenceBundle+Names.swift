import AuditModel
import EvidenceIntake
import EvidenceJSON

extension EvidenceBundle {
  /// Everything that the evidence names, whether or not a chain runs through it.
  public var names: EvidenceNames {
    var names = NameGatherer()
    for account in accounts + entries.compactMap(\.account) { names.add(account: account) }
    for output in outputs { names.add(output.value) }
    return names.names
  }
}

/// What the evidence names, each kind in ascending order without repeats.
public struct EvidenceNames: Hashable, Sendable {
  /// The accounts, also those that only ARNs name.
  public let accounts: [String]

  /// The trails' names.
  public let trails: [String]

  /// The log groups' names.
  public let logGroups: [String]

  /// The metric filters' names.
  public let filters: [String]

  /// The metrics' names.
  public let metrics: [String]

  /// The metrics' namespaces.
  public let namespaces: [String]

  /// The alarms' names, of all kinds of alarms.
  public let alarms: [String]

  /// The topics' names.
  public let topics: [String]

  /// Where subscribers are told: e-mail addresses, phone numbers, URLs and ARNs.
  public let addresses: [String]
}

/// Collects names from answers by the fields that they stand in, so that items which no model
/// takes in, such as damaged ones, give theirs away as well.
private struct NameGatherer {
  enum Kind { case trails, logGroups, filters, metrics, namespaces, alarms, topics, addresses }

  private var accounts: Set<String> = []
  private var fields: [Kind: Set<AWSName>] = [:]

  private static let kinds: [String: Kind] = [
    "filterName": .filters, "logGroupName": .logGroups, "metricName": .metrics,
    "MetricName": .metrics, "metricNamespace": .namespaces, "Namespace": .namespaces,
    "AlarmName": .alarms, "ActionsSuppressor": .alarms, "SnsTopicName": .topics,
    "LogGroupIdentifiers": .logGroups, "Endpoint": .addresses,
  ]

  var names: EvidenceNames {
    let sorted = fields.mapValues { $0.sorted().map(\.text) }
    return EvidenceNames(
      accounts: accounts.sorted(),
      trails: sorted[.trails] ?? [],
      logGroups: sorted[.logGroups] ?? [],
      filters: sorted[.filters] ?? [],
      metrics: sorted[.metrics] ?? [],
      namespaces: sorted[.namespaces] ?? [],
      alarms: sorted[.alarms] ?? [],
      topics: sorted[.topics] ?? [],
      addresses: sorted[.addresses] ?? []
    )
  }

  mutating func add(account: String) {
    if AccountID.isValid(account) { accounts.insert(account) }
  }

  /// Walks an answer; the reader's limit on depth bounds the recursion.
  mutating func add(_ value: JSONValue, in field: String = "", ofTrail: Bool = false) {
    switch value.kind {
    case .object:
      let isTrail = value["TrailARN"] != nil
      for member in value.members { add(member.value, in: member.name, ofTrail: isTrail) }
    case .array: for element in value.elements { add(element, in: field) }
    case .string: add(value.string ?? "", in: field, ofTrail: ofTrail)
    default: break
    }
  }

  private mutating func add(_ text: String, in field: String, ofTrail: Bool) {
    add(account: text)
    // An endpoint may be the ARN of a queue or function; its account is hidden with the others.
    if let arn = ARN(text) { add(arn) }
    if ofTrail, field == "Name" { add(text, .trails) }
    guard let kind = Self.kinds[field] else { return }
    if ARN(text) == nil || kind == .addresses { add(text, kind) }
  }

  private mutating func add(_ arn: ARN) {
    add(account: arn.account)
    switch arn.service {
    case "cloudtrail":
      if let name = arn.resource.without(prefix: "trail/") { add(name, .trails) }
    case "cloudwatch":
      if let name = arn.resource.without(prefix: "alarm:") { add(name, .alarms) }
    case "logs":
      if let group = LogGroup(arn: arn.description) { add(group.name.text, .logGroups) }
    case "sns":
      add(arn.resource.split(atScalar: ":", maxSplits: 1)[0], .topics)
    default: break
    }
  }

  private mutating func add(_ name: String, _ kind: Kind) {
    // AWS's own namespaces, such as `AWS/Logs`, say nothing about anybody.
    let isAWS = kind == .namespaces && name.starts(withScalars: "AWS/")
    if !name.isEmpty, !isAWS { fields[kind, default: []].insert(AWSName(name)) }
  }
}
