/// An operator that orders numbers.
public enum NumberOrder: String, CaseIterable, Hashable, Sendable {
  /// The value lies below the operand.
  case less = "<"

  /// The value is the operand or lies below it.
  case lessOrEqual = "<="

  /// The value lies above the operand.
  case greater = ">"

  /// The value is the operand or lies above it.
  case greaterOrEqual = ">="

  func holds(_ left: DecimalNumber, _ right: DecimalNumber) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: !(right < left)
    case .greater: right < left
    case .greaterOrEqual: !(left < right)
    }
  }
}
