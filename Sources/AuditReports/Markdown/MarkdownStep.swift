import AuditModel

/// One link of a chain in the voice of an audit procedure.
struct MarkdownStep: Sendable {
  private let step: Step

  init(_ step: Step) { self.step = step }

  /// The numbered item with what was done, what was seen and where.
  var item: [String] {
    guard step.isReached else { return ["\(head) Not performed. \(seen)"] }
    let differing = step.differingJudgements.map { ["- Judged: \($0)"] } ?? []
    let details = ["- \(seen)"] + differing + MarkdownCitations(step.citations).items
    return ["\(head) \(procedure)"] + details.map { "   \($0)" }
  }

  /// The link on one line with the place that decides it.
  var shortItem: String {
    let place = step.citations.first.map { " (\(Markdown.code($0.place)))" } ?? ""
    let name = step.kind.rawValue
    return "\(step.kind.number). \(StepMark(step).text), \(name): \(seen)\(place)"
  }

  /// How the filters compare with the prescribed pattern, with the events that show it.
  var comparison: [[String]] {
    guard let comparison = step.comparison else { return [] }
    let relation = Markdown.code(comparison.relation.rawValue) + ", \(comparison.clause)"
    let variant = comparison.variant.map { ", variant \(Markdown.code($0))" } ?? ""
    let title = "**Filters compared** in step \(step.kind.number): \(relation)."
    let prescribed = Markdown.fence("text", [comparison.prescribed])
    return [["\(title) The prescribed pattern\(variant):"], prescribed]
      + comparison.assumptions.map {
        ["Assumed\(comparison.listVersion): \(Markdown.sentence($0.sentence))"]
      }
      + event(comparison.witness, caption: comparison.witnessCaption)
      + event(comparison.extra, caption: comparison.extraCaption)
  }

  private var head: String {
    "\(step.kind.number). **\(StepMark(step).text)**, \(step.kind.rawValue):"
  }

  private var seen: String { Markdown.phrase(step.reason.phrase.sentence) }

  private var procedure: String {
    let isWithoutEvidence = step.state == .unknown && step.citations.isEmpty
    return "\(isWithoutEvidence ? "Could not inspect" : "Inspected") \(step.kind.procedure)."
  }

  private func event(_ text: String?, caption: String) -> [[String]] {
    guard let text else { return [] }
    return [["\(caption):"], Markdown.fence("json", text.prettyJSONLines)]
  }
}

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
