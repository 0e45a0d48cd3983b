import AuditModel

/// The causes that several verdicts have in common, as a table.
struct MarkdownCauses: Sendable {
  /// How many accounts are named; the rest is counted.
  private static let namedAccounts = 5

  private let causes: [SharedCause]
  private let order: ControlOrder

  init(_ causes: [SharedCause], order: ControlOrder) {
    self.causes = causes
    self.order = order
  }

  /// A title and a table; nothing when no cause is shared.
  var blocks: [[String]] {
    guard !causes.isEmpty else { return [] }
    let shown = causes.prefix(SharedCause.limit)
    let rest = causes.count - shown.count
    let header = ["Verdict", "Count", "Controls", "Accounts", "Cause"]
    return [["## Shared causes"], MarkdownTable.lines(header, shown.map(row))]
      + (rest > 0 ? [["And \(rest.counted("more shared cause"))."]] : [])
  }

  private func row(_ cause: SharedCause) -> [String] {
    let accounts = cause.accounts.map { Markdown.code($0, isInTable: true) }
    return [
      "\(cause.outcome.symbol) \(cause.outcome.word)",
      String(cause.count),
      Markdown.text(order.numbers(of: cause.controls)),
      accounts.shortened(to: Self.namedAccounts),
      Markdown.phrase(cause.reason.phrase.sentence, isInTable: true),
    ]
  }
}
