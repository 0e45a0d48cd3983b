/// The operand of `=` and `!=`.
public enum FilterValue: Hashable, Sendable {
  /// A text in which `*` stands for any text; quotes make no difference.
  case text(FilterGlob)

  /// A number written without quotes.
  case number(NumberLiteral)

  /// A regular expression in percent signs.
  case regex(FilterRegex)
}
