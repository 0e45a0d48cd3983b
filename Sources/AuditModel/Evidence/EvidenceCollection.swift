/// What one manifest says of how evidence was collected, and what its check came to.
public struct EvidenceCollection: Hashable, Sendable {
  /// The manifest's path below the given folder.
  public let file: String

  /// The ARN of whoever collected; `nil` when the manifest does not say.
  public let collectedBy: String?

  /// The program that collected, such as `aws-cli/2.31.0`; `nil` when the manifest does not say.
  public let collector: String?

  /// When the first call was made, in UTC as the manifest writes it; `nil` when it does not say.
  public let started: String?

  /// When the last call ended, in UTC as the manifest writes it; `nil` when it does not say.
  public let finished: String?

  /// The number of files that the manifest lists.
  public let listed: Int

  /// The number of those whose digest was compared and is equal.
  public let verified: Int

  /// Creates a collection.
  public init(
    file: String,
    collectedBy: String?,
    collector: String?,
    started: String?,
    finished: String?,
    listed: Int,
    verified: Int
  ) {
    self.file = file
    self.collectedBy = collectedBy
    self.collector = collector
    self.started = started
    self.finished = finished
    self.listed = listed
    self.verified = verified
  }
}
