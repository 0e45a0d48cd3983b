import EvidenceJSON

/// Reads the operands of tests: quoted and bare texts, numbers and regular expressions.
enum ValueParser {
  /// Reads an operand of `=` or `!=`.
  static func value(_ scanner: inout PatternScanner) throws(FilterPatternError) -> FilterValue {
    switch scanner.next {
    case "\"": return .text(FilterGlob(try quoted(&scanner)))
    case "%": return .regex(try regex(&scanner))
    default: return try bare(&scanner)
    }
  }

  /// Reads the operand of an operator that orders numbers.
  static func number(
    _ scanner: inout PatternScanner,
    for order: NumberOrder
  ) throws(FilterPatternError) -> NumberLiteral {
    let start = scanner.position
    guard scanner.next != "\"", scanner.next != "%",
      case .number(let number) = try bare(&scanner)
    else { throw scanner.error(.orderNeedsNumber(order.rawValue), at: start) }
    return number
  }

  /// Reads a text in double quotes, in which `\"` and `\\` stand for a quote and a backslash.
  ///
  /// Any other backslash stands for itself.
  static func quoted(_ scanner: inout PatternScanner) throws(FilterPatternError) -> ExactText {
    let start = scanner.position
    scanner.advance()
    var text: [Unicode.Scalar] = []
    while let scalar = scanner.next, scalar != "\"" {
      if scalar == "\\", scanner.second == "\"" || scanner.second == "\\" { scanner.advance() }
      if let scalar = scanner.next { text.append(scalar) }
      scanner.advance()
    }
    guard scanner.take("\"" as Unicode.Scalar) else { throw scanner.error(.openQuote, at: start) }
    return ExactText(text)
  }

  /// Reads a regular expression with its percent signs.
  static func regex(_ scanner: inout PatternScanner) throws(FilterPatternError) -> FilterRegex {
    let start = scanner.position
    scanner.advance()
    let regex = try RegexParser.regex(&scanner)
    guard scanner.take("%" as Unicode.Scalar) else {
      throw scanner.error(.notClosed(opening: "%", closing: "%"), at: start)
    }
    return regex
  }

  /// Reads a text or number without quotes.
  private static func bare(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> FilterValue {
    let start = scanner.position
    let isSigned = scanner.next == "+"
    let text = ExactText(scanner.take { $0.isBareValue })
    guard !text.isEmpty else { throw scanner.unexpected(orAtEnd: "a value") }
    if let number = NumberLiteral(text) { return .number(number) }
    guard !hasNumberShape(text.bytes) else { throw scanner.error(.exponentOutOfRange, at: start) }
    guard text.text.asciiLowercased != "null" else { throw scanner.error(.bareNull, at: start) }
    guard !isSigned, !text.utf8.contains(UInt8(ascii: "+")) else {
      throw scanner.error(.invalidCharacter("+"), at: start)
    }
    return .text(FilterGlob(text))
  }

  /// Whether a text would be a number if its exponent were smaller.
  private static func hasNumberShape(_ text: [UInt8]) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let tail = text.reversed().prefix { digits.contains($0) }.count
    guard tail > 0 else { return false }
    return DecimalNumber(text.dropLast(tail) + [UInt8(ascii: "0")]) != nil
  }
}

extension Unicode.Scalar {
  /// Whether the scalar may stand in a value without quotes.
  ///
  /// The documentation allows letters, digits and underscores; dots and stars are in wide use, and
  /// a plus sign only opens a number. A hyphen is assumed to be accepted.
  fileprivate var isBareValue: Bool {
    isWord || self == "." || self == "*" || self == "-" || self == "+"
  }
}
