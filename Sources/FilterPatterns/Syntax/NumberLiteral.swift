public import EvidenceJSON

/// A number in a pattern, with its spelling kept.
///
/// The spelling matters: `= 1.0` matches the string `"1.0"` and not `"1"`, though it matches the
/// number 1.
public struct NumberLiteral: Hashable, Sendable {
  /// The number as it is written.
  public let text: ExactText

  /// The number that is meant.
  let value: DecimalNumber

  /// Creates a literal from its spelling.
  ///
  /// Absent when the spelling is not a number, or its exponent does not fit in 32 bits.
  public init?(_ text: ExactText) {
    guard let value = DecimalNumber(text.utf8) else { return nil }
    self.text = text
    self.value = value
  }

  /// Whether two literals are spelled alike.
  public static func == (left: NumberLiteral, right: NumberLiteral) -> Bool {
    left.text == right.text
  }

  /// Hashes the spelling.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
