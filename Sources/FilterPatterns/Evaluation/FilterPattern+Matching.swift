public import EvidenceJSON

extension FilterPattern {
  /// Whether the pattern matches a log event that was parsed.
  ///
  /// Patterns that are not written in braces look at the event's text as it stands in its document.
  public func matches(_ event: JSONValue) -> Bool {
    guard case .json(let condition) = syntax else {
      return matchesText(Array(event.rawText.utf8))
    }
    // A pattern in braces matches no event whose root is not an object, not even by NOT EXISTS.
    return event.kind == .object && condition.holds { $0.holds(in: event) }
  }

  /// Whether the pattern matches a log event as it was logged, JSON or not.
  public func matches(message: [UInt8]) -> Bool {
    guard case .json = syntax else { return matchesText(message) }
    guard let document = try? JSONDocument(parsing: message) else { return false }
    return matches(document.root)
  }

  private func matchesText(_ text: [UInt8]) -> Bool {
    switch syntax {
    case .blank, .json: true
    case .terms(let terms): FilterTerm.match(terms, text)
    case .regex(let regex): regex.isFound(in: text)
    case .columns(let slots): ColumnSlot.match(slots, text)
    }
  }
}

extension FieldTest {
  /// Whether an event, whose root is an object, satisfies the test.
  func holds(in event: JSONValue) -> Bool {
    guard selector.hasWildcard else { return test.holds(for: selector.value(in: event)) }
    let selection = selector.values(in: event)
    return test.holds(forAny: selection.values, parentExists: selection.parentExists)
  }
}

extension FieldSelector {
  /// The value that a selector without wildcard names, or `nil` when there is none.
  func value(in event: JSONValue) -> JSONValue? {
    FieldSelector.value(event, steps[...])
  }

  /// The values that a selector with a wildcard names, and whether the part before it exists.
  func values(in event: JSONValue) -> (values: [JSONValue], parentExists: Bool) {
    let wildcard = steps.firstIndex(of: .wildcard) ?? steps.endIndex
    guard let parent = FieldSelector.value(event, steps[..<wildcard]) else { return ([], false) }
    let children = Array(parent.elements) + parent.uniqueMembers
    let values = children.compactMap { FieldSelector.value($0, steps[wildcard...].dropFirst()) }
    return (values, true)
  }

  private static func value(_ root: JSONValue, _ steps: ArraySlice<Step>) -> JSONValue? {
    var value = root
    for step in steps {
      guard let child = value.child(step) else { return nil }
      value = child
    }
    return value
  }
}

extension JSONValue {
  fileprivate func child(_ step: FieldSelector.Step) -> JSONValue? {
    switch step {
    // Of members with the same name the last counts, as it does for most JSON readers.
    case .key(let name): last(named: name)
    case .index(let index): elements[index]
    case .wildcard: nil
    }
  }

  /// The values of an object, those left out that a later member of the same name replaces.
  fileprivate var uniqueMembers: [JSONValue] {
    var places: [ExactText: Int] = [:]
    var values: [JSONValue] = []
    for member in members {
      let name = ExactText(member.name)
      if let place = places[name] {
        values[place] = member.value
      } else {
        places[name] = values.count
        values.append(member.value)
      }
    }
    return values
  }
}

extension FilterTerm {
  /// Whether a log event satisfies all terms of a pattern.
  static func match(_ terms: [FilterTerm], _ text: [UInt8]) -> Bool {
    // Optional terms count only when nothing else is asked for.
    guard terms.contains(where: { $0.role != .optional }) else {
      return terms.contains { $0.text.bytes.occurs(in: text) }
    }
    return terms.allSatisfy { term in
      switch term.role {
      case .required: term.text.bytes.occurs(in: text)
      case .excluded: !term.text.bytes.occurs(in: text)
      case .optional: true
      }
    }
  }
}
