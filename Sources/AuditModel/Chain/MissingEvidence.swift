/// A command whose output would settle what the evidence leaves open.
public struct MissingEvidence: Hashable, Sendable {
  /// The command line, with real names and the region filled in and quoted for a POSIX shell.
  public let command: String

  /// What the output would decide: one sentence without a full stop.
  public let reason: String

  /// The account to run it in; `nil` when nothing names it.
  public let account: String?

  /// The file to save the output in, below the evidence folder; `nil` when any name will do.
  public let file: String?

  /// Creates a missing command.
  public init(command: String, reason: String, account: String? = nil, file: String? = nil) {
    self.command = command
    self.reason = reason
    self.account = account
    self.file = file
  }
}
