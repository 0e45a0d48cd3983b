import AuditModel

/// The report for a terminal: what a person wants to know first stands first.
struct TextReport: Sendable {
  private let report: AuditReport
  private let style: TextStyle

  init(_ report: AuditReport, style: TextStyle) {
    self.report = report
    self.style = style
  }

  /// The whole text, with a line feed at the end.
  var rendered: String {
    let parts = [heading, overview] + findings + [open, problems, evidence, limits, summary]
    let blocks = parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let benchmark = "\(AuditReport.benchmarkName) \(report.benchmarkVersion.visible)"
    let tool = "\(AuditReport.toolName) \(report.toolVersion.visible)"
    return ["\(style.paint(benchmark, .strong)), \(tool)", report.judgement.clause.sentence]
  }

  /// Every verdict on a line of its own; absent when the one finding follows at once.
  private var overview: [String] {
    let all = judged.flatMap(\.findings)
    if all.isEmpty { return ["No account was judged: the evidence names none."] }
    return all.count == 1 ? [] : all.map(\.verdict)
  }

  private var findings: [[String]] { judged.flatMap(\.findings).map(\.lines) }

  private var judged: [TextAccount] {
    let findings = report.accounts.flatMap(\.findings)
    let columns = TextColumns(findings)
    return report.accounts.map { TextAccount($0, columns: columns, style: style) }
  }

  private var open: [String] {
    let commands = OpenCommand.all(of: report)
    guard !commands.isEmpty else { return [] }
    let count = commands.count.counted("command")
    let title = "To settle what is unknown, save the output of \(count):"
    return [style.paint(title, .strong)] + commands.flatMap(Self.lines)
  }

  private static func lines(_ open: OpenCommand) -> [String] {
    let reasons = open.reasons.map { "  # \($0.visible)" }
    return [""] + reasons + ["  # for \(open.waiting.visible)", "  \(open.command.visible)"]
  }

  private var problems: [String] {
    guard !report.problems.isEmpty else { return [] }
    let title = "Problems with the evidence:"
    return [style.paint(title, .strong)]
      + report.problems.map { problem in
        let place = "\(problem.file):\(problem.line):\(problem.column)".visible
        return "  \(place)  \(problem.id.rawValue): \(problem.message.visible)"
      }
  }

  private var evidence: [String] {
    let scope = EvidenceScope(report)
    let regions = scope.regions.isEmpty ? [] : ["regions \(scope.regions.joined(separator: ", "))"]
    let facts = ([scope.files] + regions).joined(separator: "; ").visible
    return ["\(style.paint("Evidence:", .strong)) \(facts)"]
  }

  private var limits: [String] {
    guard !report.limits.isEmpty else { return [] }
    let title = style.paint("What evidence of this kind cannot show:", .strong)
    return [title] + report.limits.map { "  - \($0.visible)" }
  }

  private var summary: [String] {
    let counts = report.counts
    let parts = Outcome.inSummaryOrder.map { "\(counts[$0]) \($0.phrase)" }
    let findings = counts.total.counted("verdict")
    let accounts = report.accounts.count.counted("account")
    let title = style.paint("Summary:", .strong)
    return ["\(title) \(findings) in \(accounts): \(parts.joined(separator: ", "))"]
  }
}
