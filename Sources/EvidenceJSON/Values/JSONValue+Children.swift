extension JSONValue {
  /// The elements of an array; empty for anything else.
  public var elements: JSONElements { JSONElements(array: self) }

  /// The members of an object; empty for anything else.
  public var members: JSONMembers { JSONMembers(object: self) }

  /// The value of the first member of that name, or `nil` when there is none.
  ///
  /// Found by walking the members; names are compared scalar by scalar.
  public subscript(name: String) -> JSONValue? {
    guard word.kind == .object else { return nil }
    var name = name
    let key = name.withUTF8 { name in
      storage.withBytes { firstKey(name, in: $0) }
    }
    return key.map { JSONValue(storage: storage, index: $0 + 1) }
  }

  /// The tape index of the first key of an object that has this text.
  private func firstKey(
    _ name: UnsafeBufferPointer<UInt8>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let tape = storage.tape
    let end = index + word.stride
    var key = index + 1
    while key < end {
      if tape[key].isString(name, in: bytes) { return key }
      key += 1 + tape[key + 1].stride
    }
    return nil
  }

  /// The value of the last member of that name, or `nil` when there is none.
  ///
  /// No name is decoded but one that holds escapes.
  package func last(named name: ExactText) -> JSONValue? {
    guard word.kind == .object else { return nil }
    var text = name.text
    let key = text.withUTF8 { name in storage.withBytes { lastKey(name, in: $0) } }
    return key.map { JSONValue(storage: storage, index: $0 + 1) }
  }

  /// The tape index of the last key of an object that has this text.
  private func lastKey(
    _ name: UnsafeBufferPointer<UInt8>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let tape = storage.tape
    let end = index + word.stride
    var last: Int?
    var key = index + 1
    while key < end {
      if tape[key].isString(name, in: bytes) { last = key }
      key += 1 + tape[key + 1].stride
    }
    return last
  }

  /// The child that one unescaped part of a JSON Pointer names, or `nil` when there is none.
  func child(_ name: String) -> JSONValue? {
    guard kind == .array else { return self[name] }
    // RFC 6901 section 4: no leading zeros, no sign.
    guard let position = Int(name), String(position) == name else { return nil }
    return elements[position]
  }
}
