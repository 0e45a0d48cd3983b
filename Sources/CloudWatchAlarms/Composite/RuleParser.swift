package import AWSEvidence
import AuditModel

/// Reads a composite alarm's rule.
///
/// The parentheses are kept on a stack of our own, so that no number of them can exhaust the
/// program's. Two `NOT` side by side cancel each other.
struct RuleParser {
  /// The longest rule that AWS stores, in characters.
  static let longest = 10_240

  /// The most alarms, constants and pairs of parentheses that AWS allows in a rule.
  static let mostElements = 500

  /// The deepest nesting of parentheses that is followed, well below what the stack can bear.
  static let deepest = 128

  private var tokens: RuleTokens
  private var levels = [RuleLevel()]
  private var elements = 0

  private init(_ tokens: RuleTokens) {
    self.tokens = tokens
  }

  /// The rule that `text` writes.
  static func rule(_ text: String) throws(CompositeRuleError) -> CompositeRule {
    let scalars = Array(text.unicodeScalars.prefix(longest + 1))
    guard scalars.count <= longest else {
      throw CompositeRuleError(reason: .tooLong(limit: longest), offset: longest)
    }
    var parser = RuleParser(try RuleTokens(scalars))
    repeat {
      try parser.operand()
    } while try parser.operator()
    return parser.levels[0].rule
  }

  /// Reads an operand with the negations and parentheses that open before it.
  private mutating func operand() throws(CompositeRuleError) {
    var isNegated = false
    while true {
      if try tokens.take(.not) {
        isNegated.toggle()
      } else if try tokens.take(RuleToken.open) {
        try count(1)
        guard levels.count <= Self.deepest else {
          throw CompositeRuleError(reason: .tooDeep(limit: Self.deepest), offset: tokens.offset)
        }
        levels.append(RuleLevel(isNegated: isNegated))
        isNegated = false
      } else {
        return levels[levels.count - 1].add(try condition(), isNegated: isNegated)
      }
    }
  }

  /// Closes parentheses, then reads an operator and says whether there was one.
  private mutating func `operator`() throws(CompositeRuleError) -> Bool {
    while levels.count > 1, try tokens.take(RuleToken.close) {
      let closed = levels.removeLast()
      levels[levels.count - 1].add(closed.rule, isNegated: closed.isNegated)
    }
    let place = tokens.offset
    for keyword in [RuleKeyword.and, .or] where try tokens.take(keyword) {
      guard levels[levels.count - 1].join(by: keyword) else {
        throw CompositeRuleError(reason: .mixedOperators, offset: place)
      }
      return true
    }
    guard tokens.isAtEnd, levels.count == 1 else {
      throw tokens.expected(levels.count == 1 ? .operatorOrEnd : .operatorOrParenthesis)
    }
    return false
  }

  private mutating func condition() throws(CompositeRuleError) -> CompositeRule {
    try count(1)
    if try tokens.take(.true) { return .constant(true) }
    if try tokens.take(.false) { return .constant(false) }
    if try tokens.take(.atLeast) { return .quota(try quota()) }
    let state = try tokens.takeState()
    try tokens.need(.open, "(")
    let reference = try tokens.takeReference()
    try tokens.need(.close, ")")
    return .state(state, reference)
  }

  /// Reads what follows `AT_LEAST`.
  private mutating func quota() throws(CompositeRuleError) -> AlarmQuota {
    try tokens.need(.open, "(")
    let threshold = try tokens.takeThreshold()
    try tokens.need(.comma, ",")
    let isNegated = try tokens.take(.not)
    let state = try tokens.takeState()
    try tokens.need(.comma, ",")
    try tokens.need(.open, "(")
    var alarms = [try tokens.takeReference()]
    while try tokens.take(RuleToken.comma) {
      try count(1)
      alarms.append(try tokens.takeReference())
    }
    try tokens.need(.close, ")")
    try tokens.need(.close, ")")
    return AlarmQuota(threshold: threshold, isNegated: isNegated, state: state, alarms: alarms)
  }

  private mutating func count(_ more: Int) throws(CompositeRuleError) {
    elements += more
    guard elements <= Self.mostElements else {
      throw CompositeRuleError(
        reason: .tooManyElements(limit: Self.mostElements), offset: tokens.offset)
    }
  }
}

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

/// The first place at which a text stops being a composite alarm's rule that is understood here.
struct CompositeRuleError: Error, Hashable {
  /// What a rule needs at some place.
  enum Expectation: Hashable, Sendable {
    case condition
    case alarmName
    case number
    case operatorOrEnd
    case operatorOrParenthesis

    /// A parenthesis or comma, as rules write it.
    case token(String)
  }

  /// What is wrong with a rule.
  enum Reason: Hashable, Sendable {
    /// The rule is longer than AWS allows.
    case tooLong(limit: Int)

    /// The rule has more alarms, constants and parentheses than AWS allows.
    case tooManyElements(limit: Int)

    /// The rule nests parentheses deeper than is followed here.
    case tooDeep(limit: Int)

    /// Something else was needed here.
    case expected(Expectation)

    /// A word that is none of a rule's.
    case unknownWord(String)

    /// A quote is not closed.
    case openQuote

    /// `AND` and `OR` stand side by side without parentheses; AWS does not say which binds first.
    case mixedOperators

    /// A number is larger than any count of alarms.
    case numberOutOfRange
  }

  /// What is wrong.
  let reason: Reason

  /// Scalars from the start of the rule, counted from 0.
  let offset: Int
}

extension CompositeRuleError {
  /// What is wrong and where.
  var message: Message {
    Message(.ruleErrorAt, .message(problem, as: .error), .count(offset + 1))
  }

  private var problem: Message {
    switch reason {
    case .tooLong(let limit): Message(.ruleTooLong, .count(limit, as: .limit))
    case .tooManyElements(let limit): Message(.ruleTooLarge, .count(limit, as: .limit))
    case .tooDeep(let limit): Message(.ruleTooDeep, .count(limit, as: .limit))
    case .expected(.condition): Message(.ruleNeedsCondition)
    case .expected(.alarmName): Message(.ruleNeedsAlarm)
    case .expected(.number): Message(.ruleNeedsNumber)
    case .expected(.token(let token)): Message(.ruleNeedsToken, .term(token, as: .value))
    case .expected(.operatorOrEnd): Message(.ruleNeedsOperatorOrEnd)
    case .expected(.operatorOrParenthesis): Message(.ruleNeedsOperatorOrParenthesis)
    case .unknownWord(let word): Message(.ruleWordUnknown, .text(word))
    case .openQuote: Message(.ruleQuoteOpen)
    case .mixedOperators: Message(.ruleOperatorsMixed)
    case .numberOutOfRange: Message(.ruleNumberTooLarge)
    }
  }
}

extension CompositeAlarm {
  /// Whether AWS may have printed the rule, however far it is followed here.
  package var hasReadableRule: Bool {
    do throws(CompositeRuleError) {
      _ = try RuleParser.rule(alarmRule)
      return true
    } catch {
      return switch error.reason {
      case .mixedOperators, .tooDeep: true
      default: false
      }
    }
  }
}
