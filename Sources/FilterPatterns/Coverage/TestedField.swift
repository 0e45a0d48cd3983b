/// A field and everything that the compared patterns ask of it.
package struct TestedField: Hashable, Sendable {
  package let selector: FieldSelector

  /// The tests, each once, in the order in which they were met.
  package private(set) var tests: [ValueTest] = []

  init(selector: FieldSelector) {
    self.selector = selector
  }

  /// The steps that name a single value: all of them, or those before the wildcard.
  var plainSteps: ArraySlice<FieldSelector.Step> { selector.steps.prefix { $0 != .wildcard } }

  /// The place of a test among the tests, which it joins when it is new.
  mutating func index(of test: ValueTest) -> Int {
    if let index = tests.firstIndex(of: test) { return index }
    tests.append(test)
    return tests.count - 1
  }
}
