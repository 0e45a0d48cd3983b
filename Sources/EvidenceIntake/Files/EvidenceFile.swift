public import AuditModel

/// A file as it was found, before anything is made of it.
public struct EvidenceFile: Sendable {
  /// What could be had of a file.
  public enum Content: Sendable {
    /// All its bytes.
    case bytes([UInt8])

    /// Nothing, for a reason that the report names.
    case nothing(EvidenceProblem.ID, message: String)
  }

  /// The path below the given folder, with `/` between names; the file's name for a lone file.
  public let path: String

  /// The last two names of the given folder as it was typed, or of what was typed above a lone
  /// file; the nearest last.
  ///
  /// They tell account and region when somebody gives `evidence/123456789012` as the path, unless
  /// the files speak of others; they name nothing else. What was not typed is never looked at.
  public let givenFolders: [String]

  /// What could be had of it.
  public let content: Content

  /// Creates a file.
  public init(path: String, givenFolders: [String] = [], content: Content) {
    self.path = path
    self.givenFolders = givenFolders
    self.content = content
  }

  /// The same file without what was typed around it.
  var withoutGivenFolders: EvidenceFile {
    EvidenceFile(path: path, content: content)
  }

  /// The size in bytes; 0 when nothing could be had.
  var byteCount: Int {
    switch content {
    case .bytes(let bytes): bytes.count
    case .nothing: 0
    }
  }

  /// Creates a file from its text.
  public init(path: String, text: String) {
    self.init(path: path, content: .bytes(Array(text.utf8)))
  }
}
