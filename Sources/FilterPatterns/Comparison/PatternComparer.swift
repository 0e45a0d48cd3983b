package import EvidenceJSON

/// Compares patterns by what they match: asks in both directions for an event of one side only.
///
/// The configured patterns count together: an event that one of them matches is matched. Never takes
/// long: where a limit is reached the relation is ``PatternRelation/undecided(_:)``.
package struct PatternComparer {
  private let configured: [FilterPattern]
  private let prescribed: FilterPattern
  private let domain: any EventDomain

  /// Creates a comparison over the events of a domain, and then over all JSON.
  package init(
    configured: [FilterPattern],
    prescribed: FilterPattern,
    domain: any EventDomain
  ) {
    self.configured = configured
    self.prescribed = prescribed
    self.domain = domain
  }

  /// What a comparison found.
  package struct Finding {
    package let relation: PatternRelation

    /// An event that the prescribed pattern matches and no configured one does.
    package var witness: FoundEvent?

    /// The place of an everyday event that only the configured patterns match.
    package var everyday: Int?

    /// An event that only the configured patterns match; not looked for where `everyday` is one.
    package var extra: JSONTree?

    /// Whether the relation rests on events being written as compact JSON.
    package var assumesCompactJSON = false
  }

  /// Compares all of the configured patterns.
  package var finding: Finding {
    let alike = configured.map { $0.isSpelledLike(prescribed) }
    if alike.contains(true), !alike.contains(false) { return Finding(relation: .literal) }
    if let normal = FilterPattern.normalForm(of: [prescribed]),
      normal == FilterPattern.normalForm(of: configured)
    {
      return Finding(relation: .equivalent)
    }
    return finding { configured }
  }

  /// Compares those of the configured patterns that it takes to cover the prescribed one.
  ///
  /// The others are left aside, since they are there for another purpose; when even all together do
  /// not cover it, all are compared.
  package var findingOfSufficient: Finding { finding { sufficient } }

  private func finding(covering patterns: () -> [FilterPattern]) -> Finding {
    switch decide(wanted: [prescribed], unwanted: configured) {
    case .possible(let witness): missing(witness)
    case .undecided(let reason): Finding(relation: .undecided(reason))
    case .impossible(let assumesCompactJSON): covering(patterns(), assumesCompactJSON)
    }
  }

  /// The finding when this event is matched by the prescribed pattern only.
  private func missing(_ witness: FoundEvent) -> Finding {
    // Where nobody need see what is missed, what else is matched may matter more.
    let standing = witness.tier.map { domain.tiers[$0].standing }
    return Finding(
      relation: canMatch ? .misses : .neverMatches,
      witness: witness,
      everyday: standing == .counts ? nil : everydayExtra(of: configured)
    )
  }

  /// Whether the configured patterns match any event, as far as that can be told.
  private var canMatch: Bool {
    let isEveryday = domain.everydayEvents.contains { event in
      event.root.map { root in configured.contains { $0.matches(root) } } ?? false
    }
    if isEveryday { return true }
    guard let question = CoverageQuestion(wanted: configured, unwanted: []) else { return true }
    var decider = CoverageDecider(question, in: domain)
    return decider.hasDraft || !decider.decision().isImpossible
  }

  /// The finding when these patterns match all that the prescribed one does.
  private func covering(_ patterns: [FilterPattern], _ assumesCompactJSON: Bool = false) -> Finding
  {
    let everyday = everydayExtra(of: patterns)
    var extra: JSONTree?
    if everyday == nil {
      switch decide(wanted: patterns, unwanted: [prescribed]) {
      case .impossible:
        return Finding(relation: .equivalent, assumesCompactJSON: assumesCompactJSON)
      case .possible(let found): extra = found.event
      case .undecided: break
      }
    }
    let misses = decide(wanted: [.blank], unwanted: patterns)
    return Finding(
      relation: misses.isImpossible ? .matchesEverything : .covers,
      everyday: everyday,
      extra: extra,
      assumesCompactJSON: assumesCompactJSON
    )
  }

  /// The place of the first everyday event that patterns match and the prescribed one does not.
  private func everydayExtra(of patterns: [FilterPattern]) -> Int? {
    domain.everydayEvents.firstIndex { event in
      guard let root = event.root else { return false }
      return patterns.contains { $0.matches(root) } && !prescribed.matches(root)
    }
  }

  /// A few of the configured patterns that cover the prescribed one.
  private var sufficient: [FilterPattern] {
    guard configured.count > 1 else { return configured }
    let alone = coveringAlone
    return alone.first { covering([$0]).relation == .equivalent }.map { [$0] }
      ?? alone.first { covering([$0]).everyday == nil }.map { [$0] }
      ?? alone.first.map { [$0] }
      ?? coveringTogether
  }

  /// The configured patterns that cover the prescribed one by themselves.
  private var coveringAlone: [FilterPattern] {
    var missed: [JSONValue] = []
    return configured.filter { pattern in
      // An event that one pattern misses settles most of the others without a search.
      guard missed.allSatisfy(pattern.matches) else { return false }
      switch decide(wanted: [prescribed], unwanted: [pattern]) {
      case .impossible: return true
      case .undecided: return false
      case .possible(let found):
        if let root = DraftedEvent(found.event).root { missed.append(root) }
        return false
      }
    }
  }

  /// Patterns that cover the prescribed one together: one for each event that is still missed.
  private var coveringTogether: [FilterPattern] {
    var kept: [FilterPattern] = []
    while case .possible(let found) = decide(wanted: [prescribed], unwanted: kept) {
      guard let root = DraftedEvent(found.event).root,
        let pattern = configured.first(where: { $0.matches(root) })
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
    decide(wanted: [prescribed], unwanted: patterns).isImpossible
  }

  private func decide(wanted: [FilterPattern], unwanted: [FilterPattern]) -> CoverageDecision {
    guard let question = CoverageQuestion(wanted: wanted, unwanted: unwanted) else {
      return .undecided(.textPattern)
    }
    var decider = CoverageDecider(question, in: domain)
    return decider.decision()
  }
}

/// How the events that configured patterns match relate to those that a prescribed one matches.
///
/// The relation is judged over every JSON object, not only over events that really occur.
public enum PatternRelation: Hashable, Sendable {
  /// A configured pattern is the prescribed one, blanks aside.
  case literal

  /// Together the configured patterns match exactly the same events.
  case equivalent

  /// Together the configured patterns match those events and more.
  case covers

  /// The configured patterns match every event, the prescribed one does not.
  case matchesEverything

  /// Some event is matched by the prescribed pattern only.
  case misses

  /// The configured patterns match no event at all, the prescribed one does.
  case neverMatches

  /// No answer was found within the limits, or a construct has no settled meaning.
  case undecided(UndecidedReason)
}
