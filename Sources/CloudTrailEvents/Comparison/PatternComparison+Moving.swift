import EvidenceJSON
public import FilterPatterns

extension PatternComparison {
  /// The comparison with its events in another place, or `nil` when they prove nothing there.
  ///
  /// Meant for patterns that do not depend on the place; every moved event is evaluated again.
  public func moved(
    from place: EventPlace,
    to other: EventPlace,
    configured: [FilterPattern],
    prescribed: FilterPattern
  ) -> PatternComparison? {
    guard place != other else { return self }
    // Another account that stands in an event must stay another one.
    guard other.account != place.otherAccount, place.account != other.otherAccount else {
      return nil
    }
    let everyday = everyday.flatMap { old in
      EverydayEvent.all(at: other).first { $0.title == old.title }
    }
    let witness = witness.map { EventPlace.move($0, from: place, to: other) }
    let extra = everyday?.json ?? extra.map { EventPlace.move($0, from: place, to: other) }
    if let witness {
      guard let root = try? JSONDocument(parsing: witness).root, prescribed.matches(root),
        !configured.contains(where: { $0.matches(root) })
      else { return nil }
    }
    if let extra {
      guard let root = try? JSONDocument(parsing: extra).root, !prescribed.matches(root),
        configured.contains(where: { $0.matches(root) })
      else { return nil }
    }
    return PatternComparison(
      relation, witness: witness, tier: tier, isTierCertain: isTierCertain, breaches: breaches,
      extra: extra, everyday: everyday, assumptions: assumptions)
  }
}

extension EventPlace {
  /// The text of an event with the account, region and partition of one place made another's.
  fileprivate static func move(
    _ event: String,
    from place: EventPlace,
    to other: EventPlace
  ) -> String {
    let event = Array(event.utf8)
    let global: ExactText = "iam.amazonaws.com"
    let isGlobal = [global, "organizations.amazonaws.com"].contains {
      Array("\"eventSource\":\"\($0)\"".utf8).occurs(in: event)
    }
    let regions =
      isGlobal
      ? (place.region(of: global), other.region(of: global)) : (place.region, other.region)
    let moved =
      event
      .replacing("\"awsRegion\":\"\(regions.0)\"", with: "\"awsRegion\":\"\(regions.1)\"")
      .replacing("\"arn:\(place.partition):", with: "\"arn:\(other.partition):")
      .replacing(place.account.text, with: other.account.text)
    return String(decoding: moved, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The bytes with each occurrence of one text replaced by another.
  fileprivate func replacing(_ old: String, with new: String) -> [UInt8] {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    var replaced: [UInt8] = []
    var index = 0
    while index < count {
      if self[index] == old[0], self[index...].starts(with: old) {
        replaced += new
        index += old.count
      } else {
        replaced.append(self[index])
        index += 1
      }
    }
    return replaced
  }
}

extension FilterPattern {
  /// Whether what the pattern matches depends on the account or region of an event.
  ///
  /// A pattern that looks at an event's text always may.
  public var dependsOnPlace: Bool {
    switch syntax {
    case .blank: false
    case .json(let condition):
      condition.tests.contains { !FilterPattern.placelessFields.contains($0.selector) }
    case .terms, .regex, .columns: true
    }
  }

  /// The accounts that the pattern asks the account fields for, each once.
  public var accounts: Set<String> {
    guard case .json(let condition) = syntax else { return [] }
    let fields = [EventField.recipient, EventField.identityAccount]
    let texts = condition.tests.compactMap { test -> ExactText? in
      guard fields.contains(test.selector) else { return nil }
      switch test.test {
      case .equals(.text(let glob)): return glob.literal
      case .equals(.number(let literal)): return literal.text
      default: return nil
      }
    }
    return Set(texts.filter(\.isAccountID).map(\.text))
  }

  /// Fields that hold neither an account nor a region.
  private static let placelessFields = Set(
    [
      "eventName", "eventSource", "eventType", "eventCategory", "managementEvent", "readOnly",
      "errorCode", "errorMessage", "sourceIPAddress", "userAgent", "userIdentity.type",
      "userIdentity.userName", "userIdentity.invokedBy", "additionalEventData.MFAUsed",
      "responseElements.ConsoleLogin", "userIdentity.sessionContext.sessionIssuer.userName",
      "userIdentity.sessionContext.attributes.mfaAuthenticated",
    ].map(FieldSelector.init(path:)))
}
