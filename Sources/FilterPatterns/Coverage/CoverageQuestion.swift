import EvidenceJSON

/// The question whether some event satisfies one of the wanted patterns and none of the unwanted.
struct CoverageQuestion: Sendable {
  /// The fields that the patterns test; those of the wanted patterns come first.
  private(set) var fields: [TestedField] = []

  /// What the event must satisfy.
  private(set) var wanted: Formula = .constant(false)

  /// What the event must not satisfy: the unwanted patterns in braces.
  private(set) var unwanted: [Formula] = []

  /// The unwanted patterns that look at the event's text.
  private(set) var textPatterns: [FilterPattern] = []

  let wantedPatterns: [FilterPattern]
  let unwantedPatterns: [FilterPattern]

  private var places: [FieldSelector: Int] = [:]

  /// Creates a question.
  ///
  /// Absent when a wanted pattern looks at the event's text: such a pattern cannot be decided by
  /// the fields.
  init?(
    wanted wantedPatterns: [FilterPattern],
    unwanted unwantedPatterns: [FilterPattern]
  ) {
    self.wantedPatterns = wantedPatterns
    self.unwantedPatterns = unwantedPatterns
    var alternatives: [Formula] = []
    for pattern in wantedPatterns {
      guard let formula = formula(of: pattern) else { return nil }
      alternatives.append(formula)
    }
    wanted = .any(alternatives)
    for pattern in unwantedPatterns {
      if let formula = formula(of: pattern) {
        unwanted.append(formula)
      } else {
        textPatterns.append(pattern)
      }
    }
  }

  private mutating func formula(of pattern: FilterPattern) -> Formula? {
    switch pattern.syntax {
    case .blank: .constant(true)
    // `[]` matches every line, and no event is an empty one.
    case .columns(let slots) where slots.isEmpty: .constant(true)
    case .json(let condition): formula(of: condition)
    case .terms, .regex, .columns: nil
    }
  }

  private mutating func formula(of condition: FilterCondition<FieldTest>) -> Formula {
    switch condition {
    case .test(let test): formula(of: test)
    case .all(let operands): .all(operands.map { formula(of: $0) })
    case .any(let operands): .any(operands.map { formula(of: $0) })
    }
  }

  private mutating func formula(of test: FieldTest) -> Formula {
    let field = places[test.selector] ?? fields.count
    if field == fields.count {
      places[test.selector] = field
      fields.append(TestedField(selector: test.selector))
    }
    return .test(field: field, index: fields[field].index(of: test.test))
  }

  /// A regular expression without settled meaning, or `nil` when there is none.
  var unclearRegex: String? {
    for test in fields.flatMap(\.tests) {
      if case .regex(let regex)? = test.value, regex.isUnclear { return regex.text.text }
    }
    return nil
  }

  /// What a choice of classes says about a field.
  func knowledge(of selector: FieldSelector, in choice: CoverageSearch.Choice) -> FieldKnowledge {
    guard let place = places[selector], let chosen = choice[place] else { return .nothing }
    guard chosen.shape != .missing else { return .missing }
    return chosen.sample.map { .value($0) } ?? .nothing
  }

  /// Whether an event is one that is asked for.
  func isAnswered(by event: JSONValue) -> Bool {
    wantedPatterns.contains { $0.matches(event) }
      && !unwantedPatterns.contains { $0.matches(event) }
  }
}

/// A field and everything that the compared patterns ask of it.
package struct TestedField: Hashable, Sendable {
  package let selector: FieldSelector

  /// The tests, each once, in the order in which they were met.
  package private(set) var tests: [ValueTest] = []

  init(selector: FieldSelector) {
    self.selector = selector
  }

  /// The steps that name a single value: all of them, or those before the wildcard.
  var plainSteps: ArraySlice<FieldSelector.Step> { selector.steps.prefix { $0 != .wildcard } }

  /// The place of a test among the tests, which it joins when it is new.
  mutating func index(of test: ValueTest) -> Int {
    if let index = tests.firstIndex(of: test) { return index }
    tests.append(test)
    return tests.count - 1
  }
}

/// A condition whose tests are numbered: by field, and by test of that field.
indirect enum Formula: Hashable, Sendable {
  case constant(Bool)
  case test(field: Int, index: Int)
  case all([Formula])
  case any([Formula])

  /// Whether the formula holds, or `nil` as long as the undecided tests can still turn it.
  ///
  /// Given are the verdicts of all tests of a field, for the fields that are decided.
  func verdict(_ truths: [[Bool]?]) -> Bool? {
    switch self {
    case .constant(let value): return value
    case .test(let field, let index): return truths[field]?[index]
    case .all(let operands):
      var isOpen = false
      for operand in operands {
        guard let verdict = operand.verdict(truths) else {
          isOpen = true
          continue
        }
        if !verdict { return false }
      }
      return isOpen ? nil : true
    case .any(let operands):
      var isOpen = false
      for operand in operands {
        guard let verdict = operand.verdict(truths) else {
          isOpen = true
          continue
        }
        if verdict { return true }
      }
      return isOpen ? nil : false
    }
  }

  /// The field of the first test that can still turn the formula, or `nil` when none can.
  func openField(_ truths: [[Bool]?]) -> Int? {
    guard verdict(truths) == nil else { return nil }
    switch self {
    case .constant: return nil
    case .test(let field, _): return field
    case .all(let operands), .any(let operands):
      for operand in operands {
        if let field = operand.openField(truths) { return field }
      }
      return nil
    }
  }
}
