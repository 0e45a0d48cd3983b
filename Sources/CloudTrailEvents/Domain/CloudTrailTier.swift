public import EvidenceJSON
import FilterPatterns

/// The events that meet every ``CloudTrailAssumption``, or those of them that count in a scope.
struct CloudTrailTier: EventTier {
  /// Which events count.
  let scope: EventScope

  let standing: EventStanding

  /// How close to real life the events are.
  let tier: WitnessTier

  /// Whether events count that the scope leaves out, as long as CloudTrail writes them.
  private let isOpen: Bool

  /// The events that count in a scope.
  static func counting(in scope: EventScope) -> CloudTrailTier {
    CloudTrailTier(scope: scope, standing: .counts, tier: .cloudTrail, isOpen: false)
  }

  /// The tiers that are searched in a scope, the closest to real life first.
  static func all(in scope: EventScope) -> [CloudTrailTier] {
    var tiers = [counting(in: scope)]
    if scope.accounts == .unknown {
      // Whether events of other accounts count is for a person to say.
      let wider = scope.delivering(.every)
      tiers.append(
        CloudTrailTier(scope: wider, standing: .mayCount, tier: .outside, isOpen: false))
    }
    if scope.isNarrow {
      tiers.append(
        CloudTrailTier(scope: scope, standing: .doesNotCount, tier: .outside, isOpen: true))
    }
    return tiers
  }

  /// What a field may hold; a field that is not listed may hold anything.
  func rule(for selector: FieldSelector) -> FieldRule {
    scopedRule(for: selector) ?? CloudTrailField.all[selector]?.rule ?? FieldRule(.anything)
  }

  /// The rule of a field that the scope narrows, or `nil` when it does not.
  private func scopedRule(for selector: FieldSelector) -> FieldRule? {
    guard !isOpen else { return nil }
    switch selector {
    case EventField.source:
      guard let sources = scope.sources else { return nil }
      return FieldRule(
        .texts(sources.sorted()), isRequired: true, distinguishes: Distinction.eachText)
    case EventField.type:
      guard let types = scope.types else { return nil }
      return FieldRule(
        .texts(types.sorted()), isRequired: true, distinguishes: Distinction.eachText)
    case EventField.recipient:
      guard scope.accounts != .every else { return nil }
      return FieldRule(
        .texts([scope.place.account]), isRequired: true, distinguishes: Distinction.eachText)
    case EventField.category:
      return FieldRule(
        .texts(EventScope.allCategories.filter(scope.categories.contains)), isRequired: true,
        distinguishes: Distinction.eachText)
    default: return nil
    }
  }

  /// The assumptions that an event breaks, in the order of the list; empty for one that meets all.
  func violations(of event: JSONTree) -> [CloudTrailAssumption] {
    var broken: Set<CloudTrailAssumption> = []
    for (selector, field) in CloudTrailField.all {
      if let value = event.value(at: selector.steps) {
        if !field.rule.allows(value) { broken.insert(field.assumption) }
      } else if field.rule.isRequired {
        broken.insert(.requiredFields)
      }
    }
    broken.formUnion(
      disagreements { selector in
        event.value(at: selector.steps).map { .value($0) } ?? .missing
      })
    if !CloudTrailTier.hasAgreeingIdentity(event["userIdentity"]) {
      broken.insert(.agreeingFields)
    }
    return CloudTrailAssumption.allCases.filter(broken.contains)
  }

  /// The assumptions that fields break together.
  func disagreements(_ fields: KnownFields) -> Set<CloudTrailAssumption> {
    let broken = EventRule.all.filter { $0.isBroken(fields) }.map(\.assumption)
    return Set(broken + (isInForeignRegion(fields) ? [.regions] : []))
  }

