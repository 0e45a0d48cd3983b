import AWSEvidence
import EvidenceIntake

/// Takes a composite alarm's rule apart into tokens.
struct RuleScanner {
  private let scalars: [Unicode.Scalar]

  /// How many scalars lie behind.
  private(set) var position = 0

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Moves over blanks, so that the position is that of the next token.
  mutating func skipBlanks() {
    while let scalar = peek, Self.isBlank(scalar) { position += 1 }
  }

  /// The next token, or `nil` at the end.
  mutating func next() throws(CompositeRuleError) -> RuleToken? {
    skipBlanks()
    guard let scalar = peek else { return nil }
    if let token = Self.token(of: scalar) {
      position += 1
      return token
    }
    return scalar == "\"" ? try quoted() : .word(word())
  }

  private mutating func word() -> String {
    let rest = scalars[position...].prefix { scalar in
      !Self.isBlank(scalar) && scalar != "\"" && Self.token(of: scalar) == nil
    }
    position += rest.count
    return Self.text(rest)
  }

  /// A name in quotes; in it a backslash makes a quote or a backslash part of the name.
  private mutating func quoted() throws(CompositeRuleError) -> RuleToken {
    let start = position
    var name: [Unicode.Scalar] = []
    position += 1
    while let scalar = peek, scalar != "\"" {
      let escaped = scalar == "\\" ? escapedScalar : nil
      name.append(escaped ?? scalar)
      position += escaped == nil ? 1 : 2
    }
    guard peek != nil else { throw CompositeRuleError(reason: .openQuote, offset: start) }
    position += 1
    return .quoted(Self.text(name[...]))
  }

  /// What the backslash at the position escapes, or `nil` when it stands for itself.
  private var escapedScalar: Unicode.Scalar? {
    guard position + 1 < scalars.count else { return nil }
    let next = scalars[position + 1]
    return next == "\"" || next == "\\" ? next : nil
  }

  private static func token(of scalar: Unicode.Scalar) -> RuleToken? {
    switch scalar {
    case "(": .open
    case ")": .close
    case ",": .comma
    default: nil
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || ("\t"..."\r").contains(scalar)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

/// A piece of a composite alarm's rule.
enum RuleToken: Hashable, Sendable {
  case open
  case close
  case comma

  /// A word without quotes: a keyword, a number or a name.
  case word(String)

  /// A name in quotes, without them and with its escapes resolved.
  case quoted(String)
}

/// A word with a meaning of its own in a composite alarm's rule.
///
/// AWS writes them in capitals but, in its advice on breaking cycles, also `False`, so any case of
/// the letters is taken.
enum RuleKeyword: String, CaseIterable, Sendable {
  case and = "AND"
  case or = "OR"
  case not = "NOT"
  case `true` = "TRUE"
  case `false` = "FALSE"
  case ok = "OK"
  case alarm = "ALARM"
  case insufficientData = "INSUFFICIENT_DATA"
  case atLeast = "AT_LEAST"

  /// The keyword that a word is, or `nil` for any other word.
  init?(_ word: String) {
    let capitals = word.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    let keyword = Self.allCases.first { $0.rawValue.utf8.elementsEqual(capitals) }
    guard let keyword else { return nil }
    self = keyword
  }

  /// The state that the keyword names, or `nil` when it names none.
  var state: AlarmState? { AlarmState(rawValue: rawValue) }
}

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
  func expected(_ what: CompositeRuleError.Expectation) -> CompositeRuleError {
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

  /// Moves over a token that must come next; `name` is how rules write it.
  mutating func need(_ token: RuleToken, _ name: String) throws(CompositeRuleError) {
    guard try take(token) else { throw expected(.token(name)) }
  }

  /// Takes the word for a state.
  mutating func takeState() throws(CompositeRuleError) -> AlarmState {
    guard case .word(let word) = next else { throw expected(.condition) }
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
      guard !name.isEmpty else { throw expected(.alarmName) }
      try advance()
      return AlarmReference(text: AWSName(name))
    default: throw expected(.alarmName)
    }
  }

  /// Takes a count, or a percentage with its sign right behind it.
  mutating func takeThreshold() throws(CompositeRuleError) -> AlarmQuota.Threshold {
    guard case .word(let word) = next else { throw expected(.number) }
    let isPercent = word.utf8.last == UInt8(ascii: "%")
    let digits = isPercent ? word.utf8.dropLast() : word.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw expected(.number)
    }
    guard let number = Int(Substring(digits)), number <= RuleParser.longest else {
      throw CompositeRuleError(reason: .numberOutOfRange, offset: offset)
    }
    try advance()
    return isPercent ? .percent(number) : .count(number)
  }
}
