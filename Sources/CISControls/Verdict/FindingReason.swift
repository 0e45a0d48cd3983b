import AuditModel
import EvidenceJSON

/// The one sentence that says why a control has its outcome.
struct FindingReason {
  /// The sentence, without a full stop.
  let text: String

  /// The link that it speaks of; `nil` when it speaks of no single one.
  let link: Finding.LinkPlace?

  private init(_ text: String, _ link: Finding.LinkPlace? = nil) {
    self.text = text
    self.link = link
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
    case .notApplicable: self.init("the control does not concern this account")
    case .fail: self = Self.decided(by: .broken, chains, judgement)
    case .incomplete: self = Self.decided(by: .unknown, chains, judgement, problems)
    case .review where Self.isStitched(chains, judgement):
      self.init("one chain meets the letter, another one works; no chain does both")
    case .review: self = Self.decided(by: .open, chains, judgement)
    }
  }

  private static func isStitched(_ chains: [Chain], _ judgement: Judgement) -> Bool {
    let both = [\Step.asWritten, \Step.inEffect]
    return judgement == .both && both.allSatisfy { Verdict.outcome(of: chains, by: $0) == .pass }
  }

  private static func passed(_ chains: [Chain], _ judgement: Judgement) -> String {
    let judge = keyPaths(judgement)[0]
    let chain = chains.first { Verdict.state(of: $0, by: judge) == .held }
    guard let resources = chain?.resources, let trail = resources.trail,
      let topic = resources.topic
    else { return "a chain holds from trail to subscriber" }
    let (start, end) = ("\(name: name(of: trail))", "\(name: name(of: topic))")
    return judgement == .asWritten
      ? "the chain from \(start) to a confirmed subscriber of \(end) meets the benchmark's letter"
      : "a matching event recorded by \(start) is told to a confirmed subscriber of \(end)"
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
      where Verdict.state(of: chain, by: judge) == state {
        if let step = chain.steps.first(where: { $0.isReached && $0[keyPath: judge] == state }) {
          return FindingReason(
            step.reason + cause(of: step, problems),
            Finding.LinkPlace(chain: index, step: step.kind))
        }
      }
    }
    return FindingReason("no chain holds by both judgements")
  }

  /// Why a file that the link depends on cannot be used, and the command that answers instead.
  ///
  /// Empty when nothing is known of that.
  private static func cause(of step: Step, _ problems: [EvidenceProblem]) -> String {
    let files = Set(step.citations.map { Array($0.file.utf8) })
    let problem = problems.first { problem in
      // That a list is cut says the link itself.
      problem.id != .truncatedList && files.contains(Array(problem.file.utf8))
    }
    guard let problem else { return "" }
    let command =
      step.missing.lazy.compactMap(\.command).first
      .map { "; the command is \(name: $0)" } ?? ""
    return ": \(problem.message)\(command)"
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
