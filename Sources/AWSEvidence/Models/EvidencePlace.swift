public import AuditModel
import EvidenceJSON

/// Where in which file an item of evidence stands.
///
/// Places take no part in comparisons: two files that print the same item agree, wherever it
/// stands in them.
public struct EvidencePlace: Sendable {
  /// The longest value that a citation repeats, in characters; filter patterns may have 1024.
  static let longestValue = 1100

  let file: String
  let value: JSONValue

  /// The item itself; scalars are repeated in the citation.
  public var citation: Citation { Self.citation(of: value, in: file) }

  /// A field of the item, or the item itself when it has no such field.
  public func citation(of field: String) -> Citation {
    value[field].map { Self.citation(of: $0, in: file) } ?? citation
  }

  /// An element of a list field of the item, or the nearest place when there is no such element.
  public func citation(of field: String, at index: Int) -> Citation {
    (value[field]?.elements[index]).map { Self.citation(of: $0, in: file) }
      ?? citation(of: field)
  }

  private static func citation(of value: JSONValue, in file: String) -> Citation {
    let position = value.position
    return Citation(
      file: file,
      pointer: value.pointer,
      line: position.line,
      column: position.column,
      value: excerpt(of: value)
    )
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
