import AWSEvidence
import AuditModel
import EvidenceIntake

extension MissingEvidence {
  /// Creates a missing command from a request; `reason` says what the output would decide.
  ///
  /// A request with a name that AWS does not allow becomes no command: why stands in its place.
  init(_ request: EvidenceRequest, reason: Message) {
    switch request.checked {
    case .success(let line):
      self.init(
        command: line,
        reason: reason,
        account: request.account,
        file: request.file,
        call: Call(
          operation: request.command.rawValue, subject: request.subject, region: request.region)
      )
    case .failure(let name):
      self.init(.withheld(because: name.reason), reason: reason, account: request.account)
    }
  }
}
