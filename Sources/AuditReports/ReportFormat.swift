public import AuditModel
import EvidenceJSON

/// The formats that a report can be written in.
///
/// The raw values are the names on the command line.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// What a person reads in a terminal.
  case text

  /// What an auditor files; CommonMark with the tables of GitHub.
  case markdown

  /// What scripts read; format version 1.
  case json

  /// The format whose file extension `fileName` ends with, in any case; `nil` when none does.
  ///
  /// The longest extension wins, so that one may end with another.
  public init?(fileName: String) {
    let name = fileName.asciiLowercased
    let fitting = Self.allCases.filter { name.ends(withScalars: $0.fileExtension) }
    guard let best = fitting.max(by: { $0.fileExtension.count < $1.fileExtension.count }) else {
      return nil
    }
    self = best
  }

  /// The end of the names of files in this format, with its dot.
  public var fileExtension: String {
    switch self {
    case .text: ".txt"
    case .markdown: ".md"
    case .json: ".json"
    }
  }

  /// Writes a report in this format, ending with a line feed.
  ///
  /// The same report gives the same bytes everywhere. Text from evidence cannot leave its place in
  /// the format, whatever it holds. Only ``text`` has a style; the other formats ignore it.
  public func render(_ report: AuditReport, style: TextStyle = .plain) -> String {
    switch self {
    case .text: TextReport(report, style: style).rendered
    case .markdown: MarkdownReport(report).rendered
    case .json: JSONReport(report).rendered
    }
  }
}
