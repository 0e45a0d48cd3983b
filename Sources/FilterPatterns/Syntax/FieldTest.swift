public import EvidenceJSON

/// One test of a JSON pattern, such as `$.eventName = "ConsoleLogin"`.
public struct FieldTest: Hashable, Sendable {
  /// The field that is tested.
  public let selector: FieldSelector

  /// What the field's value must satisfy.
  public let test: ValueTest

  /// Creates a test of a field.
  public init(selector: FieldSelector, test: ValueTest) {
    self.selector = selector
    self.test = test
  }
}

/// The way from the root of a JSON log event to a field, such as `$.userIdentity.type`.
///
/// `$.['a']` and `$.a` are the same selector, and so are `$.a[*]` and `$.a.*`: the service answers
/// both spellings alike.
public struct FieldSelector: Hashable, Sendable {
  /// One step of a selector.
  public enum Step: Hashable, Sendable {
    /// The member of an object with that name.
    case key(ExactText)

    /// The element of an array at a position counted from 0.
    case index(Int)

    /// Every element of an array, or every member of an object.
    case wildcard
  }

  /// The steps from the root; never empty, at most one of them a wildcard.
  public let steps: [Step]

  /// Creates a selector from its steps.
  public init(steps: [Step]) {
    self.steps = steps
  }

  /// Whether the selector may name several values at once.
  public var hasWildcard: Bool { steps.contains(.wildcard) }
}

extension FieldSelector {
  /// The selector of keys joined by dots.
  package init(path: String) {
    self.init(
      steps: path.utf8.split(separator: UInt8(ascii: ".")).map { .key(ExactText(utf8: $0)) })
  }
}

/// What a JSON pattern asks of a field's value.
public enum ValueTest: Hashable, Sendable {
  /// `=`: the value is a string or a number that the operand describes.
  case equals(FilterValue)

  /// `!=`: the value is a string or a number that the operand does not describe.
  ///
  /// This is not the negation of ``equals(_:)``: a field that is missing, null, a boolean, an
  /// object or an array satisfies neither.
  case differs(FilterValue)

  /// `<`, `<=`, `>` or `>=`: the value is a finite number in that order to the operand.
  case compares(NumberOrder, NumberLiteral)

  /// `IS NULL`: the value is null, or an array that directly holds a null.
  case isNull

  /// `IS TRUE`: the value is the boolean true, not the string.
  case isTrue

  /// `IS FALSE`: the value is the boolean false, not the string.
  case isFalse

  /// `NOT EXISTS`: there is no such field.
  case notExists
}

extension ValueTest {
  /// The operand of `=` or `!=`, or `nil` for another test.
  package var value: FilterValue? {
    switch self {
    case .equals(let value), .differs(let value): value
    case .compares, .isNull, .isTrue, .isFalse, .notExists: nil
    }
  }
}
