import EvidenceJSON

/// Answers one question in three stages, tier by tier and then among all JSON.
///
/// *Try drafts* asks events that are at hand, *search fields* looks for classes of values that
/// satisfy the formula, *build event* turns such classes into an event. Only what passes an
/// evaluation of every pattern is an answer.
struct CoverageDecider {
  /// How many drafts are tried before the fields are searched.
  ///
  /// The others are tried only once the search says that there is something to be found.
  private static let firstDrafts = 40

  private let question: CoverageQuestion
  private let domain: any EventDomain
  private let builder: WitnessBuilder

  /// The text classes of each field: costly, and not needed where a draft is the answer.
  private lazy var texts = question.fields.map {
    FieldTexts(tests: $0.tests, likely: domain.likelyTexts(for: $0.selector))
  }

  init(_ question: CoverageQuestion, in domain: any EventDomain) {
    self.question = question
    self.domain = domain
    builder = WitnessBuilder(question, domain: domain)
  }

  /// Whether one of the first drafts is an answer, in a tier or not.
  var hasDraft: Bool { builder.hasDraft(among: 0..<Self.firstDrafts) }

  mutating func decision() -> CoverageDecision {
    var isTierCertain = true
    for (place, tier) in domain.tiers.enumerated() {
      switch search(in: tier) {
      case .found(let event):
        isTierCertain = isTierCertain && tier.standing != .mayCount
        return .possible(FoundEvent(event: event, tier: place, isTierCertain: isTierCertain))
      case .exhausted: break
      case .open: isTierCertain = isTierCertain && tier.standing == .doesNotCount
      }
    }
    return decisionAmongAll(isTierCertain: isTierCertain)
  }

  private mutating func decisionAmongAll(isTierCertain: Bool) -> CoverageDecision {
    let classes = question.fields.indices.map { anyClasses($0) }
    let result = search(classes.map(\.classes), in: nil)
    if case .found(let event) = result {
      return .possible(FoundEvent(event: event, tier: nil, isTierCertain: isTierCertain))
    }
    if let regex = question.unclearRegex { return .undecided(.unclearRegex(regex)) }
    guard !classes.contains(where: \.isCutOff) else { return .undecided(.textLimit) }
    switch result {
    case .found, .exhausted(isForced: false): return .impossible(assumesCompactJSON: false)
    case .exhausted(isForced: true): return .impossible(assumesCompactJSON: true)
    case .open(let reason): return .undecided(reason)
    }
  }

  /// What the search of one set of events came to.
  private enum SearchResult {
    case found(JSONTree)

    /// There is none; `isForced` when some were left out since their texts match a term pattern.
    case exhausted(isForced: Bool)

    /// None was found, which proves nothing.
    case open(UndecidedReason)
  }

  private mutating func search(in tier: any EventTier) -> SearchResult {
    if let event = builder.draft(in: tier, among: 0..<Self.firstDrafts) { return .found(event) }
    return search(question.fields.indices.map { classes($0, in: tier) }, in: tier)
  }

  /// Searches the classes for an event of a tier, or for any JSON without one.
  private func search(_ classes: [[ValueClass]], in tier: (any EventTier)?) -> SearchResult {
    var search = CoverageSearch(question, classes: classes) { [question] choice in
      tier?.excludes { question.knowledge(of: $0, in: choice) } ?? false
    }
    var isForced = false
    var found: JSONTree?
    var failures = 0
    let progress = search.run { choice in
      switch build(choice, in: tier, isFirst: failures == 0) {
      case .event(let event): found = event
      case .forced: isForced = true
      case .failed: failures += 1
      }
      return found != nil || failures >= CoverageLimits.events
    }
    if let found { return .found(found) }
    if case .cutOff = progress { return .open(.fieldLimit) }
    return failures == 0 ? .exhausted(isForced: isForced) : .open(reasonForFailure)
  }

  /// What became of one solution of a search.
  private enum BuildResult {
    case event(JSONTree)

    /// Every event with these values matches an unwanted term pattern.
    case forced

    case failed
  }

  private func build(
    _ choice: CoverageSearch.Choice,
    in tier: (any EventTier)?,
    isFirst: Bool
  ) -> BuildResult {
    let forced = ForcedText(choice, fields: question.fields)
    guard !question.textPatterns.contains(where: forced.forces) else { return .forced }
    if isFirst, let tier, let draft = builder.draft(in: tier, among: Self.firstDrafts..<Int.max) {
      return .event(draft)
    }
    return builder.event(for: choice, in: tier).map { .event($0) } ?? .failed
  }

  private var reasonForFailure: UndecidedReason {
    question.textPatterns.first.map { .unavoidedText(pattern: $0.description) } ?? .dependentTests
  }

  private mutating func anyClasses(_ index: Int) -> (classes: [ValueClass], isCutOff: Bool) {
    let field = question.fields[index]
    guard !field.selector.hasWildcard else {
      let lists = WildcardClasses(field, likely: domain.likelyTexts(for: field.selector))
      return (lists.classes, lists.isCutOff)
    }
    let plain = FieldClasses(field.tests, texts[index])
    return (plain.classes, plain.isCutOff)
  }

  private mutating func classes(_ index: Int, in tier: any EventTier) -> [ValueClass] {
    let field = question.fields[index]
    let rule = tier.rule(for: field.selector)
    if case .anything = rule.content { return anyClasses(index).classes }
    return FieldClasses(field.tests, texts[index], rule).classes
  }
}
