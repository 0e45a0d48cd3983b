public import AuditModel
public import EvidenceIntake
import EvidenceJSON

extension EvidenceBundle {
  /// Where evidence that may be an account's is not what a manifest lists, in order of place.
  public func breaches(of account: String) -> [CustodyBreach] {
    breaches.filter { mayConcern($0, account) }
  }

  /// Whether a breach is of evidence that the account may rest on.
  ///
  /// That is all evidence below the manifest's folder. A file that no folder gives to an account may
  /// be of any, unless its manifest covers the trails of some: then it is of those.
  private func mayConcern(_ breach: CustodyBreach, _ account: String) -> Bool {
    guard !breach.folder.isEmpty, accounts.count > 1 else { return true }
    let below = entries.filter { $0.file.starts(withScalars: breach.folder) }
    if below.contains(where: { $0.account == account }) { return true }
    let path = PathHints(SourceFile(path: breach.file ?? breach.folder + "-", text: ""))
    if let named = path.account { return named == account }
    return !below.contains { entry in
      entry.account != nil && entry.binding != .unbound
        && entry.command == AWSCommand.describeTrails.rawValue
    }
  }

  /// The files that manifests list and that are not there, by the paths that they would have.
  public var absentFiles: [String] { collectionIndex.absentFiles }

  /// The answers that citations lie in, with their collections; empty when there is only one.
  public func parts(of citations: [Citation]) -> [CollectedPart] {
    collectionIndex.parts(of: Set(citations.map { AWSName($0.file) }))
  }
}
