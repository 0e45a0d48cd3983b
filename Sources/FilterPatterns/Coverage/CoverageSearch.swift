/// A search for classes, one for each field, that satisfy what is wanted and nothing unwanted.
///
/// Depth first over the fields; a branch is left as soon as the classes chosen so far decide it.
struct CoverageSearch {
  /// What a search has come to.
  enum Progress {
    /// No more choices are left.
    case exhausted

    /// The visitor asked to stop.
    case stopped

    /// The limit on choices was reached.
    case cutOff
  }

  /// The class chosen for each field, or `nil` where any will do.
  typealias Choice = [ValueClass?]

  private let question: CoverageQuestion
  private let classes: [[ValueClass]]
  private let conflict: FieldConflict
  private let alsoExcluded: (Choice) -> Bool
  private var choice: Choice

  /// The verdicts of the chosen classes.
  private var truths: [[Bool]?]
  private var nodes = 0

  /// Creates a search; choices that `alsoExcluded` turns down are left out with all they lead to.
  init(
    _ question: CoverageQuestion,
    classes: [[ValueClass]],
    excluding alsoExcluded: @escaping (Choice) -> Bool = { _ in false }
  ) {
    self.question = question
    self.classes = classes
    self.alsoExcluded = alsoExcluded
    conflict = FieldConflict(question.fields)
    choice = Array(repeating: nil, count: question.fields.count)
    truths = Array(repeating: nil, count: question.fields.count)
  }

  /// Calls a visitor with every solution until it returns true.
  mutating func run(_ visit: (Choice) -> Bool) -> Progress {
    nodes += 1
    guard nodes <= CoverageLimits.nodes else { return .cutOff }
    switch verdict {
    case false: return .exhausted
    case true: return visit(choice) ? .stopped : .exhausted
    default: break
    }
    // INVARIANT: with a class for every field the verdict is known, so that one is open here.
    guard let field = openField else { return .exhausted }
    for value in classes[field] where !isExcluded(value, at: field) {
      choice[field] = value
      truths[field] = value.truth
      let progress = alsoExcluded(choice) ? .exhausted : run(visit)
      guard case .exhausted = progress else { return progress }
    }
    choice[field] = nil
    truths[field] = nil
    return .exhausted
  }

  /// The field to choose next: one that what is wanted still hangs on, if there is one.
  private var openField: Int? {
    question.wanted.openField(truths)
      ?? question.unwanted.lazy.compactMap { $0.openField(truths) }.first
  }

  private func isExcluded(_ value: ValueClass, at field: Int) -> Bool {
    choice.indices.contains { other in
      other != field && choice[other].map { conflict.excludes(other, $0, field, value) } ?? false
    }
  }

  /// Whether the choice is a solution, or `nil` when that is still open.
  private var verdict: Bool? {
    let wanted = question.wanted.verdict(truths)
    guard wanted != false else { return false }
    var isOpen = wanted == nil
    for formula in question.unwanted {
      let verdict = formula.verdict(truths)
      guard verdict != true else { return false }
      if verdict == nil { isOpen = true }
    }
    return isOpen ? nil : true
  }
}
