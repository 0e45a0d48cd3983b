import AWSEvidence
import AuditModel
import CISControls

@testable import trailwitness

extension AuditCommand {
  /// The report on a bundle, as the command shows it.
  func report(on bundle: EvidenceBundle) -> AuditReport {
    shown(options.audit.report(on: bundle, toolVersion: Trailwitness.version))
  }
}
