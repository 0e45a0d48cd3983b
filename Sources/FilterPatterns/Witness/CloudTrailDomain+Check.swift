extension CloudTrailDomain {
  /// The assumptions that an event breaks, in the order of the list; empty for one that meets all.
  static func violations(of event: EventTree) -> [CloudTrailAssumption] {
    var broken: Set<CloudTrailAssumption> = []
    for (selector, rule) in rules {
      if let value = event.value(at: selector.steps) {
        if !rule.allows(value) { broken.insert(rule.assumption) }
      } else if rule.isRequired {
        broken.insert(.requiredFields)
      }
    }
    if !hasFittingSource(event[name], event[source]) { broken.insert(.eventSources) }
    let identity = event["userIdentity"]
    for field in ["arn", "accountId"] as [ExactText]
    where !allowsMissing(identity?["type"]) && identity?[field] == nil {
      broken.insert(.identityARN)
    }
    if !hasAgreeingIdentity(identity) || !hasAgreeingType(event) { broken.insert(.agreeingFields) }
    return CloudTrailAssumption.allCases.filter(broken.contains)
  }

  /// What the ARN of an identity of a type holds.
  private static let arnMarks: [ExactText: String] = [
    "Root": ":root", "IAMUser": ":user/", "AssumedRole": ":assumed-role/",
  ]

  private static func hasAgreeingIdentity(_ identity: EventTree?) -> Bool {
    guard case .string(let type)? = identity?["type"], case .string(let arn)? = identity?["arn"],
      let mark = arnMarks[type]
    else { return true }
    let isOfType = type == "Root" ? arn.string.hasSuffix(mark) : arn.string.contains(mark)
    guard isOfType, case .string(let account)? = identity?["accountId"] else { return isOfType }
    return arn.string.contains(":\(account.string):")
  }

  /// Console sign-ins, and only events like them, have a type of their own.
  private static func hasAgreeingType(_ event: EventTree) -> Bool {
    guard event[name] == .string("ConsoleLogin") else { return true }
    return event["eventType"] == .string("AwsConsoleSignIn")
  }

  /// Whether fields chosen for a search can stand in one event.
  static func excludes(_ values: (FieldSelector) -> ValueClass?) -> Bool {
    if let name = values(nameSelector), let source = values(sourceSelector),
      !hasFittingSource(name.sample, source.sample)
    {
      return true
    }
    guard let type = values(typeSelector), !allowsMissing(type.sample) else { return false }
    return arnSelectors.contains { values($0)?.shape == .missing }
  }

  /// Whether a name is not listed or the source is listed with it.
  private static func hasFittingSource(_ name: EventTree?, _ source: EventTree?) -> Bool {
    guard case .string(let name)? = name, case .string(let source)? = source else { return true }
    let sources = EventCatalog.sources(of: name)
    return sources.isEmpty || sources.contains(source)
  }

  private static func allowsMissing(_ type: EventTree?) -> Bool {
    guard case .string(let type)? = type else { return true }
    return !typesWithARN.contains(type)
  }

  private static let name: ExactText = "eventName"
  private static let source: ExactText = "eventSource"
  private static let nameSelector = FieldSelector(path: "eventName")
  private static let sourceSelector = FieldSelector(path: "eventSource")
  private static let typeSelector = FieldSelector(path: "userIdentity.type")
  private static let arnSelectors = [
    FieldSelector(path: "userIdentity.arn"), FieldSelector(path: "userIdentity.accountId"),
  ]
}
