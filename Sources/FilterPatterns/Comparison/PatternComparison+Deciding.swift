import EvidenceJSON

extension PatternComparison {
  /// Compares the events that any of the configured patterns matches with the prescribed ones.
  ///
  /// The configured patterns count together: an event that one of them matches is matched. Never
  /// takes long: where a limit is reached the relation is ``PatternRelation/undecided(reason:)``.
  public static func of(
    configured: [FilterPattern],
    prescribed: FilterPattern
  ) -> PatternComparison {
    if configured.contains(where: { $0.isSpelledLike(prescribed) }), configured.count == 1 {
      return PatternComparison(.literal)
    }
    if let normal = normalForm(of: [prescribed]), normal == normalForm(of: configured) {
      return PatternComparison(.equivalent)
    }
    guard let draft = draftWitness(configured, prescribed) else {
      return PatternComparison(.undecided(reason: "no event was found that tells them apart"))
    }
    return PatternComparison(.misses, witness: draft, tier: .cloudTrail)
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

  private static func draftWitness(
    _ configured: [FilterPattern],
    _ prescribed: FilterPattern
  ) -> String? {
    DraftPool(patterns: [prescribed] + configured).drafts.lazy.map(\.event.description).first {
      guard let document = try? JSONDocument(parsing: $0) else { return false }
      return prescribed.matches(document.root)
        && !configured.contains { $0.matches(document.root) }
    }
  }
}
