/// A JSON value that is being put together.
indirect enum EventTree: Hashable, Sendable {
  /// A member of an object.
  struct Member: Hashable, Sendable {
    var name: ExactText
    var value: EventTree
  }

  case null
  case boolean(Bool)
  case number(ExactText)
  case string(ExactText)
  case array([EventTree])
  case object([Member])

  /// An object from names and values; values that are `nil` are left out.
  static func object(_ members: KeyValuePairs<ExactText, EventTree?>) -> EventTree {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// A string.
  static func text(_ text: String) -> EventTree { .string(ExactText(text)) }

  /// The member of that name, or `nil` when there is none or this is not an object.
  subscript(name: ExactText) -> EventTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The value behind keys and indices, or `nil` when there is none.
  func value(at steps: some Sequence<FieldSelector.Step>) -> EventTree? {
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
}
