import EvidenceIntake

/// Something that an anonymous answer may be about: a trail, a log group, a topic or a region.
struct BindingCandidate<Subject: Hashable & Sendable>: Sendable {
  /// What the answer may be about.
  let subject: Subject

  /// The texts by which a path may name it.
  let spellings: [String]

  /// The account that it is looked at from; `nil` fits every folder.
  let account: String?

  /// Its region.
  let region: String

  /// The files that show it.
  let seenIn: [EvidencePath]

  /// Whether nothing in the path speaks against the candidate.
  func fits(_ path: EvidencePath) -> Bool {
    fitsAccount(path) && (path.region == nil || path.region == region)
  }

  /// Whether the account in the path, if any, does not speak against the candidate.
  func fitsAccount(_ path: EvidencePath) -> Bool {
    path.account == nil || account == nil || path.account == account
  }

  /// How many folders the path shares with the nearest file that shows the candidate.
  func nearness(to path: EvidencePath) -> Int {
    seenIn.map { $0.sharedFolders(with: path) }.max() ?? 0
  }
}
