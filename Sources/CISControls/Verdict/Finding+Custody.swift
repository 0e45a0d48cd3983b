import AWSEvidence
import AuditModel
import EvidenceIntake

extension Finding {
  /// The finding as it stands when files are not what a manifest lists.
  ///
  /// Nothing is proven by evidence that was changed, or is not whole, since it was collected; what
  /// the remaining files show to be broken stays broken.
  func downgraded(for breaches: [CustodyBreach]) -> Finding {
    guard let first = breaches.first, outcome == .pass || outcome == .review else { return self }
    let others = breaches.count - 1
    return Finding(
      control: control,
      outcome: .incomplete,
      asWritten: asWritten == .fail ? .fail : .incomplete,
      inEffect: inEffect == .fail ? .fail : .incomplete,
      reason: Message(
        .custodyBroken,
        .message(first.message, as: .cause),
        others > 0 ? .count(others, as: .more) : nil
      ),
      chains: chains,
      missing: missing
        + breaches.compactMap { breach in
          breach.request.map { MissingEvidence($0, reason: Message(.bringsBack)) }
        },
      advisories: advisories
        + breaches.map {
          Advisory(id: "custody", message: $0.message, citations: [$0.citation])
        }
    )
  }
}
