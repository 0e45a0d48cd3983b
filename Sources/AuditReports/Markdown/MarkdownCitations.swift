import AuditModel

/// The places that a statement rests on, as list items.
struct MarkdownCitations: Sendable {
  private let citations: [Citation]

  init(_ citations: [Citation]) { self.citations = citations }

  /// An item for each place with the value that was seen there, the deciding one first.
  var items: [String] { citations.map(item) }

  private func item(_ citation: Citation) -> String {
    let value = citation.value.map { "\(Markdown.code($0)) " } ?? ""
    let pointer = citation.pointer.isEmpty ? "" : ", \(Markdown.code(citation.pointer))"
    return "- Seen: \(value)at \(Markdown.code(citation.place))\(pointer)"
  }
}
