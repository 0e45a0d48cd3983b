import EvidenceJSON
public import FilterPatterns

/// What the comparison of configured patterns with a prescribed one found.
public struct PatternComparison: Hashable, Sendable {
  /// How the events that the two sides match relate.
  public let relation: PatternRelation

  /// An event that the prescribed pattern matches and no configured one does, as compact JSON.
  ///
  /// Present when the relation is `FilterPatterns/PatternRelation/misses` or `FilterPatterns/PatternRelation/neverMatches`;
  /// checked by evaluating every pattern on it.
  public let witness: String?

  /// How close to real life the witness is; absent without a witness.
  public let tier: WitnessTier?

  /// Whether the tier is proven; when not, an event that counts may be missed after all.
  public let isTierCertain: Bool

  /// Why a witness of the tier ``WitnessTier/outside`` does not count; empty for others.
  public let breaches: [ScopeBreach]

  /// An event that a configured pattern matches and the prescribed one does not, as compact JSON.
  ///
  /// Absent when there is none, or none was found within the limits.
  public let extra: String?

  /// An everyday event among those that only the configured patterns match.
  ///
  /// An alarm on such patterns would hardly ever leave its alarm state.
  public let everyday: EverydayEvent?

  /// What the answer takes for granted about CloudTrail's events, in the order of the list.
  ///
  /// For a witness of the tier ``WitnessTier/anyJSON`` these are the assumptions that it breaks.
  public let assumptions: [CloudTrailAssumption]

  init(
    _ relation: PatternRelation,
    witness: String? = nil,
    tier: WitnessTier? = nil,
    isTierCertain: Bool = true,
    breaches: [ScopeBreach] = [],
    extra: String? = nil,
    everyday: EverydayEvent? = nil,
    assumptions: [CloudTrailAssumption] = []
  ) {
    self.relation = relation
    self.witness = witness
    self.tier = tier
    self.isTierCertain = isTierCertain
    self.breaches = breaches
    self.extra = extra
    self.everyday = everyday
    self.assumptions = assumptions
  }

  /// Whether the configured patterns also match an everyday event that is not prescribed.
  public var isBroad: Bool { everyday != nil }
}

extension PatternComparison {
  /// Compares the events that any of the configured patterns matches with the prescribed ones.
  ///
  /// The configured patterns count together: an event that one of them matches is matched. Never
  /// takes long: where a limit is reached the relation is undecided.
  public static func of(
    configured: [FilterPattern],
    prescribed: FilterPattern,
    scope: EventScope = .everything
  ) -> PatternComparison {
    of(configured: configured, prescribed: prescribed, scope: scope, drafts: DraftStore())
  }

  /// The same with drafts that other comparisons share.
  package static func of(
    configured: [FilterPattern],
    prescribed: FilterPattern,
    scope: EventScope,
    drafts: DraftStore
  ) -> PatternComparison {
    let domain = CloudTrailDomain(scope: scope, store: drafts)
    let comparer = PatternComparer(
      configured: configured, prescribed: prescribed, domain: domain)
    return PatternComparison(comparer.finding, in: domain)
  }

  /// Compares those of the configured patterns that it takes to cover the prescribed one.
  ///
  /// The others are left aside, since they are there for another purpose; when even all together do
  /// not cover it, all are compared.
  package static func sufficient(
    of configured: [FilterPattern],
    prescribed: FilterPattern,
    scope: EventScope = .everything,
    drafts: DraftStore = DraftStore()
  ) -> PatternComparison {
    let domain = CloudTrailDomain(scope: scope, store: drafts)
    let comparer = PatternComparer(
      configured: configured, prescribed: prescribed, domain: domain)
    return PatternComparison(comparer.findingOfSufficient, in: domain)
  }

  /// What a comparison found, in the words of CloudTrail's events.
  private init(_ finding: PatternComparer.Finding, in domain: CloudTrailDomain) {
    let everyday = finding.everyday.map { domain.everyday[$0] }
    let counting = CloudTrailTier.counting(in: domain.scope)
    let event = finding.witness?.event
    let tier = finding.witness.map { found in
      found.tier.map { domain.cloudTrailTiers[$0].tier } ?? .anyJSON
    }
    let broken = event.map(counting.violations) ?? []
    self.init(
      finding.relation,
      witness: event?.description,
      tier: tier,
      isTierCertain: finding.witness?.isTierCertain ?? true,
      breaches: tier == .outside ? event.map(counting.breaches) ?? [] : [],
      extra: everyday?.json ?? finding.extra?.description,
      everyday: everyday,
      assumptions: broken + (finding.assumesCompactJSON ? [.compactJSON] : [])
    )
  }
}

/// How close to real life an event is that tells two patterns apart; the closest first.
public enum WitnessTier: String, CaseIterable, Sendable {
  /// The event meets every ``CloudTrailAssumption`` and counts in the ``EventScope``.
  case cloudTrail = "cloudtrail"

  /// The event meets every assumption, but is one that the scope leaves out.
  ///
  /// No event that counts tells the patterns apart, or none was found.
  case outside

  /// The event is JSON that CloudTrail is not known to write.
  ///
  /// No event that meets the assumptions tells the patterns apart, or none was found.
  case anyJSON = "any-json"
}
