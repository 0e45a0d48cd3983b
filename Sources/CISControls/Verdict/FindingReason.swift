import AuditModel
import EvidenceJSON

/// Why a control has its outcome.
struct FindingReason {
  /// What is said.
  let message: Message

  /// The link that it speaks of; `nil` when it speaks of no single one.
  let place: Finding.StepPlace?

  private init(_ message: Message, _ place: Finding.StepPlace? = nil) {
    self.message = message
    self.place = place
  }

  /// Finds the reason; `chains` must be ranked.
  ///
  /// What keeps a file from being used is said along with what is not known for it.
  init(
    for outcome: Outcome,
    _ chains: [Chain],
    by judgement: Judgement,
    problems: [EvidenceProblem] = []
  ) {
    switch outcome {
    case .pass: self.init(Self.passed(chains, judgement))
    case .notApplicable: self.init(Message(.notConcerned))
    case .fail: self = Self.decided(by: .broken, chains, judgement)
    case .incomplete: self = Self.decided(by: .unknown, chains, judgement, problems)
    case .review where Self.isStitched(chains, judgement):
      self.init(Message(.noSingleChain))
    case .review: self = Self.decided(by: .open, chains, judgement)
    }
  }

  private static func isStitched(_ chains: [Chain], _ judgement: Judgement) -> Bool {
    let both = [\Step.asWritten, \Step.inEffect]
    return judgement == .both
      && both.allSatisfy { OutcomeRules.outcome(of: chains, by: $0) == .pass }
  }

  private static func passed(_ chains: [Chain], _ judgement: Judgement) -> Message {
    let judge = keyPaths(judgement)[0]
    let chain = chains.first { OutcomeRules.state(of: $0, by: judge) == .held }
    guard let resources = chain?.resources, let trail = resources.trail,
      let topic = resources.topic,
      let alarm = resources.alarm, let subscribers = chain?.steps.last?.reason
    else { return Message(.chainHolds) }
    guard judgement != .asWritten else {
      return Message(.chainMeetsLetter, .trail(name(of: trail)), .topic(name(of: topic)))
    }
    let counted = subscribers.arguments.filter { $0.label == .count || $0.label == .value }
    return Message(
      .matchNotifies,
      arguments: [.alarm(name(of: alarm)), .topic(name(of: topic))] + counted)
  }

  /// The reason of the first link in that state, in the chain that got furthest with one.
  private static func decided(
    by state: StepState,
    _ chains: [Chain],
    _ judgement: Judgement,
    _ problems: [EvidenceProblem] = []
  ) -> FindingReason {
    for judge in keyPaths(judgement) {
      for (index, chain) in chains.enumerated()
      where OutcomeRules.state(of: chain, by: judge) == state {
        if let step = chain.steps.first(where: { $0.isReached && $0[keyPath: judge] == state }) {
          return FindingReason(
            reason(of: step, problems),
            Finding.StepPlace(chain: index, step: step.kind))
        }
      }
    }
    return FindingReason(Message(.noChainByBoth))
  }

  /// What the link says, with why a file that it depends on cannot be used and the command that
  /// answers instead, as far as that is known.
  private static func reason(of step: Step, _ problems: [EvidenceProblem]) -> Message {
    let files = Set(step.citations.map { Array($0.file.utf8) })
    let problem = problems.first { problem in
      // That a list is cut says the link itself.
      problem.id != .truncatedList && files.contains(Array(problem.file.utf8))
    }
    guard let problem else { return step.reason }
    let command = step.missing.lazy.compactMap(\.commandWords).first
    return Message(
      .decidedBehindProblem,
      .message(step.reason, as: .clause),
      .message(problem.message, as: .cause),
      command.map { Message.Argument(.command, .command($0)) }
    )
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
    arn.split(whereScalar: { $0 == ":" || $0 == "/" }).last ?? arn
  }
}
