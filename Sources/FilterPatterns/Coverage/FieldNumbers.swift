import EvidenceJSON

/// Numbers that stand for every class that the tests of a field sort numbers into.
///
/// A field whose tests have no number literal needs none: a number then satisfies the same tests as
/// the string with the same text.
struct FieldNumbers {
  /// Numbers of all classes that are known to have one.
  private(set) var values: [EventTree] = []

  /// Verdicts that a number might give though none was found: the true classes lie among both.
  private(set) var uncertain: [[Bool]] = []

  /// Whether there were too many combinations to tell.
  private(set) var isCutOff = false

  init(tests: [ValueTest], texts: FieldTexts) {
    let literals = FieldNumbers.literals(of: tests)
    guard !literals.isEmpty else { return }
    let samples = texts.numberClasses.compactMap(\.sample?.string)
    let candidates = FieldNumbers.candidates(literals) + samples + ["1e999", "-1e999"]
    let known = candidates.filter { FieldNumbers.isNumber($0) }
    values = known.map { .number(ExactText($0)) }
    let textTests = tests.filter { !$0.comparesNumbers && $0.value != nil }
    guard !textTests.isEmpty else { return }
    guard values.count * texts.numberClasses.count <= CoverageLimits.numberKinds else {
      isCutOff = true
      return
    }
    uncertain = FieldNumbers.uncertain(tests, texts, values, literals)
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    // JSON knows no leading zeros.
    return digits.count == 1 || digits.first != UInt8(ascii: "0")
      || digits.dropFirst().first == UInt8(ascii: ".")
  }

  private static func literals(of tests: [ValueTest]) -> [DecimalNumber] {
    Set(tests.compactMap(\.literal?.value)).sorted()
  }

  /// Numbers at each literal, between neighbours and beyond both ends, in several spellings.
  private static func candidates(_ literals: [DecimalNumber]) -> [String] {
    var points: [DecimalNumber] = []
    for (index, literal) in literals.enumerated() {
      points.append(literal)
      let next = index + 1 < literals.count ? literals[index + 1] : nil
      points += literal.numbers(below: next)
      if index == 0 { points += literal.negated.numbers(below: nil).map(\.negated) }
    }
    return points.flatMap(\.spellings)
  }

  /// The verdicts of every number class crossed with every class of number texts, known ones aside.
  ///
  /// Both kinds of test look at the same number, so that not every combination has one.
  private static func uncertain(
    _ tests: [ValueTest],
    _ texts: FieldTexts,
    _ values: [EventTree],
    _ literals: [DecimalNumber]
  ) -> [[Bool]] {
    let known = Set(values.map(tests.verdicts))
    var all: Set<[Bool]> = []
    for truth in known {
      for kind in texts.numberClasses where !kind.pinsText(texts.operands) {
        all.insert(
          zip(tests, truth).map { test, verdict in
            test.textVerdict(kind.truth, texts.operands) ?? verdict
          })
      }
    }
    return all.subtracting(known).sorted { $0.lexicographicallyPrecedes($1) { !$0 && $1 } }
  }
}

extension ValueTest {
  /// The verdict on a number whose text gives these verdicts, or `nil` when it takes more.
  fileprivate func textVerdict(_ truth: [Bool], _ operands: [FilterValue]) -> Bool? {
    guard !comparesNumbers, let value, let index = operands.firstIndex(of: value) else {
      return nil
    }
    if case .differs = self { return !truth[index] }
    return truth[index]
  }
}

extension TextClasses.Class {
  /// Whether one text alone is in the class; its number was then tried as such.
  fileprivate func pinsText(_ operands: [FilterValue]) -> Bool {
    zip(operands, truth).contains { operand, isTrue in
      switch operand {
      case .text(let glob): isTrue && glob.literal != nil
      case .number: isTrue
      case .regex: false
      }
    }
  }
}
