import AuditModel

extension Wording {
  /// What manifests and lists of checksums say of the files.
  static let custody: [Message.ID: Template] = [
    .manifestUnreadable: "the manifest {file} could not be read: {cause}"
  ]
}
