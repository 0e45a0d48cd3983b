import AWSEvidence

/// The tokens of a rule, of which the next one is looked at and then taken.
struct RuleTokens {
  private var scanner: RuleScanner
  private var next: RuleToken?

  /// Scalars before the next token.
  private(set) var offset = 0

  init(_ scalars: [Unicode.Scalar]) throws(CompositeRuleError) {
    scanner = RuleScanner(scalars)
    try advance()
  }

  var isAtEnd: Bool { next == nil }

  private mutating func advance() throws(CompositeRuleError) {
    scanner.skipBlanks()
    offset = scanner.position
    next = try scanner.next()
  }

  /// An error that says what should stand here.
  func expected(_ what: String) -> CompositeRuleError {
    CompositeRuleError(reason: .expected(what), offset: offset)
  }

  /// Moves over a token if it comes next, and says whether it did.
  mutating func take(_ token: RuleToken) throws(CompositeRuleError) -> Bool {
    guard next == token else { return false }
    try advance()
    return true
  }

  /// Moves over a keyword if it comes next, and says whether it did.
  mutating func take(_ keyword: RuleKeyword) throws(CompositeRuleError) -> Bool {
    guard case .word(let word) = next, RuleKeyword(word) == keyword else { return false }
    try advance()
    return true
  }

  /// Moves over a token that must come next; `name` is what the error calls it.
  mutating func need(_ token: RuleToken, _ name: String) throws(CompositeRuleError) {
    guard try take(token) else { throw expected(name) }
  }

  /// Takes the word for a state.
  mutating func takeState() throws(CompositeRuleError) -> AlarmState {
    guard case .word(let word) = next else { throw expected("a condition") }
    guard let state = RuleKeyword(word)?.state else {
      throw CompositeRuleError(reason: .unknownWord(word), offset: offset)
    }
    try advance()
    return state
  }

  /// Takes the name or ARN of an alarm, in quotes or not.
  mutating func takeReference() throws(CompositeRuleError) -> AlarmReference {
    switch next {
    case .word(let name), .quoted(let name):
      guard !name.isEmpty else { throw expected("an alarm's name") }
      try advance()
      return AlarmReference(text: AWSName(name))
    default: throw expected("an alarm's name")
    }
  }

  /// Takes a count, or a percentage with its sign right behind it.
  mutating func takeThreshold() throws(CompositeRuleError) -> AlarmQuota.Threshold {
    guard case .word(let word) = next else { throw expected("a number") }
    let isPercent = word.utf8.last == UInt8(ascii: "%")
    let digits = isPercent ? word.utf8.dropLast() : word.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw expected("a number")
    }
    guard let number = Int(Substring(digits)), number <= RuleParser.longest else {
      throw CompositeRuleError(reason: .numberOutOfRange, offset: offset)
    }
    try advance()
    return isPercent ? .percent(number) : .count(number)
  }
}
