import AuditModel

/// The findings of one account, each with its own section.
struct MarkdownAccount: Sendable {
  private let account: AccountFindings
  private let trails: SharedTrails
  private let order: ControlOrder
  private let isAlone: Bool

  /// Lays out an account; `isAlone` says that the report has no other finding than its one.
  init(_ account: AccountFindings, order: ControlOrder, isAlone: Bool) {
    self.account = account
    self.order = order
    self.isAlone = isAlone
    trails = SharedTrails(account.findings)
  }

  /// The paragraphs, each as its lines.
  var blocks: [[String]] {
    [["## Account \(Markdown.value(account.account))"]] + verdicts + trails.all.flatMap(blocks)
      + account.findings.flatMap { finding in
        let trail = finding.chains.first.flatMap(trails.trail)
        return MarkdownFinding(finding, trail: trail, isAlone: isAlone).blocks
      }
  }

  /// Why each verdict is; absent when the one finding follows at once.
  private var verdicts: [[String]] {
    guard account.findings.count > 1 else { return [] }
    let rows = account.findings.map { MarkdownVerdict($0).cells }
    return [MarkdownTable.lines(MarkdownVerdict.header, rows)]
  }

  private func blocks(_ trail: SharedTrail) -> [[String]] {
    MarkdownTrail(trail, numbers: order.numbers(of: trail.controls)).blocks
  }
}
