/// A JSON value that is put together or changed, and written.
///
/// Numbers keep their spelling, so that no digit is ever lost.
package indirect enum JSONTree: Hashable, Sendable {
  /// One name of an object with its value.
  package struct Member: Hashable, Sendable {
    package var name: ExactText
    package var value: JSONTree

    /// Creates a member.
    package init(name: ExactText, value: JSONTree) {
      self.name = name
      self.value = value
    }
  }

  case null
  case boolean(Bool)
  case number(ExactText)
  case string(ExactText)
  case array([JSONTree])

  /// Members in the order of the text; ``JSONPrinter`` may sort them.
  case object([Member])
}

extension JSONTree {
  /// Reads a text, such as that of an event; `nil` when it is no JSON.
  package static func read(_ text: String) -> JSONTree? {
    (try? JSONDocument(parsing: text)).map { JSONTree($0.root) }
  }

  /// Copies a value that was read, repeated names included.
  ///
  /// The reader's limit on depth bounds the recursion.
  package init(_ value: JSONValue) {
    switch value.kind {
    case .object:
      self = .object(
        value.members.map { Member(name: ExactText($0.name), value: JSONTree($0.value)) })
    case .array: self = .array(value.elements.map { JSONTree($0) })
    case .string: self = .string(value.string ?? "")
    case .number: self = .number(value.numberText ?? "0")
    case .boolean: self = .boolean(value.boolean == true)
    case .null: self = .null
    }
  }

  /// Makes a string.
  package static func string(_ text: String) -> JSONTree { .string(ExactText(text)) }

  /// Makes a number of its spelling.
  package static func number(_ text: String) -> JSONTree { .number(ExactText(text)) }

  /// Makes a whole number.
  package static func number(_ value: Int) -> JSONTree { .number(String(value)) }

  /// Makes an object, leaving out the names without a value.
  package static func object(of members: KeyValuePairs<ExactText, JSONTree?>) -> JSONTree {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// The value of the first member of that name, or `nil` when there is none.
  package subscript(name: ExactText) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension JSONTree: CustomStringConvertible {
  /// The value as compact JSON, members in their order and without needless escapes.
  package var description: String { JSONPrinter.printCompact(self) }
}
