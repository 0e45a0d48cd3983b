import AuditModel

/// The findings of one account, each with its own section.
struct MarkdownAccount: Sendable {
  private let account: AccountFindings

  init(_ account: AccountFindings) { self.account = account }

  /// The paragraphs, each as its lines.
  var blocks: [[String]] {
    [["## Account \(Markdown.text(account.account))"]]
      + account.findings.flatMap { MarkdownFinding($0).blocks }
  }
}
