import AuditModel
import EvidenceIntake
import EvidenceJSON

extension Sequence where Element == EvidenceEntry {
  /// The entries with the tie `folder` for answers whose account nothing but a folder's name tells.
  ///
  /// A status or an empty list names no account. Its file may be named for a trail or a log group,
  /// but whose that is was decided by who named the folder: no manifest or command line says so, no
  /// ARN does, and no identity stands beside it.
  func showingFolders(of outputs: [EvidenceOutput]) -> [EvidenceEntry] {
    let identities = filter { $0.command?.isSame(as: "get-caller-identity") ?? false }
    let identified = Set(identities.compactMap { Self.account(inPathOf: $0.file) })
    let anonymous = outputs.filter { $0.isOfFolderAlone }
    let accounts = Dictionary(
      anonymous.map { (AWSName($0.file), $0.path.account) }, uniquingKeysWith: { first, _ in first }
    )
    return map { entry in
      guard entry.binding == .parameter, let account = accounts[AWSName(entry.file)] ?? nil,
        !identified.contains(account)
      else { return entry }
      return entry.tied(.folder)
    }
  }

  private static func account(inPathOf file: String) -> String? {
    EvidencePath(EvidenceFile(path: file, text: "")).account
  }
}

extension EvidenceOutput {
  /// Whether a folder tells the account, and neither a call nor an ARN in the file's name does.
  fileprivate var isOfFolderAlone: Bool {
    call == nil && path.account != nil
      && path.parameters(of: command).allSatisfy { ARN($0) == nil }
  }
}
