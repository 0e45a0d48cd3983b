import EvidenceJSON

/// Numbers that stand for every class that the tests of a field sort numbers into.
///
/// A field whose tests have no number literal needs none: a number then satisfies the same tests as
/// the string with the same text.
struct FieldNumbers {
  /// Numbers of all classes that are known to have one.
  private(set) var values: [JSONTree] = []

  /// Verdicts that a number might give though none was found: the true classes lie among both.
  private(set) var uncertain: [[Bool]] = []

  /// Whether there were too many combinations to tell.
  private(set) var isCutOff = false

  init(tests: [ValueTest], texts: FieldTexts) {
    let literals = FieldNumbers.literals(of: tests)
    guard !literals.isEmpty else { return }
    let samples = texts.numberClasses.compactMap(\.sample?.text)
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
    _ values: [JSONTree],
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

extension DecimalNumber {
  /// The number with the other sign.
  var negated: DecimalNumber {
    DecimalNumber(isNegative: !isNegative, digits: digits, magnitude: magnitude)
  }

  /// Numbers above this one and below another.
  ///
  /// Tried are the double next to this number, a whole number, one half way, and one so close to
  /// this number that it always lies below the other.
  func numbers(below other: DecimalNumber?) -> [DecimalNumber] {
    var numbers = [nextWhole] + [closeNumber(below: other)].compactMap(\.self)
    if let double {
      numbers += [double.nextUp, double + 0.5, double + 1].compactMap(DecimalNumber.init)
      if let end = other?.double {
        numbers += [(double + end) / 2, double / 2 + end / 2].compactMap(DecimalNumber.init)
      }
    }
    let zero = DecimalNumber.zero
    return (numbers + [zero]).filter { number in self < number && other.map { number < $0 } != false
    }
  }

  /// A number between this one and another; `nil` where a whole number or zero will do.
  private func closeNumber(below other: DecimalNumber?) -> DecimalNumber? {
    guard let other else { return nil }
    guard isNegative else { return followed(byPlaces: max(places, other.places)) }
    // Between two negative numbers lies the negative of one between their amounts.
    guard other.isNegative || other.digits.isEmpty else { return nil }
    return other.negated.followed(byPlaces: max(places, other.places))?.negated
  }

  /// How many digits stand behind the point.
  private var places: Int { max(0, digits.count - magnitude) }

  /// The number with a 5 as its digit behind so many places; `nil` when it is too long to write out.
  private func followed(byPlaces places: Int) -> DecimalNumber? {
    guard abs(magnitude) <= CoverageLimits.magnitude, places <= CoverageLimits.magnitude else {
      return nil
    }
    guard !digits.isEmpty else {
      return DecimalNumber(isNegative: false, digits: [5], magnitude: -places)
    }
    let zeros = [UInt8](repeating: 0, count: magnitude + places - digits.count)
    return DecimalNumber(isNegative: false, digits: digits + zeros + [5], magnitude: magnitude)
  }

  /// The nearest double, or `nil` when it overflows.
  private var double: Double? {
    guard abs(magnitude) <= CoverageLimits.magnitude else { return magnitude < 0 ? 0 : nil }
    let text = digits.map(String.init).joined()
    guard let value = Double("\(isNegative ? "-" : "")0.\(text.isEmpty ? "0" : text)e\(magnitude)"),
      value.isFinite
    else { return nil }
    return value
  }

  private init?(_ double: Double) {
    guard double.isFinite else { return nil }
    self.init(Array(double.description.utf8))
  }

  /// The smallest whole number above this one, or this one when it is too large to write out.
  private var nextWhole: DecimalNumber {
    guard magnitude <= CoverageLimits.magnitude else { return self }
    let whole = wholeDigits
    if isNegative {
      // Cutting off the fraction of a negative number raises it.
      let cut = DecimalNumber(isNegative: true, digits: whole, magnitude: whole.count)
      return cut == self ? cut.incremented : cut
    }
    return DecimalNumber(isNegative: false, digits: whole, magnitude: whole.count).incremented
  }

  /// The digits before the point, zeros at the end written out.
  private var wholeDigits: [UInt8] {
    guard magnitude > 0 else { return [] }
    return digits.prefix(magnitude) + [UInt8](repeating: 0, count: max(0, magnitude - digits.count))
  }

  /// One more than this number, which is whole.
  private var incremented: DecimalNumber {
    var digits = [0] + wholeDigits
    var index = digits.count - 1
    if isNegative {
      // INVARIANT: a negative number has a digit other than zero to borrow from.
      while index > 0, digits[index] == 0 {
        digits[index] = 9
        index -= 1
      }
      digits[index] -= 1
    } else {
      while digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      digits[index] += 1
    }
    return DecimalNumber(isNegative: isNegative, digits: digits, magnitude: digits.count)
  }

  /// The number as JSON writes it: as a whole number where it is one, and as a double.
  var spellings: [String] {
    guard abs(magnitude) <= CoverageLimits.magnitude else { return [] }
    let sign = isNegative ? "-" : ""
    let text = digits.map(String.init).joined()
    guard !digits.isEmpty else { return ["0", "0.0"] }
    guard magnitude < digits.count else {
      let whole = sign + wholeDigits.map(String.init).joined()
      return [whole, whole + ".0"]
    }
    guard magnitude > 0 else {
      return [sign + "0." + String(repeating: "0", count: -magnitude) + text]
    }
    return [sign + text.prefix(magnitude) + "." + text.dropFirst(magnitude)]
  }
}
