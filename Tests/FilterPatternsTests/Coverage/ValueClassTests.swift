import EvidenceJSON
import Testing

@testable import FilterPatterns

/// The classes that the values of one field fall into.
@Suite struct ValueClassTests {
  /// The field of a pattern in braces, with its tests.
  private static func field(_ text: String) throws -> TestedField {
    let pattern = try FilterPattern("{ \(text) }")
    guard case .json(let condition) = pattern.syntax else {
      return TestedField(selector: FieldSelector(steps: []))
    }
    let tests = Self.tests(in: condition)
    var field = TestedField(selector: try #require(tests.first).selector)
    for test in tests { _ = field.index(of: test.test) }
    return field
  }

  private static func tests(in condition: FilterCondition<FieldTest>) -> [FieldTest] {
    switch condition {
    case .all(let operands), .any(let operands): operands.flatMap(tests)
    case .test(let test): [test]
    }
  }

  @Test(arguments: [
    ("$.a = x", [[false], [true]]),
    ("$.a = x || $.a != x", [[false, false], [false, true], [true, false]]),
    ("$.a = x* || $.a = *y", [[false, false], [false, true], [true, false], [true, true]]),
    ("$.a > 1 || $.a > 2", [[false, false], [true, false], [true, true]]),
    ("$.a = 1 || $.a > 0", [[false, false], [false, true], [true, false], [true, true]]),
    ("$.a IS NULL || $.a NOT EXISTS", [[false, false], [false, true], [true, false]]),
  ])
  func `a field has a class for every combination of verdicts`(text: String, truths: [[Bool]])
    throws
  {
    let tests = try Self.field(text).tests
    let classes = FieldClasses(tests, FieldTexts(tests: tests, likely: []))
    #expect(Set(classes.classes.map(\.truth)) == Set(truths))
    #expect(!classes.isCutOff)
    for item in classes.classes {
      let sample = try #require(item.sample ?? (item.shape == .missing ? .null : nil))
      guard item.shape != .missing else { continue }
      #expect(tests.verdicts(for: sample) == item.truth)
    }
  }

  @Test(arguments: [
    ("$.a[*] = x", [[false], [true]]),
    ("$.a[*] = x || $.a[*] = y", [[false, false], [false, true], [true, false], [true, true]]),
    ("$.a[*] != x", [[false], [true]]),
    ("$.a[*].b NOT EXISTS", [[false], [true]]),
  ])
  func `a list has a class for every union of its elements`(text: String, truths: [[Bool]])
    throws
  {
    let classes = WildcardClasses(try Self.field(text), likely: [])
    #expect(Set(classes.classes.map(\.truth)) == Set(truths))
    #expect(!classes.isCutOff)
    #expect(classes.classes.contains { $0.shape == .missing })
    #expect(classes.classes.contains { $0.shape == .list(isEmpty: true) })
  }
}
