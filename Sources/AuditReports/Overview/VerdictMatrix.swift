import AuditModel

/// The verdicts of a report, with a row for each account and a column for each control.
struct VerdictMatrix: Sendable {
  /// One account.
  struct Row: Sendable {
    /// The account as the report names it.
    let account: String

    /// A verdict for each column; `nil` when the control was not judged in the account.
    let outcomes: [Outcome?]
  }

  /// The numbers of the controls at the heads of the columns.
  let numbers: [String]

  /// The accounts in the order of the report.
  let rows: [Row]

  /// Lays out the verdicts of a report; `nil` when there are not at least two of them.
  init?(_ report: AuditReport, order: ControlOrder) {
    guard report.counts.total > 1 else { return nil }
    numbers = order.controls.map(\.number)
    rows = report.accounts.map { account in
      var outcomes: [Outcome?] = order.controls.map { _ in nil }
      for finding in account.findings {
        if let place = order.place(of: finding.control) { outcomes[place] = finding.outcome }
      }
      return Row(account: account.account, outcomes: outcomes)
    }
  }
}
