import AWSEvidence
import AuditModel
import FilterPatterns

/// Judges metric filters against the patterns that a benchmark version accepts for a control.
struct FilterJudge {
  private let events: Set<String>
  private let variants: [(variant: PrescribedPattern, pattern: FilterPattern)]

  init(control: Control, version: BenchmarkVersion) {
    events = Set(control.events.map(\.eventName))
    variants = control.patterns(in: version).compactMap { variant in
      // INVARIANT: the catalog's tests parse every prescribed pattern, so none is lost here.
      (try? FilterPattern(variant.text)).map { (variant, $0) }
    }
  }

  /// Whether a filter is about the control's events, however well it fits.
  func isRelated(_ filter: MetricFilter) -> Bool {
    events.contains { filter.filterPattern.contains($0) }
  }

  /// The judgement of one filter by the accepted form that it fits best.
  func judgement(of filter: MetricFilter) -> FilterJudgement {
    do throws(FilterPatternError) {
      let pattern = try FilterPattern(filter.filterPattern)
      let judgements = variants.map { variant, prescribed in
        let comparison = PatternComparison.of(configured: [pattern], prescribed: prescribed)
        return RelationVerdict(comparison, variant: variant).judgement(of: filter)
      }
      return judgements.max { $0.rank.lexicographicallyPrecedes($1.rank) }
        ?? malformed(filter, "no pattern is prescribed")
    } catch {
      return malformed(filter, error.description)
    }
  }

  /// CloudWatch Logs refuses such a text, so it cannot be what is configured.
  private func malformed(_ filter: MetricFilter, _ why: String) -> FilterJudgement {
    FilterJudgement(
      judged: Judged(both: .unknown),
      comparison: FilterComparison(
        relation: "malformed",
        variant: variants.first?.variant.name ?? "",
        prescribed: variants.first?.variant.text ?? ""
      ),
      clause:
        "has a pattern that CloudWatch Logs would refuse, so the evidence was changed: \(why)",
      advisories: []
    )
  }
}

extension FilterJudgement {
  /// How good a judgement is: the weaker state counts first, then the other, then the relation.
  fileprivate var rank: [Int] {
    let states: [StepState] = [.broken, .unknown, .open, .held]
    let relations = ["never-matches", "misses", "undecided", "covers", "equivalent", "literal"]
    let pair = [judged.asWritten, judged.inEffect].sorted().map { states.firstIndex(of: $0) ?? 0 }
    return pair + [relations.firstIndex(of: comparison.relation) ?? 0]
  }
}
