import FilterPatterns

extension PrescribedPattern {
  /// The event names that the pattern asks for, in its order; empty when it goes by other fields.
  var eventNames: [String] {
    // INVARIANT: the catalog's tests parse every prescribed pattern, so none is lost here.
    guard let pattern = try? FilterPattern(text), case .json(let condition) = pattern.syntax else {
      return []
    }
    return Self.eventNames(in: condition)
  }

  private static func eventNames(in condition: FilterCondition<FieldTest>) -> [String] {
    switch condition {
    case .all(let operands), .any(let operands): operands.flatMap(eventNames)
    case .test(let test): eventName(in: test).map { [$0] } ?? []
    }
  }

  private static func eventName(in test: FieldTest) -> String? {
    guard test.selector.description == "$.eventName", case .equals(.text(let glob)) = test.test
    else { return nil }
    return glob.text.string
  }
}
