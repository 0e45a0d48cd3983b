/// A command whose output would settle what the evidence leaves open.
public struct MissingEvidence: Hashable, Sendable {
  /// The command line, with real names and the region filled in and quoted for a POSIX shell.
  public let command: String

  /// What the output would decide: one sentence without a full stop.
  public let reason: String

  /// Creates a missing command.
  public init(command: String, reason: String) {
    self.command = command
    self.reason = reason
  }
}
