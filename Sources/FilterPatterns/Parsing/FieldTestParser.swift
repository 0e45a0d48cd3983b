import EvidenceJSON

/// Reads the tests of a JSON pattern.
enum FieldTestParser {
  /// Reads one test.
  static func test(_ scanner: inout PatternScanner) throws(FilterPatternError) -> FieldTest {
    let selector = try SelectorParser.selector(&scanner)
    scanner.skipBlanks()
    let test = try valueTest(&scanner)
    return FieldTest(selector: selector, test: test)
  }

  private static func valueTest(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> ValueTest {
    if scanner.next?.isWord == true { return try keyword(&scanner) }
    switch try ComparisonOperator.take(&scanner) {
    case .equals: return .equals(try ValueParser.value(&scanner))
    case .differs: return .differs(try ValueParser.value(&scanner))
    case .order(let order): return .compares(order, try ValueParser.number(&scanner, for: order))
    }
  }

  /// `IS NULL`, `IS TRUE`, `IS FALSE` or `NOT EXISTS`, in any case.
  private static func keyword(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> ValueTest {
    let start = scanner.position
    let first = word(&scanner)
    scanner.skipBlanks()
    switch (first, word(&scanner)) {
    case ("is", "null"): return .isNull
    case ("is", "true"): return .isTrue
    case ("is", "false"): return .isFalse
    case ("not", "exists"): return .notExists
    default: throw scanner.error(.expected("an operator"), at: start)
    }
  }

  private static func word(_ scanner: inout PatternScanner) -> String {
    ExactText(scanner.take(while: \.isWord)).string.asciiLowercased
  }
}
