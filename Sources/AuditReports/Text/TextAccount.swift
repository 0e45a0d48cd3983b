import AuditModel

/// The findings of one account as they stand in a text report.
struct TextAccount: Sendable {
  /// One per control, in the order of the report.
  let findings: [TextFinding]

  /// Lays out the findings of `account`.
  init(_ account: AccountFindings, columns: TextColumns, style: TextStyle) {
    findings = account.findings.map {
      TextFinding($0, account: account.account, columns: columns, style: style)
    }
  }
}
