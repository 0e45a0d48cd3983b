import AWSEvidence
import AuditModel
import FilterPatterns

/// What the relation between configured and prescribed patterns means for the metric-filter step.
struct RelationVerdict {
  private let comparison: PatternComparison
  private let variant: PrescribedPattern

  init(_ comparison: PatternComparison, variant: PrescribedPattern) {
    self.comparison = comparison
    self.variant = variant
  }

  /// The judgement of the filter that has the configured pattern.
  func judgement(of filter: MetricFilter) -> FilterJudgement {
    let condition = Self.condition(on: filter)
    let judged =
      condition == nil
      ? judged
      : Judged(
        asWritten: min(judged.asWritten, .open),
        inEffect: min(judged.inEffect, .open)
      )
    return FilterJudgement(
      judged: judged,
      comparison: FilterComparison(
        relation: name,
        variant: variant.name,
        prescribed: variant.text,
        witness: comparison.witness,
        extra: comparison.extra,
        tier: comparison.tier.map { $0 == .cloudTrail ? "cloudtrail" : "any-json" },
        assumptions: comparison.assumptions.map(\.statement)
      ),
      clause: clause + (condition.map { ", but \($0)" } ?? ""),
      advisories: advisories(on: filter)
    )
  }

  /// What keeps the filter from seeing every event as CloudTrail wrote it, or `nil`.
  private static func condition(on filter: MetricFilter) -> String? {
    if filter.applyOnTransformedLogs { return "it sees events only after a transformer" }
    return filter.fieldSelectionCriteria.map { "it sees only events with `\($0)`" }
  }

  /// The two judgements; design section 5 has the table.
  private var judged: Judged {
    switch (comparison.relation, comparison.tier) {
    case (.literal, _), (.equivalent, _): Judged(both: .held)
    case (.covers, _): Judged(both: comparison.isBroad ? .open : .held)
    case (.matchesEverything, _): Judged(both: .open)
    case (.misses, .anyJSON): Judged(asWritten: .open, inEffect: .held)
    case (.misses, _), (.neverMatches, _): Judged(both: .broken)
    case (.undecided, _): Judged(both: .open)
    }
  }

  /// The relation's name in the JSON contract.
  private var name: String {
    switch comparison.relation {
    case .literal: "literal"
    case .equivalent: "equivalent"
    case .covers: "covers"
    case .matchesEverything: "matches-everything"
    case .misses: "misses"
    case .neverMatches: "never-matches"
    case .undecided: "undecided"
    }
  }

  private var clause: String {
    switch (comparison.relation, comparison.tier) {
    case (.literal, _): "is the prescribed pattern"
    case (.equivalent, _): "matches exactly the prescribed events"
    case (.covers, _) where comparison.isBroad:
      "matches the prescribed events, but everyday ones too: \(comparison.everyday?.title ?? "")"
    case (.covers, _): "matches the prescribed events and others"
    case (.matchesEverything, _): "matches every event"
    case (.misses, .anyJSON):
      "misses prescribed events only if CloudTrail wrote them as it is not known to"
    case (.misses, _): "misses events that the benchmark prescribes"
    case (.neverMatches, _): "can never match an event"
    case (.undecided(let reason), _): "cannot be compared with the prescribed pattern: \(reason)"
    }
  }

  private func advisories(on filter: MetricFilter) -> [Advisory] {
    guard comparison.relation == .covers, !comparison.isBroad else { return [] }
    return [
      Advisory(
        id: "matches-more",
        message: "metric filter `\(filter.filterName)` also matches events that the benchmark does "
          + "not ask for",
        citations: [filter.place.citation(of: "filterPattern")]
      )
    ]
  }
}
