/// What a space-delimited pattern asks of a column's text.
public enum ColumnTest: Hashable, Sendable {
  /// `=`: the operand describes the text.
  case equals(FilterValue)

  /// `!=`: the operand does not describe the text.
  case differs(FilterValue)

  /// `<`, `<=`, `>` or `>=`: the text is a number in that order to the operand.
  case compares(NumberOrder, NumberLiteral)
}
