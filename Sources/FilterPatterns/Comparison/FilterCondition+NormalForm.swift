import EvidenceJSON

extension FilterCondition where Test: CustomStringConvertible {
  /// The condition with nested operands of the same kind joined, sorted and without repeats.
  ///
  /// Conditions with the same normal form match the same events.
  var normalForm: FilterCondition {
    switch self {
    case .test: return self
    case .all(let operands):
      let parts = FilterCondition.sorted(operands.flatMap { $0.normalForm.conjuncts })
      return parts.count == 1 ? parts[0] : .all(parts)
    case .any(let operands):
      let parts = FilterCondition.sorted(operands.flatMap { $0.normalForm.disjuncts })
      return parts.count == 1 ? parts[0] : .any(parts)
    }
  }

  /// The operands of `||`, or the condition itself.
  private var disjuncts: [FilterCondition] {
    if case .any(let operands) = self { operands } else { [self] }
  }

  private var conjuncts: [FilterCondition] {
    if case .all(let operands) = self { operands } else { [self] }
  }

  private static func sorted(_ operands: [FilterCondition]) -> [FilterCondition] {
    let keyed = operands.map { (key: ExactText($0.printed(\.description)), operand: $0) }
      .sorted { $0.key < $1.key }
    return keyed.indices
      .filter { $0 == 0 || keyed[$0].key != keyed[$0 - 1].key }
      .map { keyed[$0].operand }
  }
}

extension FilterPattern {
  /// The normal form of patterns in braces, joined by `||`; `nil` when one is of another kind.
  static func normalForm(of patterns: [FilterPattern]) -> FilterCondition<FieldTest>? {
    var conditions: [FilterCondition<FieldTest>] = []
    for pattern in patterns {
      guard case .json(let condition) = pattern.syntax else { return nil }
      conditions.append(condition)
    }
    guard conditions.count != 1 else { return conditions[0].normalForm }
    return conditions.isEmpty ? nil : FilterCondition.any(conditions).normalForm
  }
}
