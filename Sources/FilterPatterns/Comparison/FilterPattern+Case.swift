import EvidenceJSON

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
      return [test.selector.description, glob.text.string]
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
