import EvidenceJSON

/// Turns a solution of a search into an event, and checks every event by evaluating the patterns.
struct WitnessBuilder {
  private let question: CoverageQuestion
  private let pool: DraftPool

  init(_ question: CoverageQuestion) {
    self.question = question
    pool = DraftPool(fields: question.fields, scope: question.scope)
  }

  /// The first draft that is a solution and counts, or `nil` when none does.
  func draft(in domain: CloudTrailDomain) -> EventTree? {
    pool.drafts.lazy.map(\.event).first { isWitness($0) && domain.contains($0) }
  }

  /// How many drafts are changed to a choice until one becomes an event that counts.
  private static let draftLimit = 4

  /// An event with the classes of a choice, or `nil` when none could be built.
  ///
  /// The rest of the event is that of a draft that needs few changes. Without a domain any JSON will
  /// do.
  func event(for choice: CoverageSearch.Choice, in domain: CloudTrailDomain?) -> EventTree? {
    var candidates = nearestDrafts(choice).lazy.flatMap { variants(of: $0, choice) }
      .first { isWitness($0) && domain?.contains($0) != false }
    if domain == nil {
      candidates = candidates ?? variants(of: .object([]), choice).first(where: isWitness)
    }
    return candidates
  }

  private func isWitness(_ event: EventTree) -> Bool {
    guard let document = try? JSONDocument(parsing: event.description) else { return false }
    return question.wantedPatterns.contains { $0.matches(document.root) }
      && !question.unwantedPatterns.contains { $0.matches(document.root) }
  }

  private func nearestDrafts(_ choice: CoverageSearch.Choice) -> [EventTree] {
    let drafts = drafts(choice).enumerated().map { index, draft in
      let event = draft.event
      return (event: event, changes: changes(in: event, choice).count, index: index)
    }
    return drafts.sorted { ($0.changes, $0.index) < ($1.changes, $1.index) }
      .prefix(Self.draftLimit).map(\.event)
  }

  /// Drafts with the chosen name, source and account by every principal.
  private func drafts(_ choice: CoverageSearch.Choice) -> [EventDraft] {
    let names = text(EventField.name, choice).map { [$0] } ?? plainNames(choice)
    return names.flatMap { name -> [EventDraft] in
      let source =
        text(EventField.source, choice) ?? EventCatalog.source(of: name, in: question.scope)
      return places(choice).flatMap { place in
        pool.principals.flatMap { drafts(name, source, $0, place) }
      }
    }
  }

  /// Names of events where a choice leaves the name open.
  private func plainNames(_ choice: CoverageSearch.Choice) -> [ExactText] {
    let category = text(EventField.category, choice)
    let isManagement = question.fields.firstIndex { $0.selector == EventField.isManagement }
      .flatMap { choice[$0]?.sample }
    let isOther = category.map { $0 != "Management" } ?? (isManagement == .boolean(false))
    guard !isOther else { return [EventCatalog.dataName] }
    let examples = text(EventField.source, choice).map(EventCatalog.examples) ?? []
    guard examples.isEmpty else { return examples + [EventCatalog.consoleName] }
    let first = pool.drafts.first?.name
    return (first.map { [$0] } ?? [])
      + ["DescribeInstances", EventCatalog.consoleName].filter { $0 != first }
  }

  private func drafts(
    _ name: ExactText,
    _ source: ExactText?,
    _ principal: Principal,
    _ place: EventPlace
  ) -> [EventDraft] {
    var draft = EventDraft(
      name: name, source: source, fallbackSource: pool.fallbackSource, principal: principal,
      place: place)
    guard draft.isSignIn else { return [draft] }
    let plain = draft
    draft.usedMFA = true
    var failed = plain
    failed.error = EventDraft.Failure(message: "Failed authentication")
    return [plain, draft, failed]
  }

  /// The places that a choice leaves: another account where one is chosen.
  private func places(_ choice: CoverageSearch.Choice) -> [EventPlace] {
    let own = question.scope.place
    if let account = text(EventField.recipient, choice), account.isAccountID {
      return [own.moved(to: account)]
    }
    guard let caller = text(EventField.identityAccount, choice), caller.isAccountID,
      caller != own.account
    else { return [own] }
    return [own, own.moved(to: caller)]
  }

  /// The text that a choice gives to a field, or `nil` when it leaves it open.
  private func text(_ selector: FieldSelector, _ choice: CoverageSearch.Choice) -> ExactText? {
    let sample = question.fields.firstIndex { $0.selector == selector }
      .flatMap { choice[$0]?.sample }
    if case .string(let text)? = sample { return text }
    return nil
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
