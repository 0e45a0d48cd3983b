public import AuditModel
public import CloudTrailEvents
import EvidenceJSON
public import FilterPatterns

/// What the relation between configured and prescribed patterns means for the metric-filter step.
public struct PatternVerdict: Sendable {
  /// How the patterns relate.
  public let comparison: PatternComparison

  /// The accepted form that was compared with; `nil` for a pattern that belongs to no control.
  public let variant: PrescribedPattern?

  /// The pattern that was compared with.
  private let prescribed: FilterPattern

  /// How many tests the two sides share: how much they are about the same events.
  private let sharedTests: Int

  /// Compares `configured` with one accepted form of a control's pattern: the union, or those of them
  /// that it takes to cover the form.
  init(
    of configured: [FilterPattern],
    with pattern: FilterPattern,
    variant: PrescribedPattern,
    scope: EventScope,
    isolatesSufficient: Bool
  ) {
    comparison =
      isolatesSufficient && configured.count > 1
      ? PatternComparison.sufficient(of: configured, prescribed: pattern, scope: scope)
      : PatternComparison.of(configured: configured, prescribed: pattern, scope: scope)
    self.variant = variant
    prescribed = pattern
    sharedTests = pattern.sharedTests(with: configured)
  }

  /// Compares the union of `configured` with any pattern.
  public init(of configured: [FilterPattern], with pattern: FilterPattern) {
    comparison = PatternComparison.of(configured: configured, prescribed: pattern)
    variant = nil
    prescribed = pattern
    sharedTests = pattern.sharedTests(with: configured)
  }

  private init(_ comparison: PatternComparison, _ other: PatternVerdict) {
    self.comparison = comparison
    variant = other.variant
    prescribed = other.prescribed
    sharedTests = other.sharedTests
  }

  /// The verdict with its events in another place; `nil` when they prove nothing there.
  func moved(
    from place: EventPlace,
    to other: EventPlace,
    _ configured: [FilterPattern]
  ) -> PatternVerdict? {
    comparison.moved(
      from: place, to: other, configured: configured, prescribed: prescribed
    ).map { PatternVerdict($0, self) }
  }

  /// Whether all prescribed events are matched; `nil` when that could not be decided, or when what
  /// is missed is for a person to accept.
  public var isCovered: Bool? {
    switch (comparison.relation, comparison.tier) {
    case (.literal, _), (.equivalent, _), (.covers, _), (.matchesEverything, _): true
    case (.misses, .outside), (.misses, .anyJSON): nil
    case (.misses, _), (.neverMatches, _): false
    case (.undecided, _): nil
    }
  }

  /// The comparison as a report shows it.
  public var summary: FilterComparison {
    FilterComparison(
      relation: relation,
      variant: variant?.name,
      prescribed: prescribed.text,
      witness: comparison.witness,
      extra: comparison.extra,
      tier: comparison.tier?.rawValue,
      assumptions: comparison.assumptions.map(\.statement),
      sharedTests: sharedTests
    )
  }

  /// The two judgements of a metric filter with these patterns.
  ///
  /// A filter that also matches everyday events is for a person to judge: its alarm would hardly
  /// ever leave ALARM. One that misses only events which do not count, or which CloudTrail is not
  /// known to write, is open by the letter and works in effect.
  ///
  /// Some versions print such a pattern themselves: their letter is met by it.
  var judgements: Judgements {
    var judgements = judgementsByRelation
    if matchesEverydayEvents { judgements.inEffect = min(judgements.inEffect, .open) }
    return judgements
  }

  /// Whether the filters are what the benchmark prints, and match everyday events for that reason.
  var isPrescribedButBroad: Bool {
    (comparison.relation == .literal || comparison.relation == .equivalent) && matchesEverydayEvents
  }

  /// Whether everyday events are matched, with or without the benchmark asking for it.
  private var matchesEverydayEvents: Bool {
    comparison.isBroad || variant?.matchesEverydayEvents ?? false
  }

  /// The judgements that follow from how the patterns relate.
  private var judgementsByRelation: Judgements {
    switch (comparison.relation, comparison.tier) {
    case (.literal, _), (.equivalent, _): Judgements(both: .held)
    case (.covers, _): Judgements(both: matchesEverydayEvents ? .open : .held)
    case (.matchesEverything, _): Judgements(both: .open)
    case (.misses, .outside), (.misses, .anyJSON):
      Judgements(asWritten: .open, inEffect: comparison.isTierCertain ? .held : .open)
    case (.misses, _), (.neverMatches, _): Judgements(both: .broken)
    case (.undecided, _): Judgements(both: .open)
    }
  }

