/// The elements of an array in the order of the text.
///
/// The tape holds no table of them, so all but the first are found by walking.
public struct JSONElements: Sequence, Sendable {
  let array: JSONValue

  /// Walks the elements.
  public struct Iterator: IteratorProtocol, Sendable {
    let storage: JSONStorage
    var index: Int
    let end: Int

    /// The next element, or `nil` after the last.
    public mutating func next() -> JSONValue? {
      guard index < end else { return nil }
      defer { index += storage.tape[index].stride }
      return JSONValue(storage: storage, index: index)
    }
  }

  /// Starts at the first element.
  public func makeIterator() -> Iterator {
    Iterator(
      storage: array.storage,
      index: array.index + 1,
      end: array.kind == .array ? array.index + array.word.stride : 0
    )
  }

  /// The number of elements, found by walking them.
  public var count: Int { reduce(0) { count, _ in count + 1 } }

  /// The first element, or `nil` for an empty array.
  public var first: JSONValue? { first { _ in true } }

  /// The last element, or `nil` for an empty array.
  public var last: JSONValue? { reduce(nil) { $1 } }

  /// The element at a position counted from 0, or `nil` beyond the last.
  public subscript(position: Int) -> JSONValue? {
    position < 0 ? nil : dropFirst(position).first { _ in true }
  }
}
