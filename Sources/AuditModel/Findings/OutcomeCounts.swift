/// How many findings have each outcome.
public struct OutcomeCounts: Hashable, Sendable {
  private let counts: [Outcome: Int]

  /// Counts outcomes.
  public init(_ outcomes: some Sequence<Outcome>) {
    counts = outcomes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The number of findings with `outcome`.
  public subscript(outcome: Outcome) -> Int { counts[outcome, default: 0] }

  /// The number of all findings.
  public var total: Int { counts.values.reduce(0, +) }
}
