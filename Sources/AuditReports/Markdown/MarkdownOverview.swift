import AuditModel
import EvidenceJSON

/// What stands before the controls: the scope, the verdicts and what would change them.
struct MarkdownOverview: Sendable {
  private let report: AuditReport
  private let order: ControlOrder
  private let scope: EvidenceScope

  init(_ report: AuditReport, order: ControlOrder) {
    self.report = report
    self.order = order
    scope = EvidenceScope(report)
  }

  /// The paragraphs, each as its lines.
  var blocks: [[String]] {
    let version = Markdown.text(report.benchmarkVersion)
    let title = ["# \(AuditReport.benchmarkName) \(version): monitoring controls"]
    return [title, question, ["## Scope"], scopeList] + verdicts + open
  }

  private var question: [String] {
    [
      "For each control, this report answers one question: would somebody be told when the event",
      "happens? Every answer rests on saved output of `aws` commands and names the file and line.",
    ]
  }

  private var scopeList: [String] {
    let tool = Markdown.text("\(AuditReport.toolName) \(report.toolVersion)")
    return [
      "- Accounts judged: \(codes(scope.accounts))"
    ] + others + supporting + [
      "- Regions named by the evidence: \(codes(scope.regions))",
      "- Evidence: \(scope.files); \(scope.byteCount.counted("byte"))",
    ] + collected + [
      "- Judgement: \(report.judgement.clause)",
      "- Produced by: \(tool)",
    ] + (report.isRedacted ? ["- \(AuditReport.redactionNote)"] : [])
  }

  private var others: [String] {
    let accounts = scope.otherAccounts
    return accounts.isEmpty
      ? [] : ["- Accounts that the evidence names but that were not judged: \(codes(accounts))"]
  }

  private var supporting: [String] {
    let accounts = scope.supportingAccounts
    return accounts.isEmpty
      ? [] : ["- Of these, only owners of what others use: \(codes(accounts))"]
  }

  /// When, by whom and with what the evidence was collected, as far as it says.
  private var collected: [String] {
    let period = report.collected.map { ["- Collected: \(Markdown.value($0.words))"] } ?? []
    return period + report.collections.map(item)
  }

  private func item(_ collection: EvidenceCollection) -> String {
    let facts = [
      collection.collectedBy.map { "collected by \(Markdown.code($0))" },
      collection.collector.map { "with \(Markdown.code($0))" },
      collection.period.map { Markdown.value($0) }, collection.integrity,
    ]
    let text = facts.compactMap(\.self).joined(separator: ", ")
    return "- Manifest \(Markdown.code(collection.file)): \(text)"
  }

  private func codes(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.map { Markdown.code($0) }.joined(separator: ", ")
  }

  private var verdicts: [[String]] {
    let title = ["## Verdicts"]
    guard report.counts.total > 0 else {
      return [title, counts, ["No account was judged: the evidence names none."]]
    }
    let matrix = VerdictMatrix(report, order: order).map { MarkdownMatrix($0).blocks } ?? []
    let causes = MarkdownCauses(SharedCause.all(of: report), order: order).blocks
    return [title, counts] + matrix + reasons + causes
  }

  /// Why each verdict is; accounts with several verdicts say so in their own sections.
  private var reasons: [[String]] {
    let rows = report.accounts.filter { $0.findings.count == 1 }.flatMap { account in
      account.findings.map { MarkdownVerdict($0).cells(in: account.account) }
    }
    return rows.isEmpty ? [] : [MarkdownTable.lines(MarkdownVerdict.headerWithAccount, rows)]
  }

  private var counts: [String] {
    let counts = report.counts
    let rows = Outcome.inSummaryOrder.map { outcome in
      ["\(outcome.symbol) \(outcome.word)", String(counts[outcome]), outcome.meaning]
    }
    return MarkdownTable.lines(["Verdict", "Count", "Meaning"], rows)
  }

  private var open: [[String]] {
    let title = ["## What would change the verdicts"]
    let all = OpenCommand.all(of: report)
    guard !all.isEmpty else { return [title, nothingMissing] }
    return [title] + commands(all) + withheld(all.compactMap { $0.withheld(by: order) })
  }

  private func commands(_ all: [OpenCommand]) -> [[String]] {
    let commands = all.compactMap { open in open.command.map { (open, $0) } }
    guard !commands.isEmpty else { return [] }
    let lines = commands.flatMap { open, command in
      (open.reasons + ["for \(open.waiting(by: order))"]).map { ShellWord.comment($0) }
        + [command, ""]
    }
    let count = commands.count.counted("command")
    let text = ["The output of \(count) is missing and would settle what is unknown."]
    return [text, Markdown.fence("sh", lines.dropLast())]
  }

  /// What is missing but asked for by no command, since a name in it is none that AWS allows.
  private func withheld(_ clauses: [Phrase]) -> [[String]] {
    guard !clauses.isEmpty else { return [] }
    let text = ["For this, no command can be printed:"]
    return [text, clauses.map { "- \(Markdown.phrase($0.sentence))" }]
  }

  private var nothingMissing: [String] {
    if report.accounts.isEmpty {
      return ["The output of `aws cloudtrail describe-trails`: it names the account to begin with."]
    }
    return [
      "No further output: nothing is missing. A failed control changes with the configuration; what",
      "to do stands under its remediation.",
    ]
  }
}
