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
