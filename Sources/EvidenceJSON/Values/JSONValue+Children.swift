extension JSONValue {
  /// The elements of an array; empty for anything else.
  public var elements: JSONElements { JSONElements(array: self) }

  /// The members of an object; empty for anything else.
  public var members: JSONMembers { JSONMembers(object: self) }

  /// The value of the first member of that name, or `nil` when there is none.
  public subscript(name: String) -> JSONValue? {
    members.first { $0.key.isString(name) }?.value
  }

  /// The child that one unescaped part of a JSON Pointer names, or `nil` when there is none.
  func child(_ name: String) -> JSONValue? {
    guard kind == .array else { return self[name] }
    // RFC 6901 section 4: no leading zeros, no sign.
    guard let position = Int(name), String(position) == name else { return nil }
    return elements[position]
  }
}
