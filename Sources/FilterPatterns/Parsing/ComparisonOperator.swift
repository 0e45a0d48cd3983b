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
