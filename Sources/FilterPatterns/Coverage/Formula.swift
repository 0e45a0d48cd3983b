/// A condition whose tests are numbered: by field, and by test of that field.
indirect enum Formula: Hashable, Sendable {
  case constant(Bool)
  case test(field: Int, index: Int)
  case all([Formula])
  case any([Formula])

  /// Whether the formula holds, or `nil` as long as the undecided tests can still turn it.
  ///
  /// Given are the verdicts of all tests of a field, for the fields that are decided.
  func verdict(_ truths: [[Bool]?]) -> Bool? {
    switch self {
    case .constant(let value): return value
    case .test(let field, let index): return truths[field]?[index]
    case .all(let operands):
      var isOpen = false
      for operand in operands {
        guard let verdict = operand.verdict(truths) else {
          isOpen = true
          continue
        }
        if !verdict { return false }
      }
      return isOpen ? nil : true
    case .any(let operands):
      var isOpen = false
      for operand in operands {
        guard let verdict = operand.verdict(truths) else {
          isOpen = true
          continue
        }
        if verdict { return true }
      }
      return isOpen ? nil : false
    }
  }

  /// The field of the first test that can still turn the formula, or `nil` when none can.
  func openField(_ truths: [[Bool]?]) -> Int? {
    guard verdict(truths) == nil else { return nil }
    switch self {
    case .constant: return nil
    case .test(let field, _): return field
    case .all(let operands), .any(let operands):
      for operand in operands {
        if let field = operand.openField(truths) { return field }
      }
      return nil
    }
  }
}
