import AuditModel

/// The chains of a finding beside the deciding one, as many as a report for people shows.
struct OtherChains: Sendable {
  /// How many chains are shown; the rest is counted.
  private static let limit = 5

  /// The chains with their numbers, counted from 1 with the deciding one; so they begin at 2.
  let shown: [(number: Int, chain: Chain)]

  private let rest: Int

  /// Takes the chains of a finding apart from its first.
  init(_ finding: Finding) {
    let others = finding.chains.enumerated().dropFirst()
    shown = others.prefix(Self.limit).map { ($0 + 1, $1) }
    rest = others.count - shown.count
  }

  /// What says that there are more; `nil` when all are shown.
  var restNote: String? {
    rest > 0 ? "and \(rest.counted("more chain")), which the JSON report holds" : nil
  }
}
