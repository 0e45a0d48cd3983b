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

/// The verdicts of a report as a table of accounts and controls.
struct MarkdownMatrix: Sendable {
  private let matrix: VerdictMatrix

  init(_ matrix: VerdictMatrix) { self.matrix = matrix }

  /// The table and what its marks mean.
  var blocks: [[String]] {
    let header = ["Account"] + matrix.numbers.map { Markdown.text($0) }
    let rows = matrix.rows.map { row in
      [Markdown.code(row.account, isInTable: true)] + row.outcomes.map { $0?.mark ?? "" }
    }
    return [MarkdownTable.lines(header, rows), ["Marks: \(Markdown.text(Outcome.legend))."]]
  }
}

/// A table of GitHub's Markdown.
enum MarkdownTable {
  /// A table with cells that are Markdown already; none of them holds a bare pipe or a line feed.
  static func lines(_ header: [String], _ rows: [[String]]) -> [String] {
    [row(header), row(header.map { _ in "---" })] + rows.map(row)
  }

  private static func row(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |"
  }
}
