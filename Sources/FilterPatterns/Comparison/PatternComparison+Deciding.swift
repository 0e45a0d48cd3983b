extension PatternComparison {
  /// Compares the events that any of the configured patterns matches with the prescribed ones.
  ///
  /// The configured patterns count together: an event that one of them matches is matched. Never
  /// takes long: where a limit is reached the relation is
  /// ``PatternRelation/undecided(reason:)``.
  public static func of(
    configured: [FilterPattern],
    prescribed: FilterPattern,
    scope: EventScope = .everything
  ) -> PatternComparison {
    let alike = configured.map { $0.isSpelledLike(prescribed) }
    if alike.contains(true), !alike.contains(false) { return PatternComparison(.literal) }
    if let normal = normalForm(of: [prescribed]), normal == normalForm(of: configured) {
      return PatternComparison(.equivalent)
    }
    return PatternComparer(
      configured: configured, prescribed: prescribed, scope: scope,
      isolatesSufficient: false
    ).comparison
  }

  /// Compares those of the configured patterns that it takes to cover the prescribed one.
  ///
  /// The others are left aside, since they are there for another purpose; when even all together do
  /// not cover it, all are compared.
  public static func sufficient(
    of configured: [FilterPattern],
    prescribed: FilterPattern,
    scope: EventScope = .everything
  ) -> PatternComparison {
    PatternComparer(
      configured: configured, prescribed: prescribed, scope: scope,
      isolatesSufficient: true
    ).comparison
  }

  /// The normal form of patterns in braces, joined by `||`; `nil` when one is of another kind.
  private static func normalForm(of patterns: [FilterPattern]) -> FilterCondition<FieldTest>? {
    var conditions: [FilterCondition<FieldTest>] = []
    for pattern in patterns {
      guard case .json(let condition) = pattern.syntax else { return nil }
      conditions.append(condition)
    }
    guard conditions.count != 1 else { return conditions[0].normalForm }
    return conditions.isEmpty ? nil : FilterCondition.any(conditions).normalForm
  }
}
