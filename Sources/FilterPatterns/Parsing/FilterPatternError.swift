/// The first place at which a text stops being a filter pattern that CloudWatch Logs would accept.
public struct FilterPatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with a pattern.
  public enum Reason: Hashable, Sendable {
    /// The pattern has more characters than a metric filter may have.
    case tooLong(limit: Int)

    /// The pattern opens with a bracket or percent sign that its last character does not close.
    case notClosed(opening: String, closing: String)

    /// A character stands where it may not.
    case invalidCharacter(String)

    /// Something else was needed here, such as "an operator".
    case expected(String)

    /// A quote is not closed.
    case openQuote

    /// A quoted word or a regular expression holds nothing.
    case empty(String)

    /// A selector goes on with something other than a key, an index or a wildcard.
    case invalidSelector

    /// One selector has more wildcards than are allowed.
    case tooManyWildcardsInSelector(limit: Int)

    /// The pattern has more wildcards than are allowed.
    case tooManyWildcards(limit: Int)

    /// The pattern has more regular expressions than are allowed.
    case tooManyRegexes(limit: Int)

    /// The operand of `=` or `!=` is the bare word null.
    case bareNull

    /// The operand of an operator that orders numbers is not a number, or is quoted.
    case orderNeedsNumber(String)

    /// A number's exponent does not fit in 32 bits.
    case exponentOutOfRange

    /// A regular expression is not well formed.
    case invalidRegex(String)

    /// A regular expression repeats more than this program follows.
    case regexTooLarge(limit: Int)

    /// Two columns have the same name, or `...` stands twice.
    case duplicateColumn(String)

    /// One column's condition names another column.
    case foreignColumn(String, in: String)
  }

  /// What is wrong.
  public let reason: Reason

  /// Bytes of UTF-8 from the start of the pattern, counted from 0.
  public let utf8Offset: Int

  init(_ reason: Reason, utf8Offset: Int) {
    self.reason = reason
    self.utf8Offset = utf8Offset
  }
}
