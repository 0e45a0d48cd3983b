public import AuditModel
package import EvidenceJSON

/// Where in which file an item of evidence stands.
///
/// Places take no part in comparisons: two files that print the same item agree, wherever it
/// stands in them.
public struct EvidencePlace: Sendable {
  /// The longest value that a citation repeats, in characters; filter patterns may have 1024.
  package static let longestValue = 1100

  package let file: String
  package let value: JSONValue

  /// The value's RFC 6901 pointer, kept because working it out walks all items before this one.
  private let pointer: String

  /// The place of an answer: the whole of a file, or a part of it.
  package init(file: String, value: JSONValue) {
    self.init(file: file, value: value, pointer: value.pointer)
  }

  private init(file: String, value: JSONValue, pointer: String) {
    self.file = file
    self.value = value
    self.pointer = pointer
  }

  /// The place of a field, or `nil` when there is none; AWS's names need no escapes in pointers.
  package func field(_ name: String) -> EvidencePlace? {
    value[name].map { EvidencePlace(file: file, value: $0, pointer: "\(pointer)/\(name)") }
  }

  /// The places of a list's elements, in order.
  package var elements: [EvidencePlace] {
    value.elements.enumerated().map { index, element in
      EvidencePlace(file: file, value: element, pointer: "\(pointer)/\(index)")
    }
  }

  /// Whether the item stands in a list of that name, as the operation prints it, and not in a bare
  /// list, as `--query` does.
  package func isElement(ofList name: String) -> Bool {
    let steps = pointer.split(atScalar: "/")
    return steps.count > 1 && steps[steps.count - 2].isSame(as: name)
  }

  /// The item itself; scalars are repeated in the citation.
  public var citation: Citation {
    let position = value.position
    return Citation(
      file: file,
      pointer: pointer,
      line: position.line,
      column: position.column,
      value: Self.excerpt(of: value)
    )
  }

  /// A field of the item, or the item itself when it has no such field.
  public func citation(of name: String) -> Citation {
    field(name)?.citation ?? citation
  }

  /// An element of a list field of the item, or the nearest place when there is no such element.
  public func citation(of name: String, at index: Int) -> Citation {
    let elements = field(name)?.elements ?? []
    return elements.indices.contains(index) ? elements[index].citation : citation(of: name)
  }

  /// Scalars and empty lists as the file writes them; longer things say too little.
  private static func excerpt(of value: JSONValue) -> String? {
    switch value.kind {
    case .array where value.elements.first == nil: return "[]"
    case .array, .object: return nil
    default:
      let text = value.rawText
      return text.count <= longestValue ? text : text.prefix(longestValue) + "…"
    }
  }
}

extension EvidencePlace: Hashable {
  /// Always true, so that models compare by what they say.
  public static func == (left: EvidencePlace, right: EvidencePlace) -> Bool { true }

  /// Adds nothing.
  public func hash(into hasher: inout Hasher) {}
}

extension EvidencePlace {
  /// Whether the item is an object rather than a list that `--query` printed.
  public var isObject: Bool { value.kind == .object }

  /// Whether the item shows a field of that name; null is as good as absent.
  public func hasField(_ name: String) -> Bool { value[name]?.isNull == false }
}
