/// The answer to a ``CoverageQuestion``.
struct CoverageDecision: Sendable {
  /// What was found.
  enum Outcome: Hashable, Sendable {
    /// No event satisfies what is wanted and nothing unwanted.
    case impossible

    /// This event does; it was checked by evaluating the patterns.
    case possible(event: EventTree, tier: WitnessTier)

    /// Neither was shown.
    case undecided(reason: String)
  }

  let outcome: Outcome

  /// Whether the answer rests on how CloudTrail writes JSON.
  let assumesCompactJSON: Bool

  /// Whether all events as CloudTrail writes them were tried before other JSON was.
  let isTierCertain: Bool
}

extension CoverageDecision {
  /// Answers a question: first among CloudTrail's events, then among all JSON.
  init(_ question: CoverageQuestion) {
    var decider = CoverageDecider(question)
    outcome = decider.outcome()
    assumesCompactJSON = decider.assumesCompactJSON
    isTierCertain = decider.isTierCertain
  }
}
