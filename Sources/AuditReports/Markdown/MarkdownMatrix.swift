import AuditModel

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
