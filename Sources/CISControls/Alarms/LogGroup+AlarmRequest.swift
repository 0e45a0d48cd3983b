import AWSEvidence
import AuditModel

extension LogGroup {
  /// The command that lists the alarms of the group's account and region.
  func alarmRequest(reason: String) -> MissingEvidence {
    MissingEvidence(
      EvidenceRequest(.describeAlarms, account: account, region: region),
      reason: reason
    )
  }
}
