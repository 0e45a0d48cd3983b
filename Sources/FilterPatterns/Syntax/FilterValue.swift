public import EvidenceJSON

/// The operand of `=` and `!=`.
public enum FilterValue: Hashable, Sendable {
  /// A text in which `*` stands for any text; quotes make no difference.
  case text(FilterGlob)

  /// A number written without quotes.
  case number(NumberLiteral)

  /// A regular expression in percent signs.
  case regex(FilterRegex)
}

/// A text in which `*` stands for any text, the empty one included.
///
/// There is no way to write a star that stands for itself.
public struct FilterGlob: Hashable, Sendable {
  /// The texts between the stars; one more than there are stars, some of them empty.
  public let pieces: [ExactText]

  /// The same texts as bytes, which matching compares.
  let bytes: [[UInt8]]

  /// Creates a glob from its text, stars included.
  public init(_ text: ExactText) {
    bytes = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map { Array($0) }
    pieces = bytes.map { ExactText(utf8: $0) }
  }

  /// The glob as it is written, stars included.
  public var text: ExactText {
    ExactText(utf8: Array(bytes.joined(separator: [UInt8(ascii: "*")])))
  }

  /// The text that alone matches, or `nil` when there is a star.
  public var literal: ExactText? { pieces.count == 1 ? pieces.first : nil }
}

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
    guard let value = DecimalNumber(text.bytes) else { return nil }
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

/// An operator that orders numbers.
public enum NumberOrder: String, CaseIterable, Hashable, Sendable {
  /// The value lies below the operand.
  case less = "<"

  /// The value is the operand or lies below it.
  case lessOrEqual = "<="

  /// The value lies above the operand.
  case greater = ">"

  /// The value is the operand or lies above it.
  case greaterOrEqual = ">="

  func holds(_ left: DecimalNumber, _ right: DecimalNumber) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: !(right < left)
    case .greater: right < left
    case .greaterOrEqual: !(left < right)
    }
  }
}
