import EvidenceJSON

/// Reads a space-delimited pattern such as `[ip, user, ..., status = 4*]` without its brackets.
struct ColumnParser {
  private var slots: [ColumnSlot] = []
  private var names: Set<ExactText> = []

  static func slots(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> [ColumnSlot] {
    var parser = ColumnParser()
    scanner.skipBlanks()
    guard !scanner.isAtEnd else { return [] }
    repeat {
      scanner.skipBlanks()
      try parser.slot(&scanner)
      scanner.skipBlanks()
    } while scanner.take("," as Unicode.Scalar)
    guard scanner.isAtEnd else { throw scanner.unexpected(orAtEnd: "a comma") }
    return parser.slots
  }

  private mutating func slot(_ scanner: inout PatternScanner) throws(FilterPatternError) {
    let start = scanner.position
    if scanner.take("...") {
      try register("...", scanner, at: start)
      slots.append(.ellipsis)
    } else if scanner.isAtEnd || scanner.next == "," {
      slots.append(.column(name: nil, condition: nil))
    } else {
      slots.append(try column(&scanner))
    }
  }

  private mutating func column(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> ColumnSlot {
    var ahead = scanner
    // The condition may open with parentheses, which ``ConditionParser`` reads.
    _ = ahead.take { $0 == "(" || $0.isPatternBlank }
    let name = try ColumnParser.name(&ahead)
    try register(name, scanner, at: scanner.position)
    ahead.skipBlanks()
    if scanner.next != "(", ahead.isAtEnd || ahead.next == "," {
      scanner = ahead
      return .column(name: name, condition: nil)
    }
    let condition = try ConditionParser<ColumnTest>.condition(&scanner, until: ",") {
      (scanner: inout PatternScanner) throws(FilterPatternError) in
      try ColumnParser.test(&scanner, of: name)
    }
    return .column(name: name, condition: condition)
  }

  /// A test, whose column must be the one that the condition belongs to.
  private static func test(
    _ scanner: inout PatternScanner,
    of column: ExactText
  ) throws(FilterPatternError) -> ColumnTest {
    let start = scanner.position
    let name = try name(&scanner)
    guard name == column else {
      throw scanner.error(.foreignColumn(name.text, in: column.text), at: start)
    }
    scanner.skipBlanks()
    switch try ComparisonOperator.take(&scanner) {
    case .equals: return .equals(try ValueParser.value(&scanner))
    case .differs: return .differs(try ValueParser.value(&scanner))
    case .order(let order): return .compares(order, try ValueParser.number(&scanner, for: order))
    }
  }

  private static func name(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> ExactText {
    guard let first = scanner.next, first.isWord, !("0"..."9").contains(first) else {
      throw scanner.unexpected(orAtEnd: "a column name")
    }
    return ExactText(scanner.take { $0.isWord || $0 == "-" })
  }

  private mutating func register(
    _ name: ExactText,
    _ scanner: PatternScanner,
    at place: Int
  ) throws(FilterPatternError) {
    guard names.insert(name).inserted else {
      throw scanner.error(.duplicateColumn(name.text), at: place)
    }
  }
}
