import AuditModel

/// A call that failed, so that there is no answer.
struct FailedCall: Hashable, Sendable {
  /// The path below the given folder that the answer would have.
  let path: String

  /// Where the manifest says so.
  let citation: Citation

  /// The call.
  let call: CollectorManifest.Call
}
