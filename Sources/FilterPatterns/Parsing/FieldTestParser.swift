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
    ExactText(scanner.take(while: \.isWord)).text.asciiLowercased
  }
}

/// Reads selectors such as `$.a`, `$.['a.b']`, `$.a[0]`, `$.a[*].b` and `$.a.*`.
struct SelectorParser {
  /// How many wildcards one selector may have.
  static let wildcardLimit = 1

  private var steps: [FieldSelector.Step] = []

  static func selector(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> FieldSelector {
    guard scanner.next == "$" else { throw scanner.error(.expected("a selector such as `$.key`")) }
    scanner.advance()
    // `$[0]` and a bare `$` are refused: the root of an event is always an object.
    guard scanner.next == "." else { throw scanner.error(.invalidSelector) }
    var parser = SelectorParser()
    while scanner.next == "." || scanner.next == "[" {
      try parser.step(&scanner)
    }
    return FieldSelector(steps: parser.steps)
  }

  private mutating func step(_ scanner: inout PatternScanner) throws(FilterPatternError) {
    let start = scanner.position
    let step = scanner.take("." as Unicode.Scalar) ? try member(&scanner) : try element(&scanner)
    steps.append(step)
    guard steps.count(where: { $0 == .wildcard }) <= SelectorParser.wildcardLimit else {
      let limit = SelectorParser.wildcardLimit
      throw scanner.error(.tooManyWildcardsInSelector(limit: limit), at: start)
    }
  }

  /// What follows a dot: a name, a name in brackets and single quotes, or a star.
  private func member(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> FieldSelector.Step {
    if scanner.take("*" as Unicode.Scalar) { return .wildcard }
    if scanner.take("['") { return .key(try quotedKey(&scanner)) }
    let name = ExactText(scanner.take { $0.isWord || $0 == "-" })
    guard !name.isEmpty else { throw scanner.error(.invalidSelector) }
    return .key(name)
  }

  private func quotedKey(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> ExactText {
    let start = scanner.position
    let name = ExactText(scanner.take { $0 != "'" })
    guard scanner.take("']") else { throw scanner.error(.invalidSelector, at: start) }
    return name
  }

  /// An index or a star in brackets.
  private func element(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> FieldSelector.Step {
    let start = scanner.position
    if scanner.take("[*]") { return .wildcard }
    scanner.advance()
    let digits = ExactText(scanner.take { ("0"..."9").contains($0) })
    guard let index = Int(digits.text), scanner.take("]" as Unicode.Scalar) else {
      throw scanner.error(.invalidSelector, at: start)
    }
    return .index(index)
  }
}
