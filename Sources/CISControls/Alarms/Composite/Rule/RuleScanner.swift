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
