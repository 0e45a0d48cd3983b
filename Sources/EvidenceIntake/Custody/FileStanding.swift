import AuditModel

/// What the manifests among the files say of one file.
enum FileStanding: Hashable, Sendable {
  /// No manifest stands in its folder or above.
  case unlisted

  /// The nearest manifest in its folder or above, which like all others does not list it.
  case notListed(manifest: String)

  /// Its digest was compared with a manifest and is equal.
  case verified(by: String)

  /// A manifest lists it without a digest.
  case listed(by: String)

  /// It is not what a manifest lists.
  case altered(Citation, message: String)

  /// It is there, though a manifest says that the call failed.
  case failedCall(Citation)

  /// It is itself a manifest that is not known to be altered.
  case isManifest
}
