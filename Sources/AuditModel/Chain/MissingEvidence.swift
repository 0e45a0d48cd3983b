/// A command whose output would settle what the evidence leaves open.
public struct MissingEvidence: Hashable, Sendable {
  /// The command, or why none is printed.
  public enum Question: Hashable, Sendable {
    /// The words of the command line, with real names and the region filled in, as no shell has
    /// quoted them yet.
    case command([String])

    /// No command line, because of what this says: the evidence has a name for the command that AWS
    /// does not allow.
    case withheld(because: Message)
  }

  /// A command of the AWS CLI in its parts, for scripts that make the call in their own way.
  public struct Call: Hashable, Sendable {
    /// The operation as the AWS CLI names it, such as `get-trail-status`.
    public let operation: String

    /// The trail, log group or topic to ask about; `nil` for operations that ask about a region.
    public let subject: String?

    /// The region to ask in; `nil` leaves it to the AWS CLI's configuration.
    public let region: String?

    /// Creates a call.
    public init(operation: String, subject: String? = nil, region: String? = nil) {
      self.operation = operation
      self.subject = subject
      self.region = region
    }
  }

  /// The command, or why none is printed.
  public let question: Question

  /// What the output would decide, as what it does.
  public let reason: Message

  /// The account to run it in; `nil` when nothing names it.
  public let account: String?

  /// The file to save the output in, below the evidence folder; `nil` when any name will do.
  public let file: String?

  /// The command in its parts; `nil` when none is printed, and where names were replaced.
  public let call: Call?

  /// The words of the command line, `aws` first and unquoted; `nil` when none is printed.
  public var commandWords: [String]? {
    if case .command(let words) = question { words } else { nil }
  }

  /// Why no command line is printed; `nil` when there is one.
  public var withheld: Message? {
    if case .withheld(let clause) = question { clause } else { nil }
  }

  /// Creates a missing command from its unquoted words.
  public init(
    command: [String],
    reason: Message,
    account: String? = nil,
    file: String? = nil,
    call: Call? = nil
  ) {
    self.init(.command(command), reason: reason, account: account, file: file, call: call)
  }

  /// Creates a missing command, or says why it is not printed.
  public init(
    _ question: Question,
    reason: Message,
    account: String? = nil,
    file: String? = nil,
    call: Call? = nil
  ) {
    self.question = question
    self.reason = reason
    self.account = account
    self.file = file
    self.call = call
  }
}
