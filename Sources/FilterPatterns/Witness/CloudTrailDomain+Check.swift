extension CloudTrailDomain {
  /// The assumptions that an event breaks, in the order of the list; empty for one that meets all.
  func violations(of event: EventTree) -> [CloudTrailAssumption] {
    var broken: Set<CloudTrailAssumption> = []
    for (selector, rule) in CloudTrailDomain.rules {
      if let value = event.value(at: selector.steps) {
        if !rule.allows(value) { broken.insert(rule.assumption) }
      } else if rule.isRequired {
        broken.insert(.requiredFields)
      }
    }
    broken.formUnion(
      disagreements { selector in
        event.value(at: selector.steps).map { .value($0) } ?? .missing
      })
    if !CloudTrailDomain.hasAgreeingIdentity(event["userIdentity"]) {
      broken.insert(.agreeingFields)
    }
    return CloudTrailAssumption.allCases.filter(broken.contains)
  }

  /// The assumptions that fields break together.
  func disagreements(_ fields: EventRule.Fields) -> Set<CloudTrailAssumption> {
    let broken = EventRule.all.filter { $0.isBroken(fields) }.map(\.assumption)
    return Set(broken + (isInForeignRegion(fields) ? [.regions] : []))
  }

  /// Why an event as CloudTrail writes it does not count in the scope; empty for one that does.
  func breaches(of event: EventTree) -> [ScopeBreach] {
    var breaches: [ScopeBreach] = []
    if let sources = scope.sources, case .string(let source)? = event["eventSource"],
      !sources.contains(source)
    {
      let name = if case .string(let name)? = event["eventName"] { name.string } else { "" }
      breaches.append(.service(name: name, source: source.string))
    }
    if let types = scope.types, case .string(let type)? = event["eventType"],
      !types.contains(type)
    {
      breaches.append(.type(type.string))
    }
    if scope.accounts != .every, case .string(let account)? = event["recipientAccountId"],
      account != scope.place.account
    {
      breaches.append(.account(account.string))
    }
    if case .string(let category)? = event["eventCategory"], !scope.categories.contains(category) {
      breaches.append(.category(category.string))
    }
    return breaches
  }

  /// Whether an event is one that counts.
  func contains(_ event: EventTree) -> Bool {
    violations(of: event).isEmpty && (isOpen || breaches(of: event).isEmpty)
  }

  /// What the ARN of an identity of a type holds.
  private static let arnMarks: [ExactText: ExactText] = [
    "Root": ":root", "IAMUser": ":user/", "AssumedRole": ":assumed-role/",
    "FederatedUser": ":federated-user/",
  ]

  static func hasAgreeingIdentity(_ identity: EventTree?) -> Bool {
    guard case .string(let type)? = identity?["type"], case .string(let arn)? = identity?["arn"],
      let mark = arnMarks[type]
    else { return true }
    let isOfType =
      type == "Root"
      ? arn.utf8.reversed().starts(with: mark.utf8.reversed()) : mark.utf8.occurs(in: arn.utf8)
    guard isOfType, case .string(let account)? = identity?["accountId"] else { return isOfType }
    return Array(":\(account):".utf8).occurs(in: arn.utf8)
  }

  /// Whether fields chosen for a search cannot stand in one event that counts.
  func excludes(_ values: (FieldSelector) -> ValueClass?) -> Bool {
    func fields(_ selector: FieldSelector) -> EventRule.Known {
      guard let chosen = values(selector) else { return onlyValue(of: selector) }
      guard chosen.shape != .missing else { return .missing }
      return chosen.sample.map { .value($0) } ?? .nothing
    }
    if !isOpen, let sources = scope.sources, let name = fields(EventField.name).text {
      let known = EventCatalog.sources(of: name)
      if !known.isEmpty, sources.isDisjoint(with: known) { return true }
    }
    return isInForeignRegion(fields) || EventRule.all.contains { $0.isBroken(fields) }
  }

  /// Whether a service without regions names another than the one that its events name.
  private func isInForeignRegion(_ fields: EventRule.Fields) -> Bool {
    guard let source = fields(EventField.source).text,
      let region = fields(EventField.region).text,
      let only = scope.place.globalRegion(of: source)
    else { return false }
    return region != only
  }

  /// The one value that a field has in every event that counts, as far as there is just one.
  private func onlyValue(of selector: FieldSelector) -> EventRule.Known {
    guard !isOpen else { return .nothing }
    switch selector {
    case EventField.recipient where scope.accounts != .every:
      return .value(.string(scope.place.account))
    case EventField.type where scope.types?.count == 1:
      return scope.types?.first.map { .value(.string($0)) } ?? .nothing
    case EventField.category where scope.categories.count == 1:
      return scope.categories.first.map { .value(.string($0)) } ?? .nothing
    case EventField.source where scope.sources?.count == 1:
      return scope.sources?.first.map { .value(.string($0)) } ?? .nothing
    default: return .nothing
    }
  }
}
