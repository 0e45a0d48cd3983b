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
    isolatesSufficient: Bool,
    drafts: DraftStore
  ) {
    comparison =
      isolatesSufficient && configured.count > 1
      ? PatternComparison.sufficient(
        of: configured, prescribed: pattern, scope: scope, drafts: drafts)
      : PatternComparison.of(
        configured: configured, prescribed: pattern, scope: scope, drafts: drafts)
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
      assumptionVersion: comparison.assumptions.isEmpty ? nil : CloudTrailAssumption.version,
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

  /// What follows for a metric filter.
  package var clause: Message {
    switch (comparison.relation, comparison.tier) {
    case _ where isPrescribedButBroad: Message(.isPrescribedButBroad)
    case (.literal, _): Message(.isPrescribed)
    case (.equivalent, _): Message(.matchesExactly)
    case (.covers, _) where matchesEverydayEvents: Message(.matchesEverydayToo, everyday)
    case (.covers, _): Message(.matchesMore)
    case (.matchesEverything, _): Message(.matchesEverything)
    case (.misses, .outside): Message(.differsOnlyIn, difference)
    case (.misses, .anyJSON): Message(.missesUnlikely)
    case (.misses, _): Message(.missesPrescribed)
    case (.neverMatches, _): Message(.neverMatches)
    case (.undecided(let reason), _): Self.notComparable(reason)
    }
  }

  /// What follows for several metric filters together.
  var jointClause: Message {
    switch (comparison.relation, comparison.tier) {
    case (.literal, _), (.equivalent, _): Message(.matchExactly)
    case (.covers, _) where comparison.isBroad: Message(.matchEverydayToo, everyday)
    case (.covers, _): Message(.matchMore)
    case (.matchesEverything, _): Message(.matchEverything)
    case (.misses, .outside): Message(.differOnlyIn, difference)
    case (.misses, .anyJSON): Message(.missUnlikely)
    case (.misses, _): Message(.missPrescribed)
    case (.neverMatches, _): Message(.neverMatches)
    case (.undecided(let reason), _): Self.notComparable(reason)
    }
  }

  private static func notComparable(_ reason: UndecidedReason) -> Message {
    let cause =
      switch reason {
      case .textPattern: Message(.undecidedTextPattern)
      case .unavoidedText(let pattern): Message(.undecidedText, .text(pattern))
      case .dependentTests: Message(.undecidedTests)
      case .unclearRegex(let text): Message(.undecidedRegex, .text("%\(text)%"))
      case .textLimit: Message(.undecidedTexts)
      case .fieldLimit: Message(.undecidedFields)
      }
    return Message(.notComparable, .message(cause, as: .cause))
  }

  /// An everyday event that is matched too, as the pattern language tells it.
  private var everyday: Message.Argument? {
    comparison.everyday.map { .message(Message(prose: $0.title), as: .events) }
  }

  /// What is missed though it does not count.
  private var difference: Message.Argument {
    let events =
      switch comparison.breaches.first {
      case .service(let name, let source)?:
        Message(
          .eventsOfServices, .term(name, as: .value), Message.Argument(.service, .service(source)))
      case .type(let type)?: Message(.eventsOfType, .term(type, as: .value))
      case .account?:
        Message(comparison.isTierCertain ? .eventsOfAccounts : .eventsOfAccountsPerhaps)
      case .category(let category)?: Message(.eventsOfCategory, .term(category, as: .value))
      case nil: Message(.eventsOfOthers)
      }
    return .message(events, as: .events)
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
