/// What was read so far between two parentheses of a rule.
struct RuleLevel {
  /// Whether a `NOT` stands before the opening parenthesis.
  var isNegated = false

  private var operands: [CompositeRule] = []
  private var joint: RuleKeyword?

  init(isNegated: Bool = false) {
    self.isNegated = isNegated
  }

  /// Adds the next operand.
  mutating func add(_ rule: CompositeRule, isNegated: Bool) {
    operands.append(isNegated ? .not(rule) : rule)
  }

  /// Notes the operator between two operands, and says whether it is the same as before.
  mutating func join(by keyword: RuleKeyword) -> Bool {
    defer { joint = keyword }
    return joint == nil || joint == keyword
  }

  /// The rule that the operands make; there is at least one.
  var rule: CompositeRule {
    if operands.count == 1 { return operands[0] }
    return joint == .and ? .all(operands) : .any(operands)
  }
}
