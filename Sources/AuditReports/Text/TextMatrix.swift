import AuditModel
import EvidenceJSON

/// The verdicts of a report as a table for a terminal.
struct TextMatrix: Sendable {
  /// The widest account that is written in full, in characters; with 15 controls a row then has
  /// no more than 100.
  private static let widestAccount = 17

  private let matrix: VerdictMatrix
  private let style: TextStyle
  private let labelWidth: Int
  private let widths: [Int]

  init(_ matrix: VerdictMatrix, style: TextStyle) {
    self.matrix = matrix
    self.style = style
    labelWidth = matrix.rows.map { Self.label($0.account).count }.reduce("account".count, max)
    widths = matrix.numbers.map { max($0.count, Outcome.pass.mark.count) }
  }

  /// The heads of the columns, a line for each account, and what the marks mean.
  var lines: [String] {
    let head = line(label: "account", cells: zip(matrix.numbers, widths).map { $0.padded(to: $1) })
    return [head] + matrix.rows.map(line) + ["  \(Outcome.legend)"]
  }

  private func line(_ row: VerdictMatrix.Row) -> String {
    let cells = zip(row.outcomes, widths).map { outcome, width in
      guard let outcome else { return "".padded(to: width) }
      let blanks = String(repeating: " ", count: max(0, width - outcome.mark.count))
      return style.paint(outcome.mark, outcome.role) + blanks
    }
    return line(label: Self.label(row.account), cells: cells)
  }

  private func line(label: String, cells: [String]) -> String {
    let line = "  \(label.padded(to: labelWidth))  \(cells.joined(separator: "  "))"
    return line.withoutBlanksAtEnd
  }

  private static func label(_ account: String) -> String {
    let visible = account.visible
    guard visible.count > widestAccount else { return visible }
    return visible.prefix(widestAccount - 1) + "…"
  }
}

extension String {
  /// The text up to its last character that is no blank.
  fileprivate var withoutBlanksAtEnd: String {
    var text = self
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    return text
  }
}
