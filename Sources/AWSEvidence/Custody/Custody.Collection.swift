extension Custody {
  /// What one manifest accounts for.
  struct Collection: Hashable, Sendable {
    /// The manifest.
    let file: String

    /// The ARN of the caller, if the manifest says.
    let collectedBy: String?

    /// What the AWS CLI calls itself, if the manifest says.
    let collector: String?

    /// When the first call began; times in UTC order as texts.
    let startedAt: String?

    /// When the last call ended.
    let finishedAt: String?

    /// How many files it lists; notes of calls do not count.
    let listed: Int

    /// How many of them have the digest that it lists.
    let verified: Int

    /// Sums up a list.
    init(_ list: CustodyList, verified: Int) {
      file = list.file
      collectedBy = list.manifest?.collectedBy
      collector = list.manifest?.collector
      startedAt = list.manifest?.calls.compactMap(\.startedAt).min()
      finishedAt = list.manifest?.calls.compactMap(\.finishedAt).max()
      listed = list.claims.count { $0.isRequired }
      self.verified = verified
    }
  }
}
