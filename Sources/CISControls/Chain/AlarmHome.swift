import AWSEvidence
import AuditModel
import EvidenceIntake

/// The account and region that an alarm is in; its composite alarms and topics are looked for there.
struct AlarmHome: Hashable {
  let account: String
  let region: String
  let partition: String

  /// The home of the alarms on a log group's metrics.
  init(of group: LogGroup) {
    account = group.account
    region = group.region
    partition = group.partition
  }

  /// The home of a monitoring account's alarms on a log group's metrics.
  init(account: String, watching group: LogGroup) {
    self.account = account
    region = group.region
    partition = group.partition
  }

  /// The command that lists the alarms there.
  func request(_ id: Message.ID, _ arguments: Message.Argument?...) -> MissingEvidence {
    MissingEvidence(
      EvidenceRequest(.describeAlarms, account: account, region: region),
      reason: Message(id, arguments: arguments.compactMap(\.self)))
  }
}
