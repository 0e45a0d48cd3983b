import EvidenceJSON

extension ValueTest {
  /// Whether the value of a selector without wildcard satisfies the test; `nil` is a missing field.
  func holds(for value: JSONValue?) -> Bool {
    switch self {
    case .equals(let operand): return value.flatMap(operand.describes) ?? false
    case .differs(let operand): return value.flatMap(operand.describes) == false
    case .compares(let order, let literal):
      guard let number = value?.eventNumber?.value else { return false }
      return order.holds(number, literal.value)
    case .isNull: return value.map { $0.isNull || $0.elements.contains(where: \.isNull) } ?? false
    case .isTrue: return value?.boolean == true
    case .isFalse: return value?.boolean == false
    case .notExists: return value == nil
    }
  }

  /// Whether a string satisfies the test.
  func holds(forText text: [UInt8]) -> Bool {
    switch self {
    case .equals(let operand): operand.describes(text)
    case .differs(let operand): !operand.describes(text)
    case .compares, .isNull, .isTrue, .isFalse, .notExists: false
    }
  }

  /// Whether the values of a selector with a wildcard satisfy the test.
  ///
  /// `!=` asks that the part before the wildcard exists and no value equals the operand; the other
  /// tests ask for one value that satisfies them. An array that holds a null is not null here.
  func holds(forAny values: [JSONValue], parentExists: Bool) -> Bool {
    switch self {
    case .notExists: values.isEmpty
    case .differs(let operand):
      parentExists && !values.contains { operand.describes($0) == true }
    case .isNull: values.contains(where: \.isNull)
    case .equals, .compares, .isTrue, .isFalse: values.contains { holds(for: $0) }
    }
  }
}

extension FilterValue {
  /// Whether the operand describes a value, or `nil` for a value that it cannot be compared with.
  func describes(_ value: JSONValue) -> Bool? {
    if let text = value.utf8 { return describes(text) }
    guard let number = value.eventNumber else { return nil }
    guard case .number(let literal) = self else { return describes(number.text.utf8) }
    return number.value.map { $0 == literal.value }
  }

  /// Whether the operand describes a text; a number describes its own spelling.
  func describes(_ text: [UInt8]) -> Bool {
    switch self {
    case .text(let glob): glob.matches(text)
    case .number(let literal): literal.text.utf8 == text
    case .regex(let regex): regex.isFound(in: text)
    }
  }
}

extension JSONValue {
  /// The number as the service sees it, or `nil` for anything but a number.
  var eventNumber: EventNumber? { numberText.map(EventNumber.init) }
}
