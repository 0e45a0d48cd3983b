public import AuditModel

/// A reason not to rest a PASS on the evidence below a folder.
public struct CustodyBreach: Hashable, Sendable {
  /// The folder that the manifest covers: empty for all, or ending in `/`.
  public let folder: String

  /// The path of the file that it is about; `nil` when the manifest itself could not be read.
  public let file: String?

  /// Where the manifest says what does not hold.
  public let citation: Citation

  /// What does not hold.
  public let message: Message

  /// The call that would bring the file back; `nil` when the manifest does not tell it.
  public let request: EvidenceRequest?
}
