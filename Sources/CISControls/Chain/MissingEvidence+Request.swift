import AWSEvidence
import AuditModel

extension MissingEvidence {
  /// Creates a missing command from a request; `reason` says what the output would decide.
  init(_ request: EvidenceRequest, reason: String) {
    self.init(
      command: request.commandLine,
      reason: reason,
      account: request.account,
      file: request.file
    )
  }
}
