import EvidenceJSON

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

/// Whether values of two fields can stand in one document.
///
/// What this does not see is caught when the document is built and evaluated; it only keeps the
/// search from choosing what can never be built.
struct FieldConflict {
  private typealias Steps = ArraySlice<FieldSelector.Step>

  private let fields: [TestedField]

  init(_ fields: [TestedField]) {
    self.fields = fields
  }

  /// Whether a class of one field excludes a class of another.
  func excludes(
    _ first: Int,
    _ firstClass: ValueClass,
    _ second: Int,
    _ secondClass: ValueClass
  ) -> Bool {
    let firstSteps = fields[first].plainSteps
    let secondSteps = fields[second].plainSteps
    let common = zip(firstSteps, secondSteps).prefix { $0 == $1 }.count
    switch (common == firstSteps.count, common == secondSteps.count) {
    case (true, true): return excludesInPlace(firstClass.shape, secondClass.shape)
    case (true, false):
      return excludesBelow(
        firstClass.shape, secondClass, secondSteps[secondSteps.startIndex + common])
    case (false, true):
      return excludesBelow(
        secondClass.shape, firstClass, firstSteps[firstSteps.startIndex + common])
    case (false, false):
      return excludesBeside(firstSteps, firstClass, secondSteps, secondClass, common)
    }
  }

  /// Two fields that name the same value, at least one of them all its elements.
  private func excludesInPlace(_ first: ValueClass.Shape, _ second: ValueClass.Shape) -> Bool {
    switch (first, second) {
    case (.missing, .missing): false
    case (.missing, _), (_, .missing): true
    case (.list(isEmpty: false), .scalar), (.scalar, .list(isEmpty: false)): true
    default: false
    }
  }

  /// A field and one below it: what is present needs an object, or an array, above.
  private func excludesBelow(
    _ shape: ValueClass.Shape,
    _ below: ValueClass,
    _ step: FieldSelector.Step
  ) -> Bool {
    guard below.shape != .missing else { return false }
    switch (shape, step) {
    case (.object, .key), (.list, _): return false
    case (.array(let holdsNull), .index): return !holdsNull && below.sample == .null
    default: return true
    }
  }

  /// Two fields whose ways part: below one value there are keys or indices, and no gaps.
  private func excludesBeside(
    _ first: Steps,
    _ firstClass: ValueClass,
    _ second: Steps,
    _ secondClass: ValueClass,
    _ common: Int
  ) -> Bool {
    let isFirstHere = firstClass.shape != .missing
    let isSecondHere = secondClass.shape != .missing
    switch (first[first.startIndex + common], second[second.startIndex + common]) {
    case (.index(let one), .index(let other)):
      let isFirstGap = !isFirstHere && isSecondHere && first.count == common + 1 && one < other
      let isSecondGap = !isSecondHere && isFirstHere && second.count == common + 1 && other < one
      return isFirstGap || isSecondGap
    case (.key, .key): return false
    default: return isFirstHere && isSecondHere
    }
  }
}
