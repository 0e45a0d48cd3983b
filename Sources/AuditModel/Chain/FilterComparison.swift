/// How a log group's filters relate to the pattern that the benchmark prescribes.
public struct FilterComparison: Hashable, Sendable {
  /// How the configured patterns relate to the one that was compared with.
  public let relation: FilterRelation

  /// Which accepted form of a control's pattern was compared with, such as `base` or `sso`; `nil`
  /// for a pattern that belongs to no control.
  public let variant: String?

  /// The pattern that was compared with, as the benchmark prints it.
  public let prescribed: String

  /// An event that the prescribed pattern matches and the filters do not, as JSON text.
  public let witness: String?

  /// An event that the filters match and the prescribed pattern does not, as JSON text.
  public let extra: String?

  /// Where a witness was found: `cloudtrail`, `outside` or `any-json`; `nil` without a witness.
  public let tier: String?

  /// What was assumed about CloudTrail events to reach the relation, one sentence each.
  public let assumptions: [String]

  /// The version of the list that the assumptions stand in; `nil` when nothing was assumed.
  public let assumptionVersion: Int?

  /// How many tests of the prescribed pattern the filters have too; the more, the closer they are.
  public let sharedTests: Int

  /// Creates a comparison.
  public init(
    relation: FilterRelation,
    variant: String?,
    prescribed: String,
    witness: String? = nil,
    extra: String? = nil,
    tier: String? = nil,
    assumptions: [String] = [],
    assumptionVersion: Int? = nil,
    sharedTests: Int = 0
  ) {
    self.relation = relation
    self.variant = variant
    self.prescribed = prescribed
    self.witness = witness
    self.extra = extra
    self.tier = tier
    self.assumptions = assumptions
    self.assumptionVersion = assumptionVersion
    self.sharedTests = sharedTests
  }
}
