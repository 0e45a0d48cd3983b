import EvidenceJSON

/// Turns a solution of a search into an event, and checks every event by evaluating the patterns.
struct WitnessBuilder {
  /// How many drafts are changed to a choice until one becomes an event that counts.
  private static let draftLimit = 4

  private let question: CoverageQuestion
  private let domain: any EventDomain
  private let drafts: any EventDrafts

  init(_ question: CoverageQuestion, domain: any EventDomain) {
    self.question = question
    self.domain = domain
    drafts = domain.drafts(about: question.fields)
  }

  /// The first of some drafts that is a solution and in a tier, or `nil` when none is.
  func draft(in tier: any EventTier, among places: Range<Int>) -> JSONTree? {
    places.clamped(to: 0..<drafts.count).lazy.map { drafts[$0] }
      .first { isWitness($0) && tier.contains($0.tree) }?.tree
  }

  /// Whether one of some drafts is a solution.
  func hasDraft(among places: Range<Int>) -> Bool {
    places.clamped(to: 0..<drafts.count).contains { isWitness(drafts[$0]) }
  }

  /// An event with the classes of a choice, or `nil` when none could be built.
  ///
  /// The rest of the event is that of a draft that needs few changes. Without a tier any JSON will
  /// do.
  func event(for choice: CoverageSearch.Choice, in tier: (any EventTier)?) -> JSONTree? {
    let event = nearestDrafts(choice).lazy.flatMap { variants(of: $0, choice) }
      .first { isWitness(DraftedEvent($0)) && tier?.contains($0) != false }
    guard event == nil, tier == nil else { return event }
    return variants(of: DraftedEvent(.object([])), choice)
      .first { isWitness(DraftedEvent($0)) }
  }

  private func isWitness(_ event: DraftedEvent) -> Bool {
    event.root.map(question.isAnswered) ?? false
  }

  private func nearestDrafts(_ choice: CoverageSearch.Choice) -> [DraftedEvent] {
    let drafts = drafts.events { question.knowledge(of: $0, in: choice) }
    let counted = drafts.enumerated().map { index, draft in
      (draft: draft, changes: changes(in: draft, choice).count, index: index)
    }
    return counted.sorted { ($0.changes, $0.index) < ($1.changes, $1.index) }
      .prefix(Self.draftLimit).map(\.draft)
  }

  /// The fields in which an event is not of the chosen class, in the order of changes.
  private func changes(in event: DraftedEvent, _ choice: CoverageSearch.Choice) -> [Int] {
    guard let root = event.root else { return [] }
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
  private func variants(of event: DraftedEvent, _ choice: CoverageSearch.Choice) -> [JSONTree] {
    let changes = changes(in: event, choice)
    let hasList = choice.contains { $0?.shape == .list(isEmpty: false) }
    let changed = (hasList ? [ListForm.array, .object] : [.array]).compactMap { form in
      applying(choice, changes, to: event.tree, lists: form)
    }
    let excluded = question.textPatterns.flatMap(\.excludedTexts)
    guard !excluded.isEmpty else { return changed }
    let (selector, plain) = domain.freeText
    let text = ExactText(([plain] + excluded).map(\.text).joined(separator: " "))
    return changed
      + changed.compactMap {
        $0.setting(.string(text), at: selector.steps[...], rank: domain.rank)
      }
  }

  private func applying(
    _ choice: CoverageSearch.Choice,
    _ changes: [Int],
    to event: JSONTree,
    lists form: ListForm
  ) -> JSONTree? {
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
        guard
          let changed = event.setting(
            form.adding(elements, to: old), at: steps, rank: domain.rank)
        else { return nil }
        event = changed
      case (_, let sample?):
        guard let changed = event.setting(sample, at: steps, rank: domain.rank)
        else { return nil }
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

/// The texts that an event must hold because of the classes chosen for its fields.
///
/// Rests on events being written as compact JSON: a key or a value could be written with escapes.
struct ForcedText {
  private var fragments: [[UInt8]] = []

  init(_ choice: CoverageSearch.Choice, fields: [TestedField]) {
    for (field, chosen) in zip(fields, choice) {
      if let chosen, chosen.shape != .missing { add(field, chosen) }
    }
  }

  private mutating func add(_ field: TestedField, _ chosen: ValueClass) {
    // A list may be empty, and a value behind its wildcard missing.
    for case .key(let name) in field.plainSteps { fragments.append(ForcedText.key(name)) }
    guard chosen.shape == .scalar, !field.selector.hasWildcard else { return }
    for (test, isTrue) in zip(field.tests, chosen.truth) where isTrue {
      guard case .equals(.text(let glob)) = test else { continue }
      if let literal = glob.literal, case .string? = chosen.sample {
        addLiteral(literal, behind: field.selector.steps.last)
      } else {
        fragments += glob.pieces.map(ForcedText.inner)
      }
    }
  }

  /// A literal may also be met by the number with that text, which needs no quotes.
  private mutating func addLiteral(_ literal: ExactText, behind step: FieldSelector.Step?) {
    guard NumberLiteral(literal) == nil else {
      fragments.append(literal.bytes)
      return
    }
    let quoted = Array(JSONTree.string(literal).description.utf8)
    if case .key(let name)? = step {
      fragments.append(ForcedText.key(name) + quoted)
    } else {
      fragments.append(quoted)
    }
  }

  private static func key(_ name: ExactText) -> [UInt8] {
    Array(JSONTree.string(name).description.utf8) + [UInt8(ascii: ":")]
  }

  /// A text as JSON writes it between quotes.
  private static func inner(_ text: ExactText) -> [UInt8] {
    Array(JSONTree.string(text).description.utf8.dropFirst().dropLast())
  }

  /// Whether every event with these texts matches a pattern that looks at the event's text.
  func forces(_ pattern: FilterPattern) -> Bool {
    guard case .terms(let terms) = pattern.syntax else { return false }
    let required = terms.filter { $0.role == .required }
    if required.isEmpty, terms.allSatisfy({ $0.role == .optional }) {
      return terms.contains { occurs($0.text) }
    }
    return !terms.contains { $0.role == .excluded } && required.allSatisfy { occurs($0.text) }
  }

  private func occurs(_ text: ExactText) -> Bool {
    fragments.contains { text.bytes.occurs(in: $0) }
  }
}
