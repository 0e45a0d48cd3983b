/// A command to be run for evidence, with all names filled in.
public struct EvidenceRequest: Hashable, Sendable {
  /// The command.
  public let command: AWSCommand

  /// The trail, log group or topic to ask about; `nil` for commands that ask about a region.
  public let subject: String?

  /// The account to ask in; `nil` when nothing names it.
  public let account: String?

  /// The region to ask in; `nil` leaves it to the AWS CLI's configuration.
  public let region: String?

  /// Creates a request.
  public init(
    _ command: AWSCommand,
    subject: String? = nil,
    account: String?,
    region: String?
  ) {
    self.command = command
    self.subject = subject
    self.account = account
    self.region = region
  }

  /// The command line, quoted for a POSIX shell.
  public var commandLine: String { command.commandLine(subject: subject, region: region) }

  /// The file to save the output in, by the recommended layout, so that its path ties it.
  public var file: String {
    let name = "\(command.service)-\(command.rawValue)"
    // An ARN's region is text from evidence: without dots it cannot lead out of the folder.
    let folders = [account, region].compactMap(\.self).map {
      PercentEncoding.encoded($0).replacing(".", with: "%2E")
    }
    let parameter = subject.map { "/" + PercentEncoding.encoded($0) } ?? ""
    return (folders + [name + parameter + ".json"]).joined(separator: "/")
  }
}
