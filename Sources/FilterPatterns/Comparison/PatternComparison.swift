/// What the comparison of configured patterns with a prescribed one found.
public struct PatternComparison: Hashable, Sendable {
  /// How the events that the two sides match relate.
  public let relation: PatternRelation

  /// An event that the prescribed pattern matches and no configured one does, as compact JSON.
  ///
  /// Present when the relation is ``PatternRelation/misses`` or ``PatternRelation/neverMatches``;
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
