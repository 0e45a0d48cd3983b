extension JSONValue {
  /// Bytes of UTF-8 from the start of the text to the value's first byte, counted from 0.
  ///
  /// A string starts at its quote, a key too. A byte-order mark does not count.
  public var offset: Int { kind == .string ? word.offset - 1 : word.offset }

  /// The line and column of the value's first character.
  public var position: TextPosition {
    storage.withBytes { storage.lines.position(of: offset, in: $0) }
  }

  /// The way to the value from the root, as an RFC 6901 pointer; empty for the root itself.
  ///
  /// The pointer of a key is that of its value. Where an object holds a name twice, the pointers
  /// of both values are the same and lead to the first. Found by walking from the root.
  public var pointer: String {
    var pointer = ""
    var container = JSONValue(storage: storage, index: 0)
    while container.index < index {
      guard let (step, child) = container.step(towards: index) else { return pointer }
      pointer += "/" + JSONPointer.escaped(step)
      container = child
    }
    return pointer
  }

  /// The value as the text writes it, quotes and blanks included.
  public var rawText: String {
    storage.withBytes { String(decoding: $0[rawRange(in: $0)], as: UTF8.self) }
  }

  /// The value's bytes from first to last.
  private func rawRange(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    // The last value inside, the one inside that, and so on; each ends before its container.
    var innermost = self
    var brackets = 0
    while innermost.word.isContainer {
      brackets += 1
      guard let last = innermost.lastChild else { break }
      innermost = last
    }
    let isEmpty = innermost.word.isContainer
    var end = isEmpty ? innermost.word.offset + 1 : innermost.endOfScalar
    for _ in 0..<brackets {
      while bytes[end].isBlank { end += 1 }
      end += 1
    }
    return offset..<end
  }

  private var lastChild: JSONValue? {
    kind == .array ? elements.last : members.last?.value
  }

  /// The offset behind a scalar.
  private var endOfScalar: Int {
    word.offset + word.extent + (kind == .string ? 1 : 0)
  }

  /// The child of an array or object that is, or holds, the value at `target`.
  private func step(towards target: Int) -> (String, JSONValue)? {
    for (position, element) in elements.enumerated() where element.covers(target) {
      return (String(position), element)
    }
    for member in members where member.key.index == target || member.value.covers(target) {
      return (member.name, member.value)
    }
    return nil
  }

  private func covers(_ target: Int) -> Bool {
    target >= index && target < index + word.stride
  }
}
