import AuditModel

/// What a manifest or a transcript says about the call that printed an output.
struct RecordedCall: Sendable {
  /// The service as the AWS CLI names it, such as `cloudtrail`.
  let service: String

  /// The operation as the AWS CLI names it, such as `list-trails`; known for every call.
  let operation: String

  /// The command; `nil` when the call is none whose output matters here.
  let command: AWSCommand?

  /// The trail, log group or topic that was asked about; `nil` when none was named.
  let subject: String?

  /// The account that was asked; `nil` when nothing says it.
  let account: String?

  /// The region that was asked; `nil` when nothing says it.
  let region: String?

  /// How the answer was made to leave things out, such as `--query`; `nil` when it is whole.
  let narrowing: String?

  /// Whether the answer may be something else than what AWS said, so that it shows nothing.
  let isDoubtful: Bool

  /// The kinds of alarms that were asked for; `nil` asks for metric alarms only.
  let alarmTypes: [String]?

  /// When the answer came; `nil` when nothing says it.
  let time: EvidenceTime?

  /// Whether a manifest or a transcript says so.
  let binding: EvidenceBinding

  /// Creates the record of a call.
  init(
    _ invocation: AWSInvocation,
    account: String?,
    region: String? = nil,
    time: EvidenceTime? = nil,
    isFiltered: Bool = false,
    binding: EvidenceBinding
  ) {
    service = invocation.service
    operation = invocation.operation
    command = invocation.command
    subject = invocation.subject
    self.account = account
    self.region = region ?? invocation.region
    narrowing = invocation.narrowing
    isDoubtful = isFiltered || invocation.asksElsewhere
    alarmTypes = invocation.alarmTypes
    self.time = time
    self.binding = binding
  }

  /// Creates the record of a call that a file of many answers names by its members.
  init(_ command: AWSCommand, subject: String?, region: String) {
    service = command.service
    operation = command.rawValue
    self.command = command
    self.subject = subject
    account = nil
    self.region = region
    narrowing = nil
    isDoubtful = false
    alarmTypes = nil
    time = nil
    binding = .content
  }

  /// Whether alarms of a kind, such as `CompositeAlarm`, were asked for.
  func asks(forAlarms kind: String) -> Bool {
    (alarmTypes ?? ["MetricAlarm"]).contains(kind)
  }
}
