import AuditModel

/// One link of a chain as it stands in a text report.
struct TextStep: Sendable {
  /// The width of the longest word for a state, `not reached`.
  private static let wordWidth = 11

  private let step: Step
  private let style: TextStyle

  init(_ step: Step, style: TextStyle) {
    self.step = step
    self.style = style
  }

  /// The link with all that it rests on; one line when it was not reached.
  var lines: [String] {
    guard step.isReached else { return ["\(mark)  \(name): \(step.reason.text.visible)"] }
    let differing = step.differingJudgements.map { [$0] } ?? []
    let details = differing + TextCitations(step.citations, style: style).lines + comparison
    return ["\(mark)  \(name)", "      \(step.reason.text.visible)"] + details.map { "      \($0)" }
  }

  /// The link on one line with the place that decides it.
  var shortLine: String {
    let place = step.citations.first.map { "  " + style.paint($0.place.visible, .faint) } ?? ""
    return "\(mark)  \(name): \(step.reason.text.visible)\(place)"
  }

  private var name: String { step.kind.rawValue }

  private var mark: String {
    let mark = StepMark(step)
    let word = style.paint("\(mark.symbol) \(mark.word.padded(to: Self.wordWidth))", mark.role)
    return "  \(step.kind.number) \(word)"
  }

  private var comparison: [String] { step.comparison.map { TextComparison($0).lines } ?? [] }
}

extension StepMark {
  /// The colour that repeats the state.
  var role: TextStyle.Role {
    switch self {
    case .state(.held): .good
    case .state(.broken): .bad
    case .state(.unknown), .state(.open): .unsure
    case .notReached: .faint
    }
  }
}

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
