import EvidenceJSON

/// The classes that the values of a field fall into.
struct FieldClasses {
  /// The classes, the ones to try first in front.
  private(set) var classes: [ValueClass] = []

  /// Whether a limit was reached, so that there may be more classes.
  private(set) var isCutOff = false

  private let tests: [ValueTest]

  /// Tells values apart that the tests do not.
  private var distinguishes: (JSONTree?) -> [ExactText] = { _ in [] }
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
    for value in [JSONTree.boolean(true), .boolean(false), .null] { add(value, .scalar) }
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

  private mutating func add(_ value: JSONTree, _ shape: ValueClass.Shape) {
    add(truth: tests.verdicts(for: value), shape, value)
  }

  private mutating func add(truth: [Bool], _ shape: ValueClass.Shape, _ sample: JSONTree?) {
    let key = Key(truth: truth, shape: shape, mark: distinguishes(sample))
    guard known.insert(key).inserted else { return }
    classes.append(ValueClass(truth: truth, shape: shape, sample: sample))
  }
}

extension JSONTree {
  /// The text as so many digits, zeros added; `nil` where that cannot be.
  fileprivate func padded(to count: Int) -> JSONTree? {
    guard case .string(let text) = self, text.utf8.count <= count else { return nil }
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: count - text.utf8.count)
    let digits = ExactText(utf8: text.utf8 + zeros)
    return digits.isDigits(count) ? .string(digits) : nil
  }
}

extension [ValueTest] {
  /// Which of the tests a value that is being put together satisfies.
  func verdicts(for value: JSONTree) -> [Bool] {
    // Texts are by far the most frequent, and need no document to be looked at.
    if case .string(let text) = value { return map { $0.holds(forText: text.bytes) } }
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

/// Values of a field that its tests do not tell apart, and that stand alike in a document.
struct ValueClass: Hashable, Sendable {
  /// What matters about a value for the fields above and below it.
  enum Shape: Hashable, Sendable {
    /// There is no value.
    case missing

    /// A null, boolean, number or string.
    case scalar

    /// An object.
    case object

    /// An array, and whether it directly holds a null.
    case array(holdsNull: Bool)

    /// What a selector with a wildcard ranges over: an array without or with elements.
    case list(isEmpty: Bool)
  }

  /// For each test of the field, whether the values satisfy it.
  let truth: [Bool]

  let shape: Shape

  /// A value of the class; absent when the value is missing, or none could be found.
  let sample: JSONTree?

  /// Whether there surely is such a value: a class without a known one may be empty.
  var isCertain: Bool { sample != nil || shape == .missing }
}
