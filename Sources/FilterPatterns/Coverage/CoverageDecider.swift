import EvidenceJSON

/// Answers one question by searching the classes of its fields.
struct CoverageDecider {
  private let question: CoverageQuestion
  private let builder: WitnessBuilder
  private let texts: [FieldTexts]

  /// Whether a choice was left out because its texts force a term pattern to match.
  private(set) var assumesCompactJSON = false

  /// Whether no event as CloudTrail writes them is known to be left out.
  private(set) var isTierCertain = true

  /// How many solutions could not be turned into an event.
  private var unbuilt = 0

  init(_ question: CoverageQuestion) {
    self.question = question
    builder = WitnessBuilder(question)
    texts = question.fields.map {
      FieldTexts(
        tests: $0.tests, likely: LikelyTexts.texts(for: $0.selector, at: question.scope.place))
    }
  }

  mutating func outcome() -> CoverageDecision.Outcome {
    if let found = cloudTrailEvent() { return found }
    let classes = question.fields.indices.map(anyClasses)
    let (event, progress) = search(classes.map(\.classes), in: nil)
    if let event { return .possible(event: event, tier: .anyJSON) }
    if let reason = question.unclearConstruct { return .undecided(reason: reason) }
    if classes.contains(where: \.isCutOff) {
      return .undecided(reason: "the texts of one field have too many cases")
    }
    if case .cutOff = progress { return .undecided(reason: "the fields have too many cases") }
    guard unbuilt == 0 else { return .undecided(reason: reasonForUnbuilt) }
    return .impossible
  }

  private var reasonForUnbuilt: String {
    if let pattern = question.textPatterns.first {
      return "\(name: pattern) looks at an event's text, not at its fields"
    }
    return "no event was found for tests that depend on each other"
  }

  /// An event as CloudTrail writes them, preferably one that counts and one of the drafts.
  private mutating func cloudTrailEvent() -> CoverageDecision.Outcome? {
    let scope = question.scope
    if let event = event(in: CloudTrailDomain(scope: scope, isOpen: false)) {
      return .possible(event: event, tier: .cloudTrail)
    }
    if scope.accounts == .unknown {
      let wider = CloudTrailDomain(scope: scope.delivering(.every), isOpen: false)
      if let event = event(in: wider) {
        // Whether this event counts is for a person to say.
        isTierCertain = false
        return .possible(event: event, tier: .outside)
      }
    }
    guard scope.isNarrow else { return nil }
    let isCertain = isTierCertain
    let found = event(in: CloudTrailDomain(scope: scope, isOpen: true))
    // What lies outside matters for the wording only.
    isTierCertain = isCertain
    return found.map { .possible(event: $0, tier: .outside) }
  }

  private mutating func event(in domain: CloudTrailDomain) -> EventTree? {
    let classes = question.fields.indices.map { cloudTrailClasses($0, domain) }
    let (event, progress) = search(classes, in: domain)
    if case .cutOff = progress { isTierCertain = false }
    if event == nil, unbuilt > 0 { isTierCertain = false }
    return event
  }

  /// Searches for an event of a domain, or for any JSON without one.
  private mutating func search(
    _ classes: [[ValueClass]],
    in domain: CloudTrailDomain?
  ) -> (event: EventTree?, progress: CoverageSearch.Progress) {
    var search = CoverageSearch(question, classes: classes) { [question] choice in
      domain?.excludes { selector in
        question.fields.firstIndex { $0.selector == selector }.flatMap { choice[$0] }
      } ?? false
    }
    unbuilt = 0
    var event: EventTree?
    var isForced = false
    var attempts = 0
    let progress = search.run { choice in
      let forced = ForcedText(choice, fields: question.fields)
      guard !question.textPatterns.contains(where: forced.forces) else {
        isForced = true
        return false
      }
      if let domain, attempts == 0 { event = builder.draft(in: domain) }
      event = event ?? builder.event(for: choice, in: domain)
      attempts += 1
      if event == nil { unbuilt += 1 }
      return event != nil || attempts >= CoverageLimits.events
    }
    if isForced { assumesCompactJSON = true }
    return (event, progress)
  }

  private func anyClasses(_ index: Int) -> (classes: [ValueClass], isCutOff: Bool) {
    let field = question.fields[index]
    guard !field.selector.hasWildcard else {
      let lists = WildcardClasses(
        field, likely: LikelyTexts.texts(for: field.selector, at: question.scope.place))
      return (lists.classes, lists.isCutOff)
    }
    let plain = FieldClasses(field.tests, texts[index])
    return (plain.classes, plain.isCutOff)
  }

  private func cloudTrailClasses(_ index: Int, _ domain: CloudTrailDomain) -> [ValueClass] {
    let field = question.fields[index]
    let rule = domain.rule(for: field.selector)
    if case .anything = rule.content { return anyClasses(index).classes }
    return FieldClasses(field.tests, texts[index], rule).classes
  }
}
