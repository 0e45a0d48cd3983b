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
