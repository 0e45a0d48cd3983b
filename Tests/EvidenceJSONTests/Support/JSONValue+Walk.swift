import EvidenceJSON

extension JSONValue {
  /// The value and all values inside, in the order of the text; keys are left out.
  var withDescendants: [JSONValue] {
    [self] + elements.flatMap(\.withDescendants) + members.flatMap(\.value.withDescendants)
  }
}
