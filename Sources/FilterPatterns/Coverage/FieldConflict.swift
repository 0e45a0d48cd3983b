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
