import AuditModel

/// How filters compare with a prescribed pattern, as it stands in a text.
struct TextComparison: Sendable {
  private let comparison: FilterComparison

  init(_ comparison: FilterComparison) { self.comparison = comparison }

  /// The relation, what was compared with, and the events that prove it.
  var lines: [String] {
    let variant = comparison.variant.map { " (\($0.visible))" } ?? ""
    return [
      "relation \(comparison.relation.rawValue): \(comparison.clause)",
      "prescribed\(variant): \(comparison.prescribed.visible)",
    ]
      + comparison.assumptions.map { "assuming\(comparison.listVersion): \($0.visible)" }
      + event(comparison.witness, caption: comparison.witnessCaption)
      + event(comparison.extra, caption: comparison.extraCaption)
  }

  private func event(_ text: String?, caption: String) -> [String] {
    guard let text else { return [] }
    return ["\(caption):"] + text.prettyJSONLines.map { "  \($0)" }
  }
}
