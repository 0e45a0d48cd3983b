/// A JSON value that is printed as it was read.
enum JSONTree: Hashable, Sendable {
  /// Members in the order of the text; ``JSONPrinter`` may sort them.
  indirect case object([Member])

  /// The elements of a list.
  indirect case array([JSONTree])

  /// A string, decoded.
  case string(String)

  /// A number, `true`, `false` or `null` as JSON spells it, so that no digit is ever lost.
  case literal(String)

  /// One name of an object with its value.
  struct Member: Hashable, Sendable {
    /// The name, decoded.
    let name: String

    /// The value.
    let value: JSONTree
  }

  /// Makes a whole number.
  static func number(_ value: Int) -> JSONTree { .literal(String(value)) }

  /// Makes an object, leaving out the names without a value.
  static func object(of members: KeyValuePairs<String, JSONTree?>) -> JSONTree {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }
}
