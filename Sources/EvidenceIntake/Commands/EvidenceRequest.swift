package import AuditModel
import EvidenceJSON

/// A command to be run for evidence, with all names filled in.
public struct EvidenceRequest: Hashable, Sendable {
  /// A name that stands in no command line, since AWS allows no such name.
  ///
  /// It comes from evidence that somebody made up or damaged, and could mean anything to a shell or
  /// to the AWS CLI.
  public struct DisallowedName: Error, Hashable {
    /// What it would be the name of.
    public let kind: NameKind

    /// The name as the evidence has it.
    public let name: AWSName

    /// Why no command is printed.
    package var reason: Message {
      Message(kind.disallowance, .name(.other, name, as: .value))
    }
  }

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

  /// The command line, quoted for a POSIX shell; `nil` when there is a ``disallowedName``.
  public var commandLine: String? { (try? checked.get()).map(ShellWord.posixLine) }

  /// The first name of the request that AWS's rules do not allow; `nil` when it allows all.
  public var disallowedName: DisallowedName? {
    if case .failure(let name) = checked { name } else { nil }
  }

  /// The words of the command line, or the name for which none is printed.
  package var checked: Result<[String], DisallowedName> {
    let names = [
      (NameKind.account, account), (.region, region), (command.subjectKind, subject),
    ]
    for case (let kind?, let name?) in names where !kind.allows(name) {
      return .failure(DisallowedName(kind: kind, name: AWSName(name)))
    }
    return .success(command.words(subject: subject, region: region))
  }

  /// The file to save the output in, by the recommended layout, so that its path ties it.
  public var file: String {
    let name = "\(command.service)-\(command.rawValue)"
    // An ARN's region is text from evidence: without dots it cannot lead out of the folder.
    let folders = [account, region].compactMap(\.self).map {
      PercentEncoding.encoded($0).replacingScalar(".", with: "%2E")
    }
    let parameter = subject.map { "/" + LongName.fileName(of: $0) } ?? ""
    return (folders + [name + parameter + ".json"]).joined(separator: "/")
  }
}
