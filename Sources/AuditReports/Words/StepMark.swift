import AuditModel

/// The sign and the word that stand for the state of a link, always together.
enum StepMark: Sendable {
  /// A state that the evidence was looked at for.
  case state(StepState)

  /// The links before it did not lead there.
  case notReached

  /// The mark of a link by the weaker of its judgements.
  init(_ step: Step) { self = step.isReached ? .state(step.state) : .notReached }

  /// One character for the state.
  var symbol: String {
    switch self {
    case .state(.held): "✓"
    case .state(.broken): "✗"
    case .state(.unknown): "?"
    case .state(.open): "~"
    case .notReached: "·"
    }
  }

  /// The state in words.
  var word: String {
    switch self {
    case .state(let state): state.rawValue
    case .notReached: "not reached"
    }
  }

  /// The sign and the word.
  var text: String { "\(symbol) \(word)" }
}
