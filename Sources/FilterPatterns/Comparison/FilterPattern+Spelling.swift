import EvidenceJSON

extension FilterPattern {
  /// Whether two patterns are the same text, blanks outside of quotes aside.
  func isSpelledLike(_ other: FilterPattern) -> Bool {
    // The trees keep the blanks that count: between terms, and within regular expressions.
    syntax == other.syntax && withoutBlanks == other.withoutBlanks
  }

  private var withoutBlanks: [Unicode.Scalar] {
    var isQuoted = false
    var isEscaped = false
    return text.unicodeScalars.filter { scalar in
      defer { isEscaped = isQuoted && !isEscaped && scalar == "\\" }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      return isQuoted || !scalar.isPatternBlank
    }
  }
}

extension FilterCondition where Test: CustomStringConvertible {
  /// The condition with nested operands of the same kind joined, sorted and without repeats.
  ///
  /// Conditions with the same normal form match the same events.
  var normalForm: FilterCondition {
    switch self {
    case .test: return self
    case .all(let operands):
      let parts = FilterCondition.sorted(operands.flatMap { $0.normalForm.conjuncts })
      return parts.count == 1 ? parts[0] : .all(parts)
    case .any(let operands):
      let parts = FilterCondition.sorted(operands.flatMap { $0.normalForm.disjuncts })
      return parts.count == 1 ? parts[0] : .any(parts)
    }
  }

  /// The operands of `||`, or the condition itself.
  private var disjuncts: [FilterCondition] {
    if case .any(let operands) = self { operands } else { [self] }
  }

  private var conjuncts: [FilterCondition] {
    if case .all(let operands) = self { operands } else { [self] }
  }

  private static func sorted(_ operands: [FilterCondition]) -> [FilterCondition] {
    let keyed = operands.map { (key: ExactText($0.printed(\.description)), operand: $0) }
      .sorted { $0.key < $1.key }
    return keyed.indices
      .filter { $0 == 0 || keyed[$0].key != keyed[$0 - 1].key }
      .map { keyed[$0].operand }
  }
}

extension FilterPattern {
  /// The normal form of patterns in braces, joined by `||`; `nil` when one is of another kind.
  static func normalForm(of patterns: [FilterPattern]) -> FilterCondition<FieldTest>? {
    var conditions: [FilterCondition<FieldTest>] = []
    for pattern in patterns {
      guard case .json(let condition) = pattern.syntax else { return nil }
      conditions.append(condition)
    }
    guard conditions.count != 1 else { return conditions[0].normalForm }
    return conditions.isEmpty ? nil : FilterCondition.any(conditions).normalForm
  }
}

extension FilterPattern {
  /// A word that a pattern spells as another does, but for capital and small letters.
  public struct Misspelling: Hashable, Sendable {
    /// The word as this pattern has it.
    public let word: String

    /// The word as the other pattern has it.
    public let expected: String
  }

  /// The fields and operands that differ from another pattern's by the case of letters alone.
  ///
  /// CloudWatch Logs tells `consolelogin` from `ConsoleLogin`. In the order of the text.
  public func misspellings(of other: FilterPattern) -> [Misspelling] {
    let expected = Dictionary(
      other.caseWords.map { ($0.asciiLowercased, $0) }, uniquingKeysWith: { first, _ in first })
    let right = Set(other.caseWords.map { ExactText($0) })
    var seen: Set<ExactText> = []
    return caseWords.compactMap { word in
      guard !right.contains(ExactText(word)), seen.insert(ExactText(word)).inserted,
        let expected = expected[word.asciiLowercased]
      else { return nil }
      return Misspelling(word: word, expected: expected)
    }
  }

  /// The fields and the texts that the pattern's tests name.
  private var caseWords: [String] {
    guard case .json(let condition) = syntax else { return [] }
    return condition.tests.flatMap { test -> [String] in
      guard case .text(let glob)? = test.test.value else { return [test.selector.description] }
      return [test.selector.description, glob.text.text]
    }
  }

  /// What the pattern asks for: its fields, and its operands but those that it excludes.
  ///
  /// The whole text of a pattern that is not written in braces.
  public var askedWords: [String] {
    guard case .json(let condition) = syntax else { return [text] }
    return condition.tests.flatMap { test -> [String] in
      if case .differs = test.test { return [test.selector.description] }
      return [test.description]
    }
  }

  /// How many of the pattern's tests others have too: how much all are about the same.
  public func sharedTests(with others: [FilterPattern]) -> Int {
    guard case .json(let own) = syntax else { return 0 }
    let tests = others.flatMap { other -> [FieldTest] in
      if case .json(let condition) = other.syntax { condition.tests } else { [] }
    }
    return Set(own.tests).intersection(tests).count
  }

  /// Whether another pattern has all of this one's tests, whatever else it has.
  public func isContained(in other: FilterPattern) -> Bool {
    guard case .json(let own) = syntax else { return false }
    return sharedTests(with: [other]) == Set(own.tests).count
  }
}
