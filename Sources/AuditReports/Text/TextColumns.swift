import AuditModel

/// How wide the columns of the verdict lines are, so that they stand below each other.
struct TextColumns: Sendable {
  /// The width of the longest verdict.
  let outcome: Int

  /// The width of the longest number and id of a control.
  let control: Int

  /// Measures the findings of a report.
  init(_ findings: [Finding]) {
    outcome = findings.map(\.outcome.word.count).max() ?? 0
    control = findings.map(\.control.label.count).max() ?? 0
  }
}

extension ControlSummary {
  /// The number and the id, such as `5.2 console-sign-in-without-mfa`.
  var label: String { "\(number) \(id)".visible }
}
