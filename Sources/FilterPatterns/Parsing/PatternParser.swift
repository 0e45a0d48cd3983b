import EvidenceJSON

/// Reads a whole pattern: chooses the language and checks the limits that span it.
enum PatternParser {
  /// How many characters a pattern may have, counted as Unicode scalars.
  static let lengthLimit = 1024

  /// How many wildcards the selectors of a pattern may have together.
  static let wildcardLimit = 3

  /// How many regular expressions a pattern may have.
  static let regexLimit = 2

  static func syntax(of text: String) throws(FilterPatternError) -> FilterSyntax {
    // Bytes first: counting the scalars of a huge text would take its time.
    let isShort = text.utf8.count <= 4 * lengthLimit && text.unicodeScalars.count <= lengthLimit
    guard isShort else { throw FilterPatternError(.tooLong(limit: lengthLimit), utf8Offset: 0) }
    var scanner = PatternScanner(text)
    scanner.trimEnd()
    scanner.skipBlanks()
    let syntax = try syntax(&scanner)
    try checkLimits(syntax, scanner)
    return syntax
  }

  private static func syntax(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> FilterSyntax {
    switch scanner.next {
    case nil: return .blank
    case "{":
      try openBracket(&scanner, "{", "}")
      return .json(try ConditionParser.condition(&scanner, test: FieldTestParser.test))
    case "[":
      try openBracket(&scanner, "[", "]")
      return .columns(try ColumnParser.slots(&scanner))
    case "%":
      try openBracket(&scanner, "%", "%")
      let regex = try RegexParser.regex(&scanner)
      guard scanner.isAtEnd else { throw scanner.unexpected(orAtEnd: "the end") }
      return .regex(regex)
    default: return .terms(try TermParser.terms(&scanner))
    }
  }

  /// Moves over the opening bracket and cuts the closing one off the end.
  private static func openBracket(
    _ scanner: inout PatternScanner,
    _ opening: Unicode.Scalar,
    _ closing: Unicode.Scalar
  ) throws(FilterPatternError) {
    let start = scanner.position
    scanner.advance()
    guard scanner.last == closing else {
      let reason = FilterPatternError.Reason.notClosed(
        opening: String(opening), closing: String(closing))
      throw scanner.error(reason, at: start)
    }
    scanner.dropLast()
    if opening != "%" { scanner.trimEnd() }
  }

  private static func checkLimits(
    _ syntax: FilterSyntax,
    _ scanner: PatternScanner
  ) throws(FilterPatternError) {
    guard syntax.selectors.count(where: \.hasWildcard) <= wildcardLimit else {
      throw scanner.error(.tooManyWildcards(limit: wildcardLimit), at: 0)
    }
    guard syntax.values.count(where: \.isRegex) <= regexLimit else {
      throw scanner.error(.tooManyRegexes(limit: regexLimit), at: 0)
    }
  }
}

extension FilterSyntax {
  fileprivate var selectors: [FieldSelector] {
    if case .json(let condition) = self { condition.tests.map(\.selector) } else { [] }
  }

  fileprivate var values: [FilterValue] {
    switch self {
    case .json(let condition): condition.tests.compactMap(\.test.value)
    case .columns(let slots): slots.flatMap { $0.tests.compactMap(\.value) }
    case .blank, .terms, .regex: []
    }
  }
}

extension FilterValue {
  fileprivate var isRegex: Bool {
    if case .regex = self { true } else { false }
  }
}

/// Reads a term pattern such as `ERROR -"not found" ?timeout`.
struct TermParser {
  private var terms: [FilterTerm] = []

  static func terms(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> [FilterTerm] {
    var parser = TermParser()
    while !scanner.isAtEnd {
      try parser.term(&scanner)
      scanner.skipBlanks()
    }
    return parser.terms
  }

  /// Reads one term.
  ///
  /// A hyphen or question mark within a word starts another term: `a-b` is `a` without `b`.
  private mutating func term(_ scanner: inout PatternScanner) throws(FilterPatternError) {
    let role = role(&scanner)
    guard scanner.next == "\"" else {
      let word = ExactText(scanner.take { $0.isWord || $0 == "." })
      guard !word.isEmpty else { throw scanner.unexpected(orAtEnd: "a term") }
      terms.append(FilterTerm(role: role, text: word))
      // A quote that touches a word is refused.
      guard scanner.next != "\"" else { throw scanner.unexpected(orAtEnd: "a blank") }
      return
    }
    let start = scanner.position
    let phrase = try ValueParser.quoted(&scanner)
    guard !phrase.isEmpty else { throw scanner.error(.empty("a quoted term"), at: start) }
    terms.append(FilterTerm(role: role, text: phrase))
    guard scanner.next.map({ $0.isPatternBlank || $0 == "-" || $0 == "?" }) ?? true else {
      throw scanner.unexpected(orAtEnd: "a blank")
    }
  }

  private func role(_ scanner: inout PatternScanner) -> FilterTerm.Role {
    if scanner.take("-" as Unicode.Scalar) { return .excluded }
    if scanner.take("?" as Unicode.Scalar) { return .optional }
    return .required
  }
}
