import EvidenceJSON

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

extension FilterPatternError {
  /// What is wrong, on one line, without the place.
  public var description: String {
    switch reason {
    case .tooLong(let limit): "the pattern has more than \(limit) characters"
    case .notClosed(let opening, let closing):
      "a pattern that starts with \(name: opening) must end with \(name: closing)"
    case .invalidCharacter(let text): "\(name: text) may not stand here"
    case .expected(let what): "expected \(what)"
    case .openQuote: "a quote is not closed"
    case .empty(let what): "\(what) holds nothing"
    case .invalidSelector: "a selector goes on with a key, an index or a wildcard"
    case .tooManyWildcardsInSelector(let limit): "a selector has more than \(limit) wildcard"
    case .tooManyWildcards(let limit): "the pattern has more than \(limit) wildcards"
    case .tooManyRegexes(let limit): "the pattern has more than \(limit) regular expressions"
    case .bareNull: "`null` is not a value that can be compared"
    case .orderNeedsNumber(let order): "\(name: order) needs a number without quotes"
    case .exponentOutOfRange: "the exponent of a number does not fit in 32 bits"
    case .invalidRegex(let problem): "the regular expression is not valid: \(problem)"
    case .regexTooLarge(let limit): "the regular expression has more than \(limit) steps"
    case .duplicateColumn(let name): "the column \(name: name) is named twice"
    case .foreignColumn(let other, let name):
      "the condition of the column \(name: name) names the column \(name: other)"
    }
  }

  /// What to write instead, or `nil` where the description says it all.
  public var help: String? {
    switch reason {
    case .expected("an operator"):
      "the operators are =, !=, <, <=, >, >=, IS NULL, IS TRUE, IS FALSE and NOT EXISTS"
    case .expected("`&&`, `||` or the end"), .expected("`&&`, `||` or `)`"):
      "tests are joined by && and ||, and a value with blanks needs double quotes"
    case .invalidSelector: "write $.key, $.['any key'], $.array[0], $.array[*] or $.object.*"
    case .bareNull: "use IS NULL, or quotes for the text null"
    case .invalidCharacter: "put the text in double quotes"
    default: nil
    }
  }
}
