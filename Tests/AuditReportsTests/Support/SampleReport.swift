import AuditModel

/// Reports made in memory, rich enough to show every part of a format.
enum SampleReport {
  /// Every outcome, two accounts, a witness, missing commands, advisories and problems.
  static let audit = AuditReport(
    toolVersion: "1.0.0",
    benchmarkVersion: "6.0.0",
    judgement: .both,
    accounts: [
      AccountFindings(
        account: "123456789012",
        findings: [
          SampleFinding.pass, SampleFinding.fail, SampleFinding.incomplete, SampleFinding.review,
          SampleFinding.notApplicable,
        ]
      ),
      AccountFindings(account: "210987654321", findings: [SampleFinding.incomplete]),
    ],
    problems: SampleEvidence.problems,
    evidence: SampleEvidence.entries,
    limits: SampleEvidence.limits
  )

  /// One account with one failed control.
  static let oneFail = AuditReport(
    toolVersion: "1.0.0",
    benchmarkVersion: "3.0.0",
    judgement: .inEffect,
    accounts: [AccountFindings(account: "123456789012", findings: [SampleFinding.fail])],
    problems: [],
    evidence: Array(SampleEvidence.entries.prefix(2)),
    limits: []
  )

  /// Nothing at all, as from an empty folder.
  static let empty = AuditReport(
    toolVersion: "1.0.0",
    benchmarkVersion: "6.0.0",
    judgement: .both,
    accounts: [],
    problems: [],
    evidence: [],
    limits: []
  )
}
