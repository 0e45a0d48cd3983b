import AuditModel

/// The places that a statement rests on, as lines for a terminal.
struct TextCitations: Sendable {
  /// How many places are shown; the rest is counted, and the other formats show them all.
  private static let limit = 3

  private let citations: [Citation]
  private let style: TextStyle

  init(_ citations: [Citation], style: TextStyle) {
    self.citations = citations
    self.style = style
  }

  /// A line for each place with the value that was seen there, the deciding one first.
  var lines: [String] {
    let shown = citations.prefix(Self.limit).map { citation in
      let place = style.paint(citation.place.visible, .faint)
      return citation.value.map { "\(place)  \($0.visible)" } ?? place
    }
    let rest = citations.count - shown.count
    return rest > 0 ? shown + ["and \(rest.counted("more place"))"] : shown
  }
}
