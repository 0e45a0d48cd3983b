import Testing

@testable import FilterPatterns

/// Conditions whose tests are decided field by field.
@Suite struct FormulaTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let formula: Formula
    let truths: [[Bool]?]
    let verdict: Bool?
    let openField: Int?

    init(
      _ name: String,
      _ formula: Formula,
      _ truths: [[Bool]?],
      _ verdict: Bool?,
      open: Int? = nil
    ) {
      testDescription = name
      self.formula = formula
      self.truths = truths
      self.verdict = verdict
      openField = open
    }
  }

  private static let first = Formula.test(field: 0, index: 0)
  private static let second = Formula.test(field: 1, index: 1)

  @Test(arguments: [
    Row("a constant needs no field", .constant(false), [nil], false),
    Row("a test of an open field", first, [nil, nil], nil, open: 0),
    Row("the second test of a decided field", second, [nil, [false, true]], true),
    Row("one false operand decides all", .all([first, second]), [nil, [true, false]], false),
    Row("true operands leave all open", .all([first, second]), [[true], nil], nil, open: 1),
    Row("one true operand decides any", .any([first, second]), [nil, [false, true]], true),
    Row("false operands leave any open", .any([first, second]), [[false], nil], nil, open: 1),
    Row("all of nothing holds", .all([]), [], true),
    Row("any of nothing does not", .any([]), [], false),
    Row(
      "a decided part is passed over", .any([.all([first, .constant(false)]), second]),
      [nil, nil], nil, open: 1),
  ])
  func `a formula is decided by the fields that can turn it`(row: Row) {
    #expect(row.formula.verdict(row.truths) == row.verdict)
    #expect(row.formula.openField(row.truths) == row.openField)
  }
}
