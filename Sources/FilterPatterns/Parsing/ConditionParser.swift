/// Reads tests joined by `&&`, `||` and parentheses.
///
/// The parentheses are kept on a stack of our own, so that no number of them can exhaust the
/// program's. `&&` binds before `||`.
struct ConditionParser<Test: Hashable & Sendable> {
  private typealias Condition = FilterCondition<Test>

  /// The operands read so far between two parentheses.
  private struct Level {
    var alternatives: [Condition] = []
    var operands: [Condition] = []

    /// Ends the operands of one `&&`.
    mutating func closeAlternative() {
      alternatives.append(operands.count == 1 ? operands[0] : .all(operands))
      operands = []
    }

    /// Ends the whole level.
    mutating func close() -> Condition {
      closeAlternative()
      return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }
  }

  private var levels = [Level()]

  /// Reads a condition up to the end, or to what `stop` names outside of parentheses.
  static func condition(
    _ scanner: inout PatternScanner,
    until stop: Unicode.Scalar? = nil,
    test: (inout PatternScanner) throws(FilterPatternError) -> Test
  ) throws(FilterPatternError) -> FilterCondition<Test> {
    var parser = ConditionParser()
    repeat {
      try parser.operand(&scanner, test)
    } while try parser.operator(&scanner, stop)
    return parser.levels[0].close()
  }

  /// Opens parentheses and reads the test behind them.
  private mutating func operand(
    _ scanner: inout PatternScanner,
    _ test: (inout PatternScanner) throws(FilterPatternError) -> Test
  ) throws(FilterPatternError) {
    scanner.skipBlanks()
    while scanner.take("(" as Unicode.Scalar) {
      levels.append(Level())
      scanner.skipBlanks()
    }
    levels[levels.count - 1].operands.append(.test(try test(&scanner)))
  }

  /// Closes parentheses, then reads an operator and says whether there was one.
  private mutating func `operator`(
    _ scanner: inout PatternScanner,
    _ stop: Unicode.Scalar?
  ) throws(FilterPatternError) -> Bool {
    scanner.skipBlanks()
    while levels.count > 1, scanner.take(")" as Unicode.Scalar) {
      var closed = levels.removeLast()
      levels[levels.count - 1].operands.append(closed.close())
      scanner.skipBlanks()
    }
    if scanner.take("&&") { return true }
    if scanner.take("||") {
      levels[levels.count - 1].closeAlternative()
      return true
    }
    guard levels.count == 1 else { throw scanner.error(.expected("`&&`, `||` or `)`")) }
    guard scanner.isAtEnd || scanner.next == stop else {
      throw scanner.error(.expected("`&&`, `||` or the end"))
    }
    return false
  }
}

/// An operator that has an operand.
enum ComparisonOperator {
  /// `=`.
  case equals

  /// `!=`.
  case differs

  /// `<`, `<=`, `>` or `>=`.
  case order(NumberOrder)

  /// Moves over an operator and the blanks behind it.
  static func take(
    _ scanner: inout PatternScanner
  ) throws(FilterPatternError) -> ComparisonOperator {
    guard let found = find(&scanner) else { throw scanner.error(.expected("an operator")) }
    scanner.skipBlanks()
    return found
  }

  private static func find(_ scanner: inout PatternScanner) -> ComparisonOperator? {
    if scanner.take("=") { return .equals }
    if scanner.take("!=") { return .differs }
    if scanner.take("<=") { return .order(.lessOrEqual) }
    if scanner.take("<") { return .order(.less) }
    if scanner.take(">=") { return .order(.greaterOrEqual) }
    if scanner.take(">") { return .order(.greater) }
    return nil
  }
}
