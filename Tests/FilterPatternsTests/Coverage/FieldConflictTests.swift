import EvidenceJSON
import Testing

@testable import FilterPatterns

/// Values of two fields that can or cannot stand in one document.
@Suite struct FieldConflictTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let first: String
    let firstShape: ValueClass.Shape
    let second: String
    let secondShape: ValueClass.Shape
    let isExcluded: Bool

    init(
      _ first: String,
      _ firstShape: ValueClass.Shape,
      _ second: String,
      _ secondShape: ValueClass.Shape,
      excluded: Bool
    ) {
      self.first = first
      self.firstShape = firstShape
      self.second = second
      self.secondShape = secondShape
      isExcluded = excluded
    }

    var testDescription: String { "\(first) \(firstShape), \(second) \(secondShape)" }
  }

  @Test(arguments: [
    Row("$.a", .scalar, "$.b", .scalar, excluded: false),
    Row("$.a", .scalar, "$.a.b", .scalar, excluded: true),
    Row("$.a", .object, "$.a.b", .scalar, excluded: false),
    Row("$.a", .missing, "$.a.b", .scalar, excluded: true),
    Row("$.a", .missing, "$.a.b", .missing, excluded: false),
    Row("$.a", .array(holdsNull: false), "$.a[0]", .scalar, excluded: false),
    Row("$.a", .array(holdsNull: false), "$.a.b", .scalar, excluded: true),
    Row("$.a", .object, "$.a[0]", .scalar, excluded: true),
    Row("$.a[0]", .scalar, "$.a.b", .scalar, excluded: true),
    Row("$.a[0]", .missing, "$.a[1]", .scalar, excluded: true),
    Row("$.a[0]", .scalar, "$.a[1]", .missing, excluded: false),
    Row("$.a[*]", .missing, "$.a", .scalar, excluded: true),
    Row("$.a[*]", .missing, "$.a", .missing, excluded: false),
    Row("$.a[*]", .list(isEmpty: false), "$.a", .scalar, excluded: true),
    Row("$.a[*]", .list(isEmpty: true), "$.a", .scalar, excluded: false),
  ])
  func `two fields exclude each other, whichever comes first`(row: Row) throws {
    let fields = try [row.first, row.second].map(Self.field)
    let conflict = FieldConflict(fields)
    let classes = [row.firstShape, row.secondShape].map {
      ValueClass(truth: [], shape: $0, sample: nil)
    }
    #expect(conflict.excludes(0, classes[0], 1, classes[1]) == row.isExcluded)
    #expect(conflict.excludes(1, classes[1], 0, classes[0]) == row.isExcluded)
  }

  private static func field(_ selector: String) throws -> TestedField {
    let pattern = try FilterPattern("{ \(selector) IS NULL }")
    guard case .json(.test(let test)) = pattern.syntax else {
      throw FilterPatternTestError.noSingleTest
    }
    return TestedField(selector: test.selector)
  }

  private enum FilterPatternTestError: Error { case noSingleTest }
}
