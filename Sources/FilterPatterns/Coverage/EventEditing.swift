package import EvidenceJSON

extension JSONTree {
  /// The value behind keys and indices, or `nil` when there is none.
  package func value(at steps: some Sequence<FieldSelector.Step>) -> JSONTree? {
    var value = self
    for step in steps {
      switch (step, value) {
      case (.key(let name), .object):
        guard let child = value[name] else { return nil }
        value = child
      case (.index(let index), .array(let elements)) where elements.indices.contains(index):
        value = elements[index]
      default: return nil
      }
    }
    return value
  }

  /// How far an index may lie for the elements before it to be written out.
  private static let indexLimit = 1000

  /// The value with another one put behind keys and indices, or `nil` where that cannot be.
  ///
  /// Objects and arrays on the way are created; a value of another kind on the way is replaced. A new
  /// member stands before those with a larger rank.
  func setting(
    _ value: JSONTree,
    at steps: ArraySlice<FieldSelector.Step>,
    rank: (ExactText) -> Int
  ) -> JSONTree? {
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
      guard index <= JSONTree.indexLimit else { return nil }
      var elements: [JSONTree] = []
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
  func removing(_ steps: ArraySlice<FieldSelector.Step>) -> JSONTree {
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

/// How the values that a wildcard ranges over are written: both forms mean the same to a selector.
enum ListForm: Hashable, Sendable {
  /// As elements of an array.
  case array

  /// As members of an object.
  case object

  /// A list with more elements; one that there is already keeps its own form.
  func adding(_ elements: [JSONTree], to old: JSONTree?) -> JSONTree {
    switch (old, self) {
    case (.array(let own)?, _):
      return .array(own + elements)
    case (.object(let own)?, _):
      return .object(own + ListForm.members(elements, from: own.count))
    case (_, .array):
      return .array(elements)
    case (_, .object):
      return .object(ListForm.members(elements, from: 0))
    }
  }

  private static func members(_ elements: [JSONTree], from first: Int) -> [JSONTree.Member] {
    elements.enumerated().map { offset, element in
      JSONTree.Member(name: ExactText("item\(first + offset)"), value: element)
    }
  }
}
