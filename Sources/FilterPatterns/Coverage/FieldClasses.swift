import EvidenceJSON

/// The classes that the values of a field fall into.
struct FieldClasses {
  /// The classes, the ones to try first in front.
  private(set) var classes: [ValueClass] = []

  /// Whether a limit was reached, so that there may be more classes.
  private(set) var isCutOff = false

  private let tests: [ValueTest]

  /// Tells values apart that the tests do not.
  private var distinguishes: (EventTree?) -> [ExactText] = { _ in [] }
  private var known: Set<Key> = []

  private struct Key: Hashable {
    let truth: [Bool]
    let shape: ValueClass.Shape

    /// What else must be alike.
    let mark: [ExactText]
  }

  /// Sorts all values of a field without a wildcard.
  init(_ tests: [ValueTest], _ texts: FieldTexts) {
    self.tests = tests
    isCutOff = texts.isCutOff || tests.contains(where: \.comparesHugeNumbers)
    for value in texts.values { add(value, .scalar) }
    for value in [EventTree.boolean(true), .boolean(false), .null] { add(value, .scalar) }
    let numbers = FieldNumbers(tests: tests, texts: texts)
    isCutOff = isCutOff || numbers.isCutOff
    for value in numbers.values { add(value, .scalar) }
    for truth in numbers.uncertain { add(truth: truth, .scalar, nil) }
    addMissing()
    add(.object([]), .object)
    add(.array([]), .array(holdsNull: false))
    add(.array([.null]), .array(holdsNull: true))
  }

  /// Sorts the values that the events of a tier have in a field that may not hold everything.
  init(_ tests: [ValueTest], _ texts: FieldTexts, _ rule: FieldRule) {
    self.tests = tests
    isCutOff = texts.isCutOff
    distinguishes = rule.distinguishes
    switch rule.content {
    case .texts(let allowed): for text in allowed { add(.string(text), .scalar) }
    case .text: for value in texts.values where value != .string("") { add(value, .scalar) }
    case .digits(let count):
      for value in texts.values.compactMap({ $0.padded(to: count) }) { add(value, .scalar) }
    case .boolean: for value in [true, false] { add(.boolean(value), .scalar) }
    case .object, .anything: add(.object([]), .object)
    }
    if !rule.isRequired { addMissing() }
  }

  private mutating func addMissing() {
    add(truth: tests.map { $0.holds(for: JSONValue?.none) }, .missing, nil)
  }

  private mutating func add(_ value: EventTree, _ shape: ValueClass.Shape) {
    add(truth: tests.verdicts(for: value), shape, value)
  }

  private mutating func add(truth: [Bool], _ shape: ValueClass.Shape, _ sample: EventTree?) {
    let key = Key(truth: truth, shape: shape, mark: distinguishes(sample))
    guard known.insert(key).inserted else { return }
    classes.append(ValueClass(truth: truth, shape: shape, sample: sample))
  }
}

extension EventTree {
  /// The text as so many digits, zeros added; `nil` where that cannot be.
  fileprivate func padded(to count: Int) -> EventTree? {
    guard case .string(let text) = self, text.utf8.count <= count else { return nil }
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: count - text.utf8.count)
    let digits = ExactText(utf8: text.utf8 + zeros)
    return digits.isDigits(count) ? .string(digits) : nil
  }
}

extension [ValueTest] {
  /// Which of the tests a value that is being put together satisfies.
  func verdicts(for value: EventTree) -> [Bool] {
    // Texts are by far the most frequent, and need no document to be looked at.
    if case .string(let text) = value { return map { $0.holds(forText: text.utf8) } }
    let root = (try? JSONDocument(parsing: value.description))?.root
    return map { $0.holds(for: root) }
  }
}

extension ValueTest {
  /// Whether the test names a number that is too long to be written out and tried.
  fileprivate var comparesHugeNumbers: Bool {
    literal.map { $0.value.magnitude > CoverageLimits.magnitude } ?? false
  }
}
