package import AuditModel
import EvidenceJSON

/// What a manifest or a transcript says about the call that printed an output.
package struct RecordedCall: Sendable {
  /// The service as the AWS CLI names it, such as `cloudtrail`.
  package let service: String

  /// The operation as the AWS CLI names it, such as `list-trails`; known for every call.
  package let operation: String

  /// The command; `nil` when the call is none whose output matters here.
  package let command: AWSCommand?

  /// The trail, log group or topic that was asked about; `nil` when none was named.
  package let subject: String?

  /// The account that was asked; `nil` when nothing says it.
  package let account: String?

  /// The region that was asked; `nil` when nothing says it.
  package let region: String?

  /// How the answer was made to leave things out, such as `--query`; `nil` when it is whole.
  package let narrowing: String?

  /// Why the answer may be something else than what AWS said, so that it shows nothing; `nil` when
  /// it is AWS's.
  package let doubt: Message?

  /// Why the account that was asked may be any, so that only an ARN can say whose the answer is;
  /// `nil` when it is known, or that of the evidence around.
  package let doubtOfAccount: Message?

  /// The kinds of alarms that were asked for; `nil` asks for metric alarms only.
  package let alarmTypes: [String]?

  /// When the answer came; `nil` when nothing says it.
  package let time: EvidenceTime?

  /// Whether a manifest or a transcript says so; inferred when something unknown ran before it.
  package let binding: EvidenceBinding

  /// Creates the record of a call.
  init(
    _ invocation: AWSInvocation,
    account: String?,
    region: String? = nil,
    time: EvidenceTime? = nil,
    doubt: Message? = nil,
    doubtOfAccount: Message? = nil,
    binding: EvidenceBinding
  ) {
    service = invocation.service
    operation = invocation.operation
    command = invocation.command
    subject = invocation.subject
    self.account = account
    self.region = region ?? invocation.region
    narrowing = invocation.narrowing
    self.doubt = doubt ?? invocation.doubt
    self.doubtOfAccount = doubtOfAccount
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
    doubt = nil
    doubtOfAccount = nil
    alarmTypes = nil
    time = nil
    binding = .content
  }

  /// Whether alarms of a kind, such as `CompositeAlarm`, were asked for.
  package func asks(forAlarms kind: String) -> Bool {
    (alarmTypes ?? ["MetricAlarm"]).contains { $0.isSame(as: kind) }
  }
}
