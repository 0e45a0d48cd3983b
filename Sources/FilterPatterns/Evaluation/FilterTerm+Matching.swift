import EvidenceJSON

extension FilterTerm {
  /// Whether a log event satisfies all terms of a pattern.
  static func match(_ terms: [FilterTerm], _ text: [UInt8]) -> Bool {
    // Optional terms count only when nothing else is asked for.
    guard terms.contains(where: { $0.role != .optional }) else {
      return terms.contains { $0.text.utf8.occurs(in: text) }
    }
    return terms.allSatisfy { term in
      switch term.role {
      case .required: term.text.utf8.occurs(in: text)
      case .excluded: !term.text.utf8.occurs(in: text)
      case .optional: true
      }
    }
  }
}
