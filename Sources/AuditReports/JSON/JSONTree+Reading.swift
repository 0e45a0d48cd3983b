import EvidenceJSON

extension JSONTree {
  /// Reads a JSON text that the model holds, such as a witness event; `nil` when it is none.
  static func read(_ text: String) -> JSONTree? {
    (try? JSONDocument(parsing: text)).map { JSONTree($0.root) }
  }

  /// An event as an object; `nil` when the text is not one, so that readers never meet a string.
  static func event(_ text: String?) -> JSONTree? {
    guard let text, case .object(let members)? = read(text) else { return nil }
    return .object(members)
  }

  /// The tree of a value; the reader's limit on depth bounds the recursion.
  private init(_ value: JSONValue) {
    switch value.kind {
    case .object:
      self = .object(value.members.map { Member(name: $0.name, value: JSONTree($0.value)) })
    case .array: self = .array(value.elements.map { JSONTree($0) })
    case .string: self = .string(value.string ?? "")
    case .number, .boolean, .null: self = .literal(value.rawText)
    }
  }
}
