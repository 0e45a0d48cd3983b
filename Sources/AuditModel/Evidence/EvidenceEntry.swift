/// One line of the evidence list: a file, what it was taken for, and why.
public struct EvidenceEntry: Hashable, Sendable {
  /// The file's path below the given folder.
  public let file: String

  /// The `aws` command whose output the file holds, such as `describe-trails`, also where that is
  /// none that matters here; `nil` when nothing tells it.
  public let command: String?

  /// The account that the output speaks of, as 12 digits; `nil` when nothing names it.
  public let account: String?

  /// The region that the output speaks of; `nil` when nothing names it or it does not matter.
  public let region: String?

  /// The trail, log group or topic that the output answers for; `nil` when it names its own.
  public let subject: String?

  /// How the file was tied to its command, account, region and subject.
  public private(set) var binding: EvidenceBinding

  /// The size of the file in bytes.
  public let bytes: Int

  /// The file's SHA-256 in lower-case hexadecimal; `nil` when nobody asked for it.
  public private(set) var sha256: String?

  /// Creates a line of the evidence list.
  public init(
    file: String,
    command: String?,
    account: String?,
    region: String?,
    subject: String?,
    binding: EvidenceBinding,
    bytes: Int,
    sha256: String? = nil
  ) {
    self.file = file
    self.command = command
    self.account = account
    self.region = region
    self.subject = subject
    self.binding = binding
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// The same line with the file's digest.
  public func adding(sha256: String?) -> EvidenceEntry {
    var entry = self
    entry.sha256 = sha256
    return entry
  }

  /// The same line with another tie.
  package func tied(_ binding: EvidenceBinding) -> EvidenceEntry {
    var entry = self
    entry.binding = binding
    return entry
  }
}
