public import EvidenceJSON

/// The tree of a filter pattern: one case for each of the languages that CloudWatch Logs knows.
///
/// The first character that is not blank chooses the language.
public enum FilterSyntax: Hashable, Sendable {
  /// No pattern at all, which matches every log event.
  case blank

  /// A condition on the fields of a JSON log event, written in braces.
  case json(FilterCondition<FieldTest>)

  /// Words that a log event must or must not hold, in the order of the text; never empty.
  case terms([FilterTerm])

  /// A regular expression that is searched in the whole log event, written in percent signs.
  case regex(FilterRegex)

  /// The columns of a space-delimited log event, written in brackets; may be empty.
  case columns([ColumnSlot])
}

/// Tests joined by `&&` and `||`.
///
/// The tree keeps what the parentheses said and forgets redundant ones: `a && (b && c)` has an
/// ``all(_:)`` within an ``all(_:)``, `(a) && b` is the same as `a && b`.
public indirect enum FilterCondition<Test: Hashable & Sendable>: Hashable, Sendable {
  /// A single test.
  case test(Test)

  /// Operands of `&&`, two or more, in the order of the text.
  case all([FilterCondition])

  /// Operands of `||`, two or more, in the order of the text.
  case any([FilterCondition])
}

extension FilterCondition {
  /// The tests in the order of the text, repeated ones included.
  package var tests: [Test] {
    switch self {
    case .test(let test): [test]
    case .all(let operands), .any(let operands): operands.flatMap(\.tests)
    }
  }

  /// Whether the condition holds when each test is decided by `verdict`.
  func holds(_ verdict: (Test) -> Bool) -> Bool {
    switch self {
    case .test(let test): verdict(test)
    case .all(let operands): operands.allSatisfy { $0.holds(verdict) }
    case .any(let operands): operands.contains { $0.holds(verdict) }
    }
  }
}

/// One word or quoted phrase of a term pattern.
public struct FilterTerm: Hashable, Sendable {
  /// What a term asks of a log event.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// The event holds the text.
    case required = ""

    /// The event does not hold the text, written `-`.
    case excluded = "-"

    /// The event holds the text of at least one such term, written `?`.
    ///
    /// The service ignores these when any term of another role is present.
    case optional = "?"
  }

  /// What the term asks.
  public let role: Role

  /// The text to look for, case included, anywhere in the event; never empty.
  public let text: ExactText

  /// Creates a term.
  public init(role: Role, text: ExactText) {
    self.role = role
    self.text = text
  }
}

/// One place between the commas of a space-delimited pattern.
public enum ColumnSlot: Hashable, Sendable {
  /// `...`: any number of columns, none included; at most once in a pattern.
  case ellipsis

  /// One column, whose name and condition may both be absent.
  case column(name: ExactText?, condition: FilterCondition<ColumnTest>?)
}

/// What a space-delimited pattern asks of a column's text.
public enum ColumnTest: Hashable, Sendable {
  /// `=`: the operand describes the text.
  case equals(FilterValue)

  /// `!=`: the operand does not describe the text.
  case differs(FilterValue)

  /// `<`, `<=`, `>` or `>=`: the text is a number in that order to the operand.
  case compares(NumberOrder, NumberLiteral)
}

extension ColumnTest {
  /// The operand of `=` or `!=`, or `nil` for another test.
  var value: FilterValue? {
    switch self {
    case .equals(let value), .differs(let value): value
    case .compares: nil
    }
  }
}

extension ColumnSlot {
  /// The tests of the column, in the order of the text.
  var tests: [ColumnTest] {
    guard case .column(_, let condition?) = self else { return [] }
    return condition.tests
  }
}
