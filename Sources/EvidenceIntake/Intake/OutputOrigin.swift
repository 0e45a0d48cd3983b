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
  case other(operation: String, reason: String)

  /// Judges a value that looks like the output of `command`.
  init(
    of value: JSONValue,
    as command: AWSCommand,
    call: RecordedCall?,
    path: EvidencePath
  ) {
    let named = call.map { NamedCall($0) } ?? path.named
    let reason = call == nil ? "its name is that of" : "its call is"
    if case .other(let operation)? = named {
      self =
        Self.parts[operation] == command
        ? .part(operation: operation)
        : .other(operation: operation, reason: "\(reason) \(name: operation)")
    } else if named == nil || value.kind == .object,
      let foreign = ForeignMember(in: value, as: command)
    {
      let member = "the member \(name: foreign.member) belongs to the output of"
      self = .other(operation: foreign.operation, reason: "\(member) \(name: foreign.operation)")
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