  /// What follows: a clause that goes on from "the metric filter".
  public var clause: String {
    switch (comparison.relation, comparison.tier) {
    case _ where isPrescribedButBroad:
      "is a prescribed pattern that matches everyday events too, so that its alarm would hardly "
        + "ever leave ALARM"
    case (.literal, _): "is the prescribed pattern"
    case (.equivalent, _): "matches exactly the prescribed events"
    case (.covers, _) where matchesEverydayEvents:
      "matches the prescribed events, but everyday ones too"
        + (comparison.everyday.map { ": \($0.title)" } ?? "")
    case (.covers, _): "matches the prescribed events and others"
    case (.matchesEverything, _): "matches every event"
    case (.misses, .outside): "differs only in \(difference)"
    case (.misses, .anyJSON):
      "misses prescribed events only if CloudTrail wrote them as it is not known to"
    case (.misses, _): "misses events that the benchmark prescribes"
    case (.neverMatches, _): "can never match an event"
    case (.undecided(let reason), _): "cannot be compared with the prescribed pattern: \(reason)"
    }
  }

  /// The same for several filters: a clause that goes on from "the metric filters".
  var jointClause: String {
    switch (comparison.relation, comparison.tier) {
    case (.literal, _), (.equivalent, _): "match exactly the prescribed events"
    case (.covers, _) where comparison.isBroad:
      "match the prescribed events, but everyday ones too: \(comparison.everyday?.title ?? "")"
    case (.covers, _): "match the prescribed events and others"
    case (.matchesEverything, _): "match every event"
    case (.misses, .outside): "differ only in \(difference)"
    case (.misses, .anyJSON):
      "miss prescribed events only if CloudTrail wrote them as it is not known to"
    case (.misses, _): "still miss events that the benchmark prescribes"
    case (.neverMatches, _): "can never match an event"
    case (.undecided(let reason), _): "cannot be compared with the prescribed pattern: \(reason)"
    }
  }

  /// What is missed though it does not count: the end of a clause.
  private var difference: String {
    switch comparison.breaches.first {
    case .service(let name, let source)?:
      "events of services that the control is not about, such as \(name: name) of "
        + ServiceName.name(of: source)
    case .type(let type)?: "events of type \(name: type), which the control is not about"
    case .account? where !comparison.isTierCertain:
      "events of other accounts, and whether the trail records any is not known"
    case .account?: "events of other accounts, which the trail does not record"
    case .category(let category)?:
      "events of category \(name: category), which are no management events"
    case nil: "events that the control is not about"
    }
  }

  /// The relation as a report names it.
  private var relation: FilterRelation {
    switch comparison.relation {
    case .literal: .literal
    case .equivalent: .equivalent
    case .covers: .covers
    case .matchesEverything: .matchesEverything
    case .misses: .misses
    case .neverMatches: .neverMatches
    case .undecided: .undecided
    }
  }

  /// Whether a verdict is worse: the weaker judgement counts first, then the other, then the
  /// relation.
  static func isWorse(_ left: PatternVerdict, _ right: PatternVerdict) -> Bool {
    let (first, second) = (left.judgements, right.judgements)
    let weaker = min(first.asWritten, first.inEffect)
    let other = min(second.asWritten, second.inEffect)
    if weaker != other { return weaker < other }
    let stronger = max(first.asWritten, first.inEffect)
    let rest = max(second.asWritten, second.inEffect)
    return stronger == rest ? left.relation < right.relation : stronger < rest
  }
}

/// What people call the services whose events share names with those of others.
private enum ServiceName {
  /// The name of the service with an event source; the source itself where no name is known.
  static func name(of source: String) -> String { names[source] ?? "\(name: source)" }

  private static let names = [
    "apigateway.amazonaws.com": "API Gateway",
    "appmesh.amazonaws.com": "App Mesh",
    "autoscaling.amazonaws.com": "Auto Scaling",
    "chime.amazonaws.com": "Chime",
    "clouddirectory.amazonaws.com": "Cloud Directory",
    "cloudtrail.amazonaws.com": "CloudTrail",
    "config.amazonaws.com": "Config",
    "ec2.amazonaws.com": "EC2",
    "gamelift.amazonaws.com": "GameLift",
    "iam.amazonaws.com": "IAM",
    "iot.amazonaws.com": "IoT",
    "kms.amazonaws.com": "KMS",
    "organizations.amazonaws.com": "Organizations",
    "refactor-spaces.amazonaws.com": "Refactor Spaces",
    "s3-outposts.amazonaws.com": "S3 on Outposts",
    "s3.amazonaws.com": "S3",
    "signin.amazonaws.com": "the sign-in service",
    "verifiedpermissions.amazonaws.com": "Verified Permissions",
    "workmail.amazonaws.com": "WorkMail",
  ]
}
