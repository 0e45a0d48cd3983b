import AuditModel

/// The report that an auditor files.
struct MarkdownReport: Sendable {
  private let report: AuditReport

  init(_ report: AuditReport) { self.report = report }

  /// The whole text, with a line feed at the end.
  var rendered: String {
    let order = ControlOrder(report.accounts)
    let overview = MarkdownOverview(report, order: order)
    let isAlone = report.counts.total == 1
    let accounts = report.accounts.flatMap {
      MarkdownAccount($0, order: order, isAlone: isAlone).blocks
    }
    let blocks = overview.blocks + accounts + MarkdownEvidence(report).blocks
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}
