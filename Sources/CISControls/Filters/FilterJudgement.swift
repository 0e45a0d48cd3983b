import AuditModel

/// What metric filters are worth for a control's prescribed pattern.
struct FilterJudgement {
  /// The two judgements.
  let judged: Judged

  /// The relation with its proof; `nil` when a filter is judged by one event.
  let comparison: FilterComparison?

  /// What follows from the relation: a clause that goes on from "metric filter `x` ".
  let clause: String

  /// What else is worth knowing.
  let advisories: [Advisory]
}
