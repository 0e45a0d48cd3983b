public import AuditModel
import EvidenceJSON

/// The report on one event that was carried through the evidence.
public struct DrillReport: Sendable {
  /// How many ways are shown at most; the rest is counted.
  private static let mostChains = 10

  private let title: String
  private let outcome: Outcome
  private let chains: [Chain]
  private let tier: String
  private let note: String?

  /// Creates a report; `title` names the event, and `chains` stand with the furthest first.
  ///
  /// `tier` says how close to real life the event is, as with a witness, and `note` why it is not
  /// closer, as a clause.
  public init(
    title: String,
    outcome: Outcome,
    chains: [Chain],
    tier: String = "cloudtrail",
    note: String? = nil
  ) {
    self.title = title
    self.outcome = outcome
    self.chains = chains
    self.tier = tier
    self.note = note
  }

  /// What the outcome means here.
  private var answer: (word: String, meaning: String) {
    switch outcome {
    case .pass: ("told", "somebody would be told")
    case .fail, .notApplicable: ("lost", "nobody would be told")
    case .incomplete: ("unknown", "the evidence does not say whether somebody would be told")
    case .review: ("open", "a person must say whether somebody would be told")
    }
  }

  /// The report for a terminal, with a line feed at its end.
  public func text(style: TextStyle = .plain) -> String {
    let head =
      ["\(answer.word.uppercased())  \(title.visible)", "  \(answer.meaning)"]
      + (note.map { ["  tier \(tier): \($0.visible)"] } ?? [])
    let shown = chains.prefix(Self.mostChains)
    let body = shown.enumerated().flatMap { index, chain in
      ["", "  way \(index + 1) of \(chains.count)"]
        + chain.steps.flatMap { lines(of: $0, style, isFirst: index == 0) }
    }
    let rest = chains.count - shown.count
    let more = rest > 0 ? ["", "  \(rest) more ways are not shown"] : []
    return (head + body + more).map { $0 + "\n" }.joined()
  }

  private func lines(of step: Step, _ style: TextStyle, isFirst: Bool) -> [String] {
    let text = TextStep(step, style: style)
    return isFirst ? text.lines : [text.shortLine]
  }

  /// The report for scripts: the answer, and the chains as the JSON report has them.
  public var json: String {
    let tree = JSONTree.object(of: [
      "answer": .string(answer.word),
      "event": .string(title),
      "tier": .string(tier),
      "chains": .array(chains.map(JSONFinding.tree)),
    ])
    return JSONPrinter.print(tree, sortsMembers: true) + "\n"
  }
}
