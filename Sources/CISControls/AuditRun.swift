public import AWSEvidence
public import AuditModel
public import EvidenceIntake

/// One audit of some files, from reading them to a report.
///
/// The stages, each with the type that it hands over to the next; none reaches back:
///
/// | stage | hands over | where |
/// |---|---|---|
/// | files | `SourceFile`: a path and bytes | `EvidenceFolder`, or whoever calls |
/// | outputs | `CommandOutput`: JSON with the call that printed it | `EvidenceIntake` |
/// | bundle | `EvidenceBundle`: typed models, tied to account, region and subject | `AWSEvidence` |
/// | chains | `Chain`: seven judged steps each | `ChainWalk` |
/// | findings | `Finding`: outcome, reason, missing commands | ``Audit`` |
/// | report | `AuditReport` | ``Audit`` |
/// | bytes | a report in a format | `ReportFormat` of `AuditReports` |
public struct AuditRun: Sendable {
  /// What the files hold, with what ties it together.
  public let bundle: EvidenceBundle

  /// What the audit found in it.
  public let report: AuditReport
}

extension Audit {
  /// Runs the audit on files.
  ///
  /// `toolVersion` is what the report names as its writer.
  public func run(
    on files: [SourceFile],
    policy: EvidencePolicy = EvidencePolicy(),
    toolVersion: String
  ) -> AuditRun {
    let bundle = EvidenceBundle(files, policy: policy)
    return AuditRun(bundle: bundle, report: report(on: bundle, toolVersion: toolVersion))
  }
}
