import AWSEvidence
import AuditModel

extension Finding {
  /// The finding as it stands when files are not what a manifest lists.
  ///
  /// Nothing is proven by evidence that was changed, or is not whole, since it was collected; what
  /// the remaining files show to be broken stays broken.
  func withheld(for breaches: [CustodyBreach]) -> Finding {
    guard let first = breaches.first, outcome == .pass || outcome == .review else { return self }
    let others = breaches.count > 1 ? ", and \(breaches.count - 1) more files" : ""
    return Finding(
      control: control,
      outcome: .incomplete,
      asWritten: asWritten == .fail ? .fail : .incomplete,
      inEffect: inEffect == .fail ? .fail : .incomplete,
      reason: "the evidence is not as it was collected: \(first.message)\(others)",
      chains: chains,
      missing: missing
        + breaches.compactMap { breach in
          breach.request.map { MissingEvidence($0, reason: "brings back what was collected") }
        },
      advisories: advisories
        + breaches.map {
          Advisory(id: "custody", message: $0.message, citations: [$0.citation])
        }
    )
  }
}
