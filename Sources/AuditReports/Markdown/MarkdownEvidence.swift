import AuditModel

/// What stands behind the controls: problems, the files and the limits of such evidence.
struct MarkdownEvidence: Sendable {
  private let report: AuditReport

  init(_ report: AuditReport) { self.report = report }

  /// The paragraphs, each as its lines.
  var blocks: [[String]] {
    [["## Evidence problems"], problems, ["## Evidence"], evidence] + limits
  }

  private var problems: [String] {
    guard !report.problems.isEmpty else { return ["None."] }
    return MarkdownTable.lines(["Place", "Problem", "What is wrong"], report.problems.map(row))
  }

  private func row(_ problem: EvidenceProblem) -> [String] {
    let place = "\(problem.file):\(problem.line):\(problem.column)"
    return [
      Markdown.code(place, isInTable: true),
      problem.id.rawValue,
      Markdown.phrase(problem.message.phrase.sentence, isInTable: true),
    ]
  }

  private var evidence: [String] {
    guard !report.evidence.isEmpty else { return ["No files were found."] }
    let header = ["File", "Command", "Account", "Region", "Subject", "Bound by", "Bytes"]
    let digest = report.listsFiles ? ["SHA-256"] : []
    return MarkdownTable.lines(header + digest, report.evidence.map(row))
  }

  private func row(_ entry: EvidenceEntry) -> [String] {
    let names = [entry.file, entry.command, entry.account, entry.region, entry.subject]
    let cells = names.map { name in name.map { Markdown.code($0, isInTable: true) } ?? "–" }
    let digest = report.listsFiles ? [entry.sha256.map { Markdown.code($0) } ?? "–"] : []
    return cells + [entry.binding.rawValue, String(entry.bytes)] + digest
  }

  private var limits: [[String]] {
    guard !report.limits.isEmpty else { return [] }
    let items = report.limits.map { "- \(Markdown.phrase($0.phrase.sentence))" }
    return [["## Limitations"], items]
  }
}
