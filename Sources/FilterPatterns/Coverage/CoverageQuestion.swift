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
      if case .regex(let regex)? = test.value, regex.isUnclear { return regex.text.string }
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
