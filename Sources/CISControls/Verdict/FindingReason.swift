import AuditModel

/// The one sentence that says why a control has its outcome.
enum FindingReason {
  /// The sentence, without a full stop; `chains` must be ranked.
  static func text(for outcome: Outcome, _ chains: [Chain], by judgement: Judgement) -> String {
    switch outcome {
    case .pass: passed(chains)
    case .notApplicable: "the control does not concern this account"
    case .fail: decided(by: .broken, chains, judgement)
    case .incomplete: decided(by: .unknown, chains, judgement)
    case .review: decided(by: .open, chains, judgement)
    }
  }

  private static func passed(_ chains: [Chain]) -> String {
    guard let resources = chains.first?.resources, let trail = resources.trail,
      let topic = resources.topic
    else { return "a chain holds from trail to subscriber" }
    return "a matching event recorded by `\(name(of: trail))` is told to a confirmed subscriber of "
      + "`\(name(of: topic))`"
  }

  /// The reason of the first link in that state, in the chain that got furthest with one.
  private static func decided(
    by state: StepState,
    _ chains: [Chain],
    _ judgement: Judgement
  ) -> String {
    for judge in keyPaths(judgement) {
      let candidates = chains.filter { Verdict.state(of: $0, by: judge) == state }
      for chain in candidates {
        if let step = chain.steps.first(where: { $0.isReached && $0[keyPath: judge] == state }) {
          return step.reason
        }
      }
    }
    return "no chain holds by both judgements"
  }

  private static func keyPaths(_ judgement: Judgement) -> [KeyPath<Step, StepState>] {
    switch judgement {
    case .both: [\.state, \.asWritten, \.inEffect]
    case .asWritten: [\.asWritten]
    case .inEffect: [\.inEffect]
    }
  }

  /// The last part of an ARN.
  private static func name(of arn: String) -> String {
    arn.split(whereSeparator: { $0 == ":" || $0 == "/" }).last.map(String.init) ?? arn
  }
}