  /// Why an event as CloudTrail writes it does not count in the scope; empty for one that does.
  func breaches(of event: JSONTree) -> [ScopeBreach] {
    var breaches: [ScopeBreach] = []
    if let sources = scope.sources, case .string(let source)? = event["eventSource"],
      !sources.contains(source)
    {
      let name = if case .string(let name)? = event["eventName"] { name.text } else { "" }
      breaches.append(.service(name: name, source: source.text))
    }
    if let types = scope.types, case .string(let type)? = event["eventType"],
      !types.contains(type)
    {
      breaches.append(.type(type.text))
    }
    if scope.accounts != .every, case .string(let account)? = event["recipientAccountId"],
      account != scope.place.account
    {
      breaches.append(.account(account.text))
    }
    if case .string(let category)? = event["eventCategory"], !scope.categories.contains(category) {
      breaches.append(.category(category.text))
    }
    return breaches
  }

  /// Whether an event is one that counts.
  func contains(_ event: JSONTree) -> Bool {
    violations(of: event).isEmpty && (isOpen || breaches(of: event).isEmpty)
  }

  /// What the ARN of an identity of a type holds.
  private static let arnMarks: [ExactText: ExactText] = [
    "Root": ":root", "IAMUser": ":user/", "AssumedRole": ":assumed-role/",
    "FederatedUser": ":federated-user/",
  ]

  static func hasAgreeingIdentity(_ identity: JSONTree?) -> Bool {
    guard case .string(let type)? = identity?["type"], case .string(let arn)? = identity?["arn"],
      let mark = arnMarks[type]
    else { return true }
    let isOfType =
      type == "Root"
      ? arn.utf8.reversed().starts(with: mark.utf8.reversed()) : mark.bytes.occurs(in: arn.bytes)
    guard isOfType, case .string(let account)? = identity?["accountId"] else { return isOfType }
    return Array(":\(account):".utf8).occurs(in: arn.bytes)
  }

  /// Whether fields chosen for a search cannot stand in one event that counts.
  func excludes(_ known: KnownFields) -> Bool {
    func fields(_ selector: FieldSelector) -> FieldKnowledge {
      let knowledge = known(selector)
      return knowledge == .nothing ? onlyValue(of: selector) : knowledge
    }
    if !isOpen, let sources = scope.sources, let name = fields(EventField.name).text {
      let known = EventCatalog.sources(of: name)
      if !known.isEmpty, sources.isDisjoint(with: known) { return true }
    }
    return isInForeignRegion(fields) || EventRule.all.contains { $0.isBroken(fields) }
  }

  /// Whether a service without regions names another than the one that its events name.
  private func isInForeignRegion(_ fields: KnownFields) -> Bool {
    guard let source = fields(EventField.source).text,
      let region = fields(EventField.region).text,
      let only = scope.place.globalRegion(of: source)
    else { return false }
    return region != only
  }

  /// The one value that a field has in every event that counts, as far as there is just one.
  private func onlyValue(of selector: FieldSelector) -> FieldKnowledge {
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

extension EventScope {
  /// How close to real life an event is, and the assumptions that it contradicts.
  ///
  /// Fields that the event does not have contradict nothing, so that an event may be cut short.
  public func tier(
    of event: JSONValue
  ) -> (tier: WitnessTier, assumptions: [CloudTrailAssumption]) {
    let tree = JSONTree(event)
    let counting = CloudTrailTier.counting(in: self)
    let broken = counting.contradictions(in: tree)
    guard broken.isEmpty else { return (.anyJSON, broken) }
    return (counting.breaches(of: tree).isEmpty ? .cloudTrail : .outside, [])
  }
}

extension CloudTrailTier {
  /// The assumptions that the fields which an event has contradict, in the order of the list.
  fileprivate func contradictions(in event: JSONTree) -> [CloudTrailAssumption] {
    var broken: Set<CloudTrailAssumption> = []
    for (selector, field) in CloudTrailField.all {
      if let value = event.value(at: selector.steps), !field.rule.allows(value) {
        broken.insert(field.assumption)
      }
    }
    broken.formUnion(
      disagreements { selector in
        event.value(at: selector.steps).map { .value($0) } ?? .nothing
      })
    if !CloudTrailTier.hasAgreeingIdentity(event["userIdentity"]) {
      broken.insert(.agreeingFields)
    }
    return CloudTrailAssumption.allCases.filter(broken.contains)
  }
}
