import EvidenceJSON

/// The classes that lists of values fall into, for a selector with a wildcard.
///
/// A list satisfies a test by the union of what its elements do, so that the classes are found by
/// adding one class of elements after the other.
struct WildcardClasses {
  /// The classes, short lists in front.
  private(set) var classes: [ValueClass] = []

  /// Whether a limit was reached, so that there may be more classes.
  private(set) var isCutOff: Bool

  private let tests: [ValueTest]
  private let suffix: ArraySlice<FieldSelector.Step>

  init(_ field: TestedField, likely: [ExactText]) {
    tests = field.tests
    suffix = field.selector.steps.dropFirst(field.plainSteps.count + 1)
    // For an element `!=` asks nothing but that it is not equal, which is looked at from behind.
    let elementTests = tests.map(\.forElement)
    let texts = FieldTexts(tests: elementTests, likely: likely)
    let elements = FieldClasses(elementTests, texts)
    isCutOff = elements.isCutOff
    // The root of an event is never missing.
    if !field.plainSteps.isEmpty {
      let truth = tests.map { $0.holds(forAny: [], parentExists: false) }
      classes.append(ValueClass(truth: truth, shape: .missing, sample: nil))
    }
    // An element behind the wildcard may lack the rest of the way, unless there is no rest.
    addLists(elements.classes.filter { $0.shape != .missing || !suffix.isEmpty })
  }

  private mutating func addLists(_ elements: [ValueClass]) {
    var seen: Set<[Bool]> = []
    var queue: [(bits: [Bool], elements: [JSONTree], isCertain: Bool)] = []
    queue.append((tests.map { _ in false } + [false], [], true))
    var head = 0
    while head < queue.count {
      let list = queue[head]
      head += 1
      add(list.bits, list.elements, isCertain: list.isCertain)
      guard queue.count < CoverageLimits.elementSets else {
        isCutOff = true
        return
      }
      for element in elements {
        let bits = zip(list.bits, element.elementBits).map { $0 || $1 }
        guard seen.insert(bits).inserted else { continue }
        let tree = JSONTree.nested(suffix, element.sample)
        queue.append((bits, list.elements + [tree], list.isCertain && element.isCertain))
      }
    }
  }

  /// Adds the class of a list; the last bit says whether an element has the rest of the way.
  private mutating func add(_ bits: [Bool], _ elements: [JSONTree], isCertain: Bool) {
    let truth = zip(tests, bits).map { test, bit in
      switch test {
      case .differs: !bit
      case .notExists: bits.last == false
      default: bit
      }
    }
    classes.append(
      ValueClass(
        truth: truth,
        shape: .list(isEmpty: elements.isEmpty),
        sample: isCertain ? .array(elements) : nil))
  }
}

extension ValueTest {
  /// The test of an element that decides the list's: satisfying it, or with `!=` breaking it.
  fileprivate var forElement: ValueTest {
    if case .differs(let operand) = self { .equals(operand) } else { self }
  }
}

extension ValueClass {
  /// The verdicts of an element and whether it exists; an array of nulls is not null as an element.
  fileprivate var elementBits: [Bool] {
    guard shape != .missing else { return truth.map { _ in false } + [false] }
    guard shape != .array(holdsNull: true) else { return truth.map { _ in false } + [true] }
    return truth + [true]
  }
}

extension JSONTree {
  /// A value behind keys and indices; a missing one leaves the innermost object empty.
  fileprivate static func nested(
    _ steps: ArraySlice<FieldSelector.Step>,
    _ value: JSONTree?
  ) -> JSONTree {
    guard let step = steps.first, let value else { return value ?? .object([]) }
    let inner = nested(steps.dropFirst(), value)
    switch step {
    case .key(let name): return .object([Member(name: name, value: inner)])
    case .index(let index):
      // An index beyond what is worth writing out is left to fail the check of the event.
      return .array([JSONTree](repeating: .number("0"), count: min(index, 1000)) + [inner])
    case .wildcard: return inner
    }
  }
}
