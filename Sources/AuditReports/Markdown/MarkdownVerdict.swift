import AuditModel

/// One verdict as a row of a table.
struct MarkdownVerdict: Sendable {
  /// The heads of the columns of ``cells``.
  static let header = ["Verdict", "Control", "Why"]

  /// The heads of the columns of ``cells(in:)``.
  static let headerWithAccount = ["Verdict", "Control", "Account", "Why"]

  private let finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  /// The verdict, its control and why.
  var cells: [String] { [verdict, control, reason] }

  /// The verdict, its control, its account and why.
  func cells(in account: String) -> [String] {
    [verdict, control, Markdown.code(account, isInTable: true), reason]
  }

  private var verdict: String { "\(finding.outcome.symbol) \(finding.outcome.word)" }

  private var control: String {
    Markdown.text("\(finding.control.number) \(finding.control.title)")
  }

  private var reason: String { Markdown.phrase(finding.reason.phrase.sentence, isInTable: true) }
}
