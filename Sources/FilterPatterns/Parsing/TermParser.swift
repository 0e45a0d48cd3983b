import EvidenceJSON

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
