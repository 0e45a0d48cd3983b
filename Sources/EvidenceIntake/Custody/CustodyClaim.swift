import AuditModel

/// What one place in a manifest says of one file.
struct CustodyClaim: Sendable {
  /// The path as the manifest writes it.
  let written: String

  /// Where the path leads.
  let path: ListedPath

  /// The digest that the file should have; `nil` when none is listed, or none that is compared.
  let digest: Digest?

  /// The call that the file answers.
  let call: CollectorManifest.Call?

  /// Whether the file must be there.
  let isRequired: Bool

  /// The manifest.
  let manifest: String

  /// The line in a list of checksums; a call has a place of its own.
  let line: Int

  /// Where the manifest says so.
  var citation: Citation {
    call?.citation ?? Citation(file: manifest, pointer: "", line: line, column: 1)
  }

  /// The size that the file should have.
  var bytes: Int? { isRequired ? call?.bytes : nil }
}
