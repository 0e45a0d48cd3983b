import AuditModel

/// A file that a manifest lists and that is not there.
struct AbsentFile: Hashable, Sendable {
  /// Its path below the given folder; as the manifest writes it when it leads out of there.
  let path: String

  /// Where the manifest lists it.
  let citation: Citation

  /// The call that it answers, if the manifest says.
  let call: CollectorManifest.Call?
}
