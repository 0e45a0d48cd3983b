import AuditModel

/// A reason not to rest a PASS on the evidence below a folder.
struct CustodyBreach: Hashable, Sendable {
  /// The folder that the manifest covers: empty for all, or ending in `/`.
  let folder: String

  /// Where the manifest says what does not hold.
  let citation: Citation

  /// What does not hold: a sentence without full stop.
  let message: String
}
