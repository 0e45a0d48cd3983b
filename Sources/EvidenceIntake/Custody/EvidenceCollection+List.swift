import AuditModel

extension EvidenceCollection {
  /// Sums up a list; notes of calls do not count as listed.
  init(_ list: CustodyList, verified: Int) {
    self.init(
      file: list.file,
      collectedBy: list.manifest?.collectedBy,
      collector: list.manifest?.collector,
      started: list.manifest?.calls.compactMap(\.startedAt).min(),
      finished: list.manifest?.calls.compactMap(\.finishedAt).max(),
      listed: list.claims.count { $0.isRequired },
      verified: verified
    )
  }
}
