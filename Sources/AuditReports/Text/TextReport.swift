import AuditModel
import EvidenceJSON

/// The report for a terminal: what a person wants to know first stands first.
struct TextReport: Sendable {
  private let report: AuditReport
  private let order: ControlOrder
  private let style: TextStyle

  init(_ report: AuditReport, style: TextStyle) {
    self.report = report
    self.style = style
    order = ControlOrder(report.accounts)
  }

  /// The whole text, with a line feed at the end.
  var rendered: String {
    let parts =
      [heading] + overview + findings + [open, problems, evidence, files, limits, summary]
    let blocks = parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let benchmark = "\(AuditReport.benchmarkName) \(report.benchmarkVersion.visible)"
    let tool = "\(AuditReport.toolName) \(report.toolVersion.visible)"
    let lines = ["\(style.paint(benchmark, .strong)), \(tool)", report.judgement.clause.sentence]
    return lines + (report.isRedacted ? [AuditReport.redactionNote] : [])
  }

  /// All verdicts in a table and what they have in common; absent when the one finding follows at
  /// once.
  private var overview: [[String]] {
    if report.counts.total == 0 { return [["No account was judged: the evidence names none."]] }
    guard let matrix = VerdictMatrix(report, order: order) else { return [] }
    let note = "  Links that hold are cut short below; the Markdown report has them in full."
    return [
      TextMatrix(matrix, style: style).lines + [note],
      TextCauses(SharedCause.all(of: report), order: order, style: style).lines,
    ]
  }

  private var findings: [[String]] {
    let columns = TextColumns(report.accounts.flatMap(\.findings))
    guard report.counts.total == 1 else {
      return report.accounts.flatMap {
        TextAccount($0, order: order, columns: columns, style: style).blocks
      }
    }
    return report.accounts.flatMap { account in
      account.findings.map { finding in
        let verdict = TextVerdict(
          finding, account: account.account, columns: columns, style: style)
        return TextFinding(finding, verdict: verdict, style: style).lines
      }
    }
  }

  private var open: [String] {
    let all = OpenCommand.all(of: report)
    let commands = all.flatMap(lines)
    let withheld = all.compactMap { $0.withheld(by: order) }.map { "  - \($0.text.visible)" }
    let count = (all.count - withheld.count).counted("command")
    let title = "To settle what is unknown, save the output of \(count):"
    let rest = "What no command can be printed for:"
    return (commands.isEmpty ? [] : [style.paint(title, .strong)] + commands)
      + (commands.isEmpty || withheld.isEmpty ? [] : [""])
      + (withheld.isEmpty ? [] : [style.paint(rest, .strong)] + withheld)
  }

  private func lines(_ open: OpenCommand) -> [String] {
    guard let command = open.command else { return [] }
    let comments = (open.reasons + ["for \(open.waiting(by: order))"]).map { ShellWord.comment($0) }
    return [""] + (comments + [command.visible]).map { "  \($0)" }
  }

  private var problems: [String] {
    guard !report.problems.isEmpty else { return [] }
    let title = "Problems with the evidence:"
    return [style.paint(title, .strong)]
      + report.problems.map { problem in
        let place = "\(problem.file):\(problem.line):\(problem.column)".visible
        return "  \(place)  \(problem.id.rawValue): \(problem.message.text.visible)"
      }
  }

  private var evidence: [String] {
    let scope = EvidenceScope(report)
    let regions = scope.regions.isEmpty ? [] : ["regions \(scope.regions.joined(separator: ", "))"]
    let facts = ([scope.files] + regions).joined(separator: "; ").visible
    let collected = report.collected.map { ["  collected \($0.words)".visible] } ?? []
    let supporting = scope.supportingAccounts.joined(separator: ", ").visible
    let owners =
      supporting.isEmpty
      ? [] : ["  not judged, only owners of what others use: account \(supporting)"]
    return ["\(style.paint("Evidence:", .strong)) \(facts)"] + owners + collected
      + report.collections.map(line)
  }

  private func line(_ collection: EvidenceCollection) -> String {
    let facts = [
      collection.collectedBy.map { "collected by \($0)" },
      collection.collector.map { "with \($0)" },
      collection.integrity,
    ]
    return "  \(collection.file): \(facts.compactMap(\.self).joined(separator: ", "))".visible
  }

  private var files: [String] {
    report.listsFiles ? TextInventory(entries: report.evidence, style: style).lines : []
  }

  private var limits: [String] {
    guard !report.limits.isEmpty else { return [] }
    let title = style.paint("Limitations:", .strong)
    return [title] + report.limits.map { "  - \($0.phrase.sentence.text.visible)" }
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

/// The list of all files with size, digest, command and tie.
struct TextInventory: Sendable {
  let entries: [EvidenceEntry]
  let style: TextStyle

  /// The lines; empty when there are no files.
  var lines: [String] {
    guard !entries.isEmpty else { return [] }
    return [style.paint("Files:", .strong)] + entries.flatMap(lines)
  }

  private func lines(_ entry: EvidenceEntry) -> [String] {
    let isEvidence = entry.binding != .unrecognised
    let command = entry.command.map { "\(name: $0)" } ?? "no output that matters here"
    let place = [entry.account, entry.region, entry.subject].compactMap(\.self)
      .joined(separator: ", ")
    let binding = entry.binding == .unbound ? "unbound" : "bound by \(entry.binding.rawValue)"
    let other = entry.command == nil ? command : "\(command), no output that matters here"
    let tie = "\(command), \(binding)\(place.isEmpty ? "" : ": \(place)")"
    return [
      "  \(entry.file.visible)",
      "    \(entry.bytes.counted("byte")), sha256 \(entry.sha256 ?? "unknown")",
      "    \((isEvidence ? tie : other).visible)",
    ]
  }
}

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
