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
