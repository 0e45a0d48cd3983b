public import EvidenceJSON
import FilterPatterns

extension EventScope {
  /// How close to real life an event is, and the assumptions that it contradicts.
  ///
  /// Fields that the event does not have contradict nothing, so that an event may be cut short.
  public func tier(
    of event: JSONValue
  ) -> (tier: WitnessTier, assumptions: [CloudTrailAssumption]) {
    let tree = EventTree(event)
    let counting = CloudTrailTier.counting(in: self)
    let broken = counting.contradictions(in: tree)
    guard broken.isEmpty else { return (.anyJSON, broken) }
    return (counting.breaches(of: tree).isEmpty ? .cloudTrail : .outside, [])
  }
}

extension CloudTrailTier {
  /// The assumptions that the fields which an event has contradict, in the order of the list.
  fileprivate func contradictions(in event: EventTree) -> [CloudTrailAssumption] {
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

extension EventTree {
  /// A value that was read; of members with the same name all are kept.
  fileprivate init(_ value: JSONValue) {
    switch value.kind {
    case .object:
      self = .object(
        value.members.map { member in
          Member(name: ExactText(utf8: member.key.utf8 ?? []), value: EventTree(member.value))
        })
    case .array: self = .array(value.elements.map { EventTree($0) })
    case .string: self = .string(ExactText(utf8: value.utf8 ?? []))
    case .number: self = .number(ExactText(value.numberText ?? "0"))
    default: self = value.boolean.map { .boolean($0) } ?? .null
    }
  }
}
