import EvidenceJSON

/// Compares patterns by what they match: asks in both directions for an event of one side only.
struct PatternComparer {
  let configured: [FilterPattern]
  let prescribed: FilterPattern

  /// Which events count.
  let scope: EventScope

  /// Whether patterns that are not needed to cover the prescribed one are left aside.
  let isolatesSufficient: Bool

  var comparison: PatternComparison {
    let decision = decide(wanted: [prescribed], unwanted: configured)
    switch decision.outcome {
    case .possible(let event, let tier):
      return missing(event, tier, isCertain: decision.isTierCertain)
    case .undecided(let reason): return PatternComparison(.undecided(reason: reason))
    case .impossible:
      return covering(
        isolatesSufficient ? sufficient : configured,
        assumptions: decision.assumesCompactJSON ? [.compactJSON] : []
      )
    }
  }

  /// The comparison when this event is matched by the prescribed pattern only.
  private func missing(
    _ event: EventTree,
    _ tier: WitnessTier,
    isCertain: Bool
  ) -> PatternComparison {
    let isEmpty = decide(wanted: configured, unwanted: []).outcome == .impossible
    // Where the miss is not of CloudTrail's making, what else is matched may matter more.
    let everyday =
      tier == .cloudTrail ? nil : everydayEvents.first { isExtra($0, configured) }
    let domain = CloudTrailDomain(scope: scope, isOpen: false)
    return PatternComparison(
      isEmpty ? .neverMatches : .misses,
      witness: event.description,
      tier: tier,
      isTierCertain: isCertain,
      breaches: tier == .outside
        ? domain.breaches(of: event) : [],
      extra: everyday?.json,
      everyday: everyday,
      assumptions: domain.violations(of: event)
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
    let everyday = everydayEvents.first { isExtra($0, patterns) }
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

  private var everydayEvents: [EverydayEvent] { EverydayEvent.all(at: scope.place) }

  private func isExtra(_ event: EverydayEvent, _ patterns: [FilterPattern]) -> Bool {
    guard let document = try? JSONDocument(parsing: event.json) else { return false }
    return patterns.contains { $0.matches(document.root) } && !prescribed.matches(document.root)
  }

  /// A few of the configured patterns that cover the prescribed one.
  private var sufficient: [FilterPattern] {
    guard configured.count > 1 else { return configured }
    let alone = coveringAlone
    return alone.first { covering([$0]).relation == .equivalent }.map { [$0] }
      ?? alone.first { !covering([$0]).isBroad }.map { [$0] }
      ?? alone.first.map { [$0] }
      ?? coveringTogether
  }

  /// The configured patterns that cover the prescribed one by themselves.
  private var coveringAlone: [FilterPattern] {
    var missed: [JSONValue] = []
    return configured.filter { pattern in
      // An event that one pattern misses settles most of the others without a search.
      guard missed.allSatisfy(pattern.matches) else { return false }
      switch decide(wanted: [prescribed], unwanted: [pattern]).outcome {
      case .impossible: return true
      case .undecided: return false
      case .possible(let event, _):
        if let event = event.parsed { missed.append(event) }
        return false
      }
    }
  }

  /// Patterns that cover the prescribed one together: one for each event that is still missed.
  private var coveringTogether: [FilterPattern] {
    var kept: [FilterPattern] = []
    while case .possible(let event, _) = decide(wanted: [prescribed], unwanted: kept).outcome {
      guard let event = event.parsed, let pattern = configured.first(where: { $0.matches(event) })
      else { return configured }
      kept.append(pattern)
    }
    guard covers(kept) else { return configured }
    for pattern in kept {
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
    guard let question = CoverageQuestion(wanted: wanted, unwanted: unwanted, scope: scope) else {
      return CoverageDecision(
        outcome: .undecided(reason: "a pattern without braces looks at an event's text"),
        assumesCompactJSON: false,
        isTierCertain: false
      )
    }
    return CoverageDecision(question)
  }
}

extension EventTree {
  /// The value as the evaluator reads it.
  fileprivate var parsed: JSONValue? {
    (try? JSONDocument(parsing: description))?.root
  }
}
