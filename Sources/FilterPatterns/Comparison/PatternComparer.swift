import EvidenceJSON

/// Compares patterns by what they match: asks in both directions for an event of one side only.
struct PatternComparer {
  let configured: [FilterPattern]
  let prescribed: FilterPattern

  var comparison: PatternComparison {
    let decision = decide(wanted: [prescribed], unwanted: configured)
    switch decision.outcome {
    case .possible(let event, let tier): return missing(event, tier)
    case .undecided(let reason): return PatternComparison(.undecided(reason: reason))
    case .impossible:
      return covering(sufficient, assumptions: decision.assumesCompactJSON ? [.compactJSON] : [])
    }
  }

  /// The comparison when this event is matched by the prescribed pattern only.
  private func missing(_ event: EventTree, _ tier: WitnessTier) -> PatternComparison {
    let isEmpty = decide(wanted: configured, unwanted: []).outcome == .impossible
    return PatternComparison(
      isEmpty ? .neverMatches : .misses,
      witness: event.description,
      tier: tier,
      assumptions: CloudTrailDomain.violations(of: event)
    )
  }

  /// The comparison when these patterns match all that the prescribed one does.
  private func covering(
    _ patterns: [FilterPattern],
    assumptions: [CloudTrailAssumption] = []
  ) -> PatternComparison {
    let decision = decide(wanted: patterns, unwanted: [prescribed])
    guard decision.outcome != .impossible else {
      return PatternComparison(.equivalent, assumptions: assumptions)
    }
    let everyday = EverydayEvent.all.first { isExtra($0, patterns) }
    var extra = everyday?.json
    if extra == nil, case .possible(let event, _) = decision.outcome { extra = event.description }
    let misses = decide(wanted: [.blank], unwanted: patterns)
    return PatternComparison(
      misses.outcome == .impossible ? .matchesEverything : .covers,
      extra: extra,
      everyday: everyday,
      assumptions: assumptions
    )
  }

  private func isExtra(_ event: EverydayEvent, _ patterns: [FilterPattern]) -> Bool {
    guard let document = try? JSONDocument(parsing: event.json) else { return false }
    return patterns.contains { $0.matches(document.root) } && !prescribed.matches(document.root)
  }

  /// As few of the configured patterns as cover the prescribed one.
  private var sufficient: [FilterPattern] {
    guard configured.count > 1 else { return configured }
    let alone = configured.filter { covers([$0]) }
    if let best = alone.first(where: { covering([$0]).relation == .equivalent })
      ?? alone.first(where: { !covering([$0]).isBroad }) ?? alone.first
    {
      return [best]
    }
    var kept = configured
    for pattern in configured {
      let fewer = kept.filter { $0 != pattern }
      if covers(fewer) { kept = fewer }
    }
    return kept
  }

  private func covers(_ patterns: [FilterPattern]) -> Bool {
    decide(wanted: [prescribed], unwanted: patterns).outcome == .impossible
  }

  private func decide(
    wanted: [FilterPattern],
    unwanted: [FilterPattern]
  ) -> CoverageDecision {
    guard let question = CoverageQuestion(wanted: wanted, unwanted: unwanted) else {
      return CoverageDecision(
        outcome: .undecided(reason: "a pattern without braces looks at an event's text"),
        assumesCompactJSON: false
      )
    }
    return CoverageDecision(question)
  }
}
