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
    if value.kind == .string { return describes(string: value) }
    guard let number = value.eventNumber else { return nil }
    guard case .number(let literal) = self else { return describes(number.text.bytes) }
    return number.value.map { $0 == literal.value }
  }

  /// The same for a string, which need not be decoded to be compared with one text.
  private func describes(string value: JSONValue) -> Bool {
    switch self {
    case .text(let glob) where glob.literal != nil: value.isString(glob.literal?.text ?? "")
    case .number(let literal): value.isString(literal.text.text)
    case .text, .regex: describes(value.utf8 ?? [])
    }
  }

  /// Whether the operand describes a text; a number describes its own spelling.
  func describes(_ text: [UInt8]) -> Bool {
    switch self {
    case .text(let glob): glob.matches(text)
    case .number(let literal): literal.text.bytes == text
    case .regex(let regex): regex.isFound(in: text)
    }
  }
}

extension JSONValue {
  /// The number as the service sees it, or `nil` for anything but a number.
  var eventNumber: EventNumber? { numberText.map(EventNumber.init) }
}

/// A number of a log event, as the service sees it.
///
/// Numbers are compared exactly, digit by digit. One that is not written as a whole number has the
/// text of the nearest double, and its range: beyond it is no number, too small is zero.
struct EventNumber: Hashable, Sendable {
  /// The text that strings, globs and regular expressions are compared with.
  let text: ExactText

  /// The number, or `nil` when it overflows a double; such a number equals and orders with nothing.
  let value: DecimalNumber?

  /// Creates a number from its digits in a JSON text.
  init(_ json: String) {
    guard json.utf8.contains(where: { !("0"..."9").contains(Unicode.Scalar($0)) && $0 != 0x2D })
    else {
      text = json == "-0" ? "0" : ExactText(json)
      value = DecimalNumber(Array(json.utf8))
      return
    }
    let double = Double(json) ?? .infinity
    text = ExactText(EventNumber.javaText(of: double))
    value = double == 0 ? .zero : double.isFinite ? DecimalNumber(Array(json.utf8)) : nil
  }

  /// The text that Java's `Double.toString` gives.
  ///
  /// A recorded `1e3` compares as `1000.0`; that all doubles are written as Java does is assumed.
  static func javaText(of double: Double) -> String {
    guard double.isFinite else { return double < 0 ? "-Infinity" : "Infinity" }
    let sign = double.sign == .minus ? "-" : ""
    guard double != 0, let number = DecimalNumber(Array(double.description.utf8)) else {
      return sign + "0.0"
    }
    let digits = number.digits.map(String.init).joined()
    // Java writes out what lies from 0.001 to below ten million.
    return sign
      + ((-2...7).contains(number.magnitude)
        ? plain(digits, number.magnitude) : scientific(digits, number.magnitude))
  }

  private static func plain(_ digits: String, _ magnitude: Int) -> String {
    guard magnitude > 0 else { return "0." + String(repeating: "0", count: -magnitude) + digits }
    let padded = digits + String(repeating: "0", count: max(0, magnitude - digits.count))
    let fraction = padded.dropFirst(magnitude)
    return padded.prefix(magnitude) + "." + (fraction.isEmpty ? "0" : fraction)
  }

  private static func scientific(_ digits: String, _ magnitude: Int) -> String {
    let fraction = digits.dropFirst()
    return digits.prefix(1) + "." + (fraction.isEmpty ? "0" : fraction) + "E\(magnitude - 1)"
  }
}
