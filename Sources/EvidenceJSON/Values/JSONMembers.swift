/// The members of an object in the order of the text.
public struct JSONMembers: Sequence, Sendable {
  let object: JSONValue

  /// Walks the members.
  public struct Iterator: IteratorProtocol, Sendable {
    let storage: JSONStorage
    var index: Int
    let end: Int

    /// The next member, or `nil` after the last.
    public mutating func next() -> JSONMember? {
      guard index < end else { return nil }
      defer { index += 1 + storage.tape[index + 1].stride }
      return JSONMember(
        key: JSONValue(storage: storage, index: index),
        value: JSONValue(storage: storage, index: index + 1)
      )
    }
  }

  /// Starts at the first member.
  public func makeIterator() -> Iterator {
    Iterator(
      storage: object.storage,
      index: object.index + 1,
      end: object.kind == .object ? object.index + object.word.stride : 0
    )
  }

  /// The last member, or `nil` for an empty object.
  public var last: JSONMember? { reduce(nil) { $1 } }
}

/// One name and its value in an object.
public struct JSONMember: Sendable {
  /// The name as a string value, which has a place of its own.
  public let key: JSONValue

  /// The value.
  public let value: JSONValue

  /// The text of the name.
  public var name: String { key.string ?? "" }
}
