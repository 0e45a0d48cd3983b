extension ValueTest {
  /// The operand of `=` or `!=`, or `nil` for another test.
  package var value: FilterValue? {
    switch self {
    case .equals(let value), .differs(let value): value
    case .compares, .isNull, .isTrue, .isFalse, .notExists: nil
    }
  }
}

extension ColumnTest {
  /// The operand of `=` or `!=`, or `nil` for another test.
  var value: FilterValue? {
    switch self {
    case .equals(let value), .differs(let value): value
    case .compares: nil
    }
  }
}

extension ColumnSlot {
  /// The tests of the column, in the order of the text.
  var tests: [ColumnTest] {
    guard case .column(_, let condition?) = self else { return [] }
    return condition.tests
  }
}
