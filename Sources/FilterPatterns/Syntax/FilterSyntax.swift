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
