import AuditModel

/// What a text report says first of one control in one account.
struct TextVerdict: Sendable {
  private let finding: Finding
  private let account: String
  private let columns: TextColumns
  private let style: TextStyle

  init(_ finding: Finding, account: String, columns: TextColumns, style: TextStyle) {
    self.finding = finding
    self.account = account
    self.columns = columns
    self.style = style
  }

  /// The verdict on one line, in columns.
  var line: String {
    let word = finding.outcome.word.padded(to: columns.outcome)
    let control = finding.control.label.padded(to: columns.control)
    return "\(style.paint(word, finding.outcome.role))  \(control)  account \(account.visible)"
  }

  /// The verdict, why, and both judgements where they differ.
  var lines: [String] { [line, "  \(finding.reason.text.visible)"] + judgements }

  /// Both judgements on one line; nothing where they agree.
  var judgements: [String] {
    guard finding.asWritten != finding.inEffect else { return [] }
    return ["  as written \(named(finding.asWritten)), in effect \(named(finding.inEffect))"]
  }

  private func named(_ outcome: Outcome) -> String {
    style.paint("\(outcome.symbol) \(outcome.phrase)", outcome.role)
  }
}
