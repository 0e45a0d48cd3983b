import EvidenceJSON

/// Turns a solution of a search into an event, and checks every event by evaluating the patterns.
struct WitnessBuilder {
  private let question: CoverageQuestion
  private let pool: DraftPool

  init(_ question: CoverageQuestion) {
    self.question = question
    pool = DraftPool(fields: question.fields)
  }

  /// The first draft that is a solution and meets all assumptions, or `nil` when none does.
  func draft() -> EventTree? {
    pool.drafts.lazy.map(\.event).first { isWitness($0) && meetsAssumptions($0) }
  }

  /// An event with the classes of a choice, or `nil` when none could be built.
  ///
  /// The rest of the event is that of the draft that needs the fewest changes.
  func event(for choice: CoverageSearch.Choice, tier: WitnessTier) -> EventTree? {
    var candidates: [EventTree] = []
    if let draft = nearestDraft(choice) { candidates += variants(of: draft, choice) }
    if tier == .anyJSON { candidates += variants(of: .object([]), choice) }
    return candidates.first { isWitness($0) && (tier == .anyJSON || meetsAssumptions($0)) }
  }

  private func isWitness(_ event: EventTree) -> Bool {
    guard let document = try? JSONDocument(parsing: event.description) else { return false }
    return question.wantedPatterns.contains { $0.matches(document.root) }
      && !question.unwantedPatterns.contains { $0.matches(document.root) }
  }

  private func meetsAssumptions(_ event: EventTree) -> Bool {
    CloudTrailDomain.violations(of: event).isEmpty
  }

  private func nearestDraft(_ choice: CoverageSearch.Choice) -> EventTree? {
    let drafts = drafts(choice).map { draft -> (event: EventTree, changes: Int) in
      let event = draft.event
      return (event, changes(in: event, choice).count)
    }
    return drafts.min { $0.changes < $1.changes }?.event
  }

  /// Drafts with the chosen name by every principal.
  private func drafts(_ choice: CoverageSearch.Choice) -> [EventDraft] {
    let chosen = question.fields.firstIndex { $0.selector == FieldSelector(path: "eventName") }
      .flatMap { choice[$0]?.sample }
    var name: ExactText = pool.drafts.first?.name ?? "DescribeInstances"
    if case .string(let text)? = chosen { name = text }
    return pool.principals.flatMap { principal -> [EventDraft] in
      var draft = EventDraft(
        name: name, fallbackSource: pool.fallbackSource, principal: principal)
      guard draft.isSignIn else { return [draft] }
      let plain = draft
      draft.usedMFA = true
      return [plain, draft]
    }
  }

  /// The fields in which an event is not of the chosen class, in the order of changes.
  private func changes(in event: EventTree, _ choice: CoverageSearch.Choice) -> [Int] {
    guard let root = (try? JSONDocument(parsing: event.description))?.root else { return [] }
    return choice.indices.filter { index in
      guard let chosen = choice[index] else { return false }
      let field = question.fields[index]
      guard !field.selector.hasWildcard else { return true }
      let value = field.selector.value(in: root)
      return !chosen.shape.fits(value)
        || field.tests.map { $0.holds(for: value) } != chosen.truth
    }.sorted { rank(of: $0) < rank(of: $1) }
  }

  /// The place of a field in the order of changes: from the root downwards, lists behind the rest.
  private func rank(of index: Int) -> Int {
    let field = question.fields[index]
    return field.plainSteps.count + (field.selector.hasWildcard ? PatternParser.lengthLimit : 0)
  }

  /// An event changed to a choice, and the same with texts that term patterns exclude.
  private func variants(of event: EventTree, _ choice: CoverageSearch.Choice) -> [EventTree] {
    let changes = changes(in: event, choice)
    let hasList = choice.contains { $0?.shape == .list(isEmpty: false) }
    let changed = (hasList ? [ListForm.array, .object] : [.array]).compactMap { form in
      applying(choice, changes, to: event, lists: form)
    }
    let excluded = question.textPatterns.flatMap(\.excludedTexts)
    guard !excluded.isEmpty else { return changed }
    let steps = FieldSelector(path: "userAgent").steps[...]
    let text = ExactText((["aws-cli/2.22.0"] + excluded.map(\.string)).joined(separator: " "))
    return changed + changed.compactMap { $0.setting(.string(text), at: steps) }
  }

  private func applying(
    _ choice: CoverageSearch.Choice,
    _ changes: [Int],
    to event: EventTree,
    lists form: ListForm
  ) -> EventTree? {
    var event = event
    for index in changes {
      guard let chosen = choice[index] else { continue }
      let steps = question.fields[index].plainSteps
      switch (chosen.shape, chosen.sample) {
      case (.missing, _):
        event = event.removing(steps)
      case (.list, .array(let elements)?):
        let old = event.value(at: steps)
        // A list without elements may be anything that has none, such as a text.
        guard old == nil || !elements.isEmpty else { continue }
        guard let changed = event.setting(form.adding(elements, to: old), at: steps) else {
          return nil
        }
        event = changed
      case (_, let sample?):
        guard let changed = event.setting(sample, at: steps) else { return nil }
        event = changed
      case (_, nil):
        return nil
      }
    }
    return event
  }
}

extension ValueClass.Shape {
  /// Whether a value of a document stands in it as the values of the class do.
  fileprivate func fits(_ value: JSONValue?) -> Bool {
    switch (self, value?.kind) {
    case (.missing, nil), (.object, .object): true
    case (.scalar, let kind?): kind != .object && kind != .array
    case (.array(let holdsNull), .array): value?.elements.contains(where: \.isNull) == holdsNull
    default: false
    }
  }
}

extension FilterPattern {
  /// The texts that a term pattern excludes.
  fileprivate var excludedTexts: [ExactText] {
    guard case .terms(let terms) = syntax else { return [] }
    return terms.filter { $0.role == .excluded }.map(\.text)
  }
}
