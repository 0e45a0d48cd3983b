import AuditModel

/// Three-valued logic from links to chains to an outcome.
enum OutcomeRules {
  /// What a chain amounts to by one judgement: its weakest link.
  static func state(of chain: Chain, by judgement: KeyPath<Step, StepState>) -> StepState {
    chain.steps.map { $0[keyPath: judgement] }.min() ?? .unknown
  }

  /// The outcome by one judgement: one chain that holds is enough.
  ///
  /// A chain that may hold for all the evidence shows keeps the others from being a failure.
  static func outcome(of chains: [Chain], by judgement: KeyPath<Step, StepState>) -> Outcome {
    let states = Set(chains.map { state(of: $0, by: judgement) })
    if states.contains(.held) { return .pass }
    if states.contains(.unknown) { return .incomplete }
    return states.contains(.open) ? .review : .fail
  }

  /// The outcome that the chosen judgement gives: with both, the weaker one.
  ///
  /// When one chain meets the letter and another one works, no chain is proven by both, and a
  /// person must say whether that will do.
  static func outcome(of chains: [Chain], by judgement: Judgement) -> Outcome {
    let asWritten = outcome(of: chains, by: \.asWritten)
    let inEffect = outcome(of: chains, by: \.inEffect)
    switch judgement {
    case .asWritten: return asWritten
    case .inEffect: return inEffect
    case .both:
      let weaker = min(asWritten, inEffect)
      let isProven = chains.contains { state(of: $0, by: \.state) == .held }
      return weaker == .pass && !isProven ? .review : weaker
    }
  }

  /// Chains with the one that got furthest first.
  static func ranked(_ chains: [Chain]) -> [Chain] {
    chains.sorted { left, right in
      let (leftState, rightState) = (weakest(of: left), weakest(of: right))
      if leftState != rightState { return leftState > rightState }
      if left.heldLinks != right.heldLinks { return left.heldLinks > right.heldLinks }
      // Of filters that do not fit, the one is shown that is most about the control's events.
      let (leftShared, rightShared) = (sharedTests(in: left), sharedTests(in: right))
      if leftShared != rightShared { return leftShared > rightShared }
      let (leftHeld, rightHeld) = (held(in: left), held(in: right))
      if leftHeld != rightHeld { return leftHeld > rightHeld }
      return left.resources.path.lexicographicallyPrecedes(right.resources.path)
    }
  }

  private static func weakest(of chain: Chain) -> StepState {
    chain.steps.map(\.state).min() ?? .unknown
  }

  private static func sharedTests(in chain: Chain) -> Int {
    let comparison = chain.steps.lazy.compactMap(\.comparison).first
    guard let comparison, comparison.relation < .covers else { return 0 }
    return comparison.sharedTests
  }

  private static func held(in chain: Chain) -> Int {
    chain.steps.count { $0.state == .held }
  }
}

/// The two judgements of a link side by side.
struct Judgements: Hashable {
  /// Whether the benchmark's letter is met.
  var asWritten: StepState

  /// Whether one matching event would lead to a notification.
  var inEffect: StepState

  init(asWritten: StepState, inEffect: StepState) {
    self.asWritten = asWritten
    self.inEffect = inEffect
  }

  init(both state: StepState) {
    self.init(asWritten: state, inEffect: state)
  }
}
