import CISControls
import EvidenceJSON

/// What each version says of a control, one line a version.
struct VersionTable {
  /// The lines, the first with the names of the columns.
  let lines: [String]

  init(_ editions: [ControlEdition]) {
    let rows =
      [["benchmark", "number", "level", "assessment", "accepts", "change of the pattern"]]
      + editions.map(Self.cells)
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    lines = rows.map { row in
      let cells = zip(row, widths).map { CommandSpecification.padded($0, to: $1) }
      return cells.joined(separator: "  ").trimmingBlanksAtEnd
    }
  }

  private static func cells(of edition: ControlEdition) -> [String] {
    [
      edition.version.rawValue,
      edition.number,
      String(edition.level),
      edition.assessment.rawValue,
      edition.patterns.map(\.name).joined(separator: ", "),
      edition.patternChanges.map(\.clause).joined(separator: "; "),
    ]
  }
}

extension String {
  fileprivate var trimmingBlanksAtEnd: String {
    var scalars = unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
