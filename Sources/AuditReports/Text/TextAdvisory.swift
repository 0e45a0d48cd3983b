import AuditModel

/// An advisory as it stands in a text report.
struct TextAdvisory: Sendable {
  private let advisory: Advisory
  private let style: TextStyle

  init(_ advisory: Advisory, style: TextStyle) {
    self.advisory = advisory
    self.style = style
  }

  /// The advisory with the places it rests on; `concerned` stands behind its id in brackets.
  func lines(concerned: String? = nil) -> [String] {
    let controls = concerned.map { " (\($0))" } ?? ""
    return ["  note \(advisory.id.visible)\(controls): \(advisory.message.text.visible)"]
      + TextCitations(advisory.citations, style: style).lines.map { "    \($0)" }
  }

  /// The advisory on one line with the first place it rests on.
  var shortLine: String {
    let place = advisory.citations.first.map { "  " + style.paint($0.place.visible, .faint) } ?? ""
    return "  note \(advisory.id.visible): \(advisory.message.text.visible)\(place)"
  }
}
