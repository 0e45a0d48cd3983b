import EvidenceJSON

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
