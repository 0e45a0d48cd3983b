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
      FieldTexts(tests: $0.tests, likely: LikelyTexts.texts(for: $0.selector))
    }
  }

  mutating func outcome() -> CoverageDecision.Outcome {
    if let event = cloudTrailEvent() { return .possible(event: event, tier: .cloudTrail) }
    let classes = question.fields.indices.map(anyClasses)
    let (event, progress) = search(classes.map(\.classes), tier: .anyJSON)
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

  /// An event as CloudTrail writes them, preferably one of the drafts.
  private mutating func cloudTrailEvent() -> EventTree? {
    let classes = question.fields.indices.map(cloudTrailClasses)
    let (event, progress) = search(classes, tier: .cloudTrail)
    if case .cutOff = progress { isTierCertain = false }
    if event == nil, unbuilt > 0 { isTierCertain = false }
    return event
  }

  private mutating func search(
    _ classes: [[ValueClass]],
    tier: WitnessTier
  ) -> (event: EventTree?, progress: CoverageSearch.Progress) {
    var search = CoverageSearch(question, classes: classes) { [question] choice in
      guard tier == .cloudTrail else { return false }
      return CloudTrailDomain.excludes { selector in
        question.fields.firstIndex { $0.selector == selector }.flatMap { choice[$0] }
      }
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
      if tier == .cloudTrail, attempts == 0 { event = builder.draft() }
      event = event ?? builder.event(for: choice, tier: tier)
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
      let lists = WildcardClasses(field, likely: LikelyTexts.texts(for: field.selector))
      return (lists.classes, lists.isCutOff)
    }
    let plain = FieldClasses(field.tests, texts[index])
    return (plain.classes, plain.isCutOff)
  }

  private func cloudTrailClasses(_ index: Int) -> [ValueClass] {
    let field = question.fields[index]
    let rule = CloudTrailDomain.rule(for: field.selector)
    if case .anything = rule.content { return anyClasses(index).classes }
    return FieldClasses(field.tests, texts[index], rule).classes
  }
}
