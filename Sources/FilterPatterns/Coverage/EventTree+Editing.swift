import EvidenceJSON

extension EventTree {
  /// How far an index may lie for the elements before it to be written out.
  private static let indexLimit = 1000

  /// The value with another one put behind keys and indices, or `nil` where that cannot be.
  ///
  /// Objects and arrays on the way are created; a value of another kind on the way is replaced. A new
  /// member stands before those with a larger rank.
  func setting(
    _ value: EventTree,
    at steps: ArraySlice<FieldSelector.Step>,
    rank: (ExactText) -> Int
  ) -> EventTree? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch step {
    case .key(let name):
      var members: [Member] = []
      if case .object(let own) = self { members = own }
      let old = members.firstIndex { $0.name == name }
      guard
        let new = (old.map { members[$0].value } ?? .object([]))
          .setting(value, at: rest, rank: rank)
      else { return nil }
      if let old {
        members[old].value = new
      } else {
        let place = members.firstIndex { rank($0.name) > rank(name) } ?? members.endIndex
        members.insert(Member(name: name, value: new), at: place)
      }
      return .object(members)
    case .index(let index):
      guard index <= EventTree.indexLimit else { return nil }
      var elements: [EventTree] = []
      if case .array(let own) = self { elements = own }
      // Zero is the plainest value that no test takes for a null.
      while elements.count <= index { elements.append(.number("0")) }
      guard let new = elements[index].setting(value, at: rest, rank: rank) else { return nil }
      elements[index] = new
      return .array(elements)
    case .wildcard:
      return nil
    }
  }

  /// The value without what is behind keys and indices; arrays are cut off there.
  func removing(_ steps: ArraySlice<FieldSelector.Step>) -> EventTree {
    guard let step = steps.first else { return self }
    let rest = steps.dropFirst()
    switch (step, self) {
    case (.key(let name), .object(let members)):
      return .object(
        members.compactMap { member in
          guard member.name == name else { return member }
          return rest.isEmpty
            ? nil : Member(name: name, value: member.value.removing(rest))
        })
    case (.index(let index), .array(var elements)) where elements.indices.contains(index):
      guard !rest.isEmpty else { return .array(Array(elements[..<index])) }
      elements[index] = elements[index].removing(rest)
      return .array(elements)
    default: return self
    }
  }
}
