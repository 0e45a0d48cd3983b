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
