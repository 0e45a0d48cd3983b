public import AuditModel
import EvidenceJSON

/// The report on one comparison of filter patterns, apart from any evidence.
public struct ComparisonReport: Sendable {
  private let comparison: FilterComparison
  private let reason: String

  /// Creates a report; `reason` says what follows from the relation, as a clause.
  public init(_ comparison: FilterComparison, reason: String) {
    self.comparison = comparison
    self.reason = reason
  }

  /// The report for a terminal, with a line feed at its end.
  public var text: String {
    (TextComparison(comparison).lines + ["reason: \(reason.visible)"])
      .map { $0 + "\n" }.joined()
  }

  /// The report for scripts: always the same seven members, null where there is nothing to say.
  public var json: String {
    let tree = JSONTree.object(of: [
      "relation": .string(comparison.relation.rawValue),
      "variant": comparison.variant.map(JSONTree.string) ?? .null,
      "witness": JSONTree.event(comparison.witness) ?? .null,
      "extra": JSONTree.event(comparison.extra) ?? .null,
      "tier": comparison.tier.map(JSONTree.string) ?? .null,
      "assumptions": comparison.assumptionTree ?? .null,
      "reason": .string(reason),
    ])
    return JSONPrinter.print(tree, sortsMembers: true) + "\n"
  }
}

extension FilterComparison {
  /// What the relation rests on, with the version of the list; `nil` when nothing was assumed.
  var assumptionTree: JSONTree? {
    guard !assumptions.isEmpty else { return nil }
    return .object(of: [
      "version": assumptionVersion.map(JSONTree.number),
      "statements": .array(assumptions.map(JSONTree.string)),
    ])
  }
}
