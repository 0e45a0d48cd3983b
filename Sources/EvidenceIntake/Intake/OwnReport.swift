import AuditModel
import EvidenceJSON

/// What this tool wrote itself: a report or a script kept beside the evidence is no evidence.
enum OwnReport {
  private static let name = AuditReport.toolName

  /// Whether a JSON value is the answer of one of this tool's commands.
  ///
  /// Only the audit's report names the tool; the others are told by the members that all have.
  static func isOwn(_ value: JSONValue) -> Bool {
    guard value.kind == .object else { return false }
    if let tool = value["tool"], tool.kind == .object {
      return tool["name"]?.isString(name) ?? false
    }
    return shapes.contains { $0.allSatisfy { value[$0] != nil } }
  }

  /// Whether a text is a report for people, or what `next` or `collect` printed.
  static func isOwn(text: [UInt8]) -> Bool {
    let lines = SavedText(Array(text.prefix(2000))).lines.prefix(3)
    guard let first = lines.first else { return false }
    if isHeading(first) || isRest(first) { return true }
    guard first.starts(with: "#!/bin/sh".utf8) || first.starts(with: "#Requires -Version".utf8)
    else { return false }
    return lines.dropFirst().contains {
      $0.starts(with: "# Collects evidence for `\(name) audit`".utf8)
        || $0.starts(with: "# ".utf8) && $0.contains(bytes: " missing; ")
    }
  }

  /// What `next` prints first where it asks for nothing: that all is decided, or how many verdicts
  /// no command decides.
  private static func isRest(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "# Nothing is missing: every verdict is".utf8) { return true }
    guard line.starts(with: "# ".utf8) else { return false }
    let count = line.dropFirst(2).prefix(while: \.isASCIIDigit)
    return !count.isEmpty && line[count.endIndex...].starts(with: " verdict".utf8)
  }

  /// The first line of a text report, in colour or not.
  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    guard let title = line.range(of: AuditReport.benchmarkName) else { return false }
    return title.lowerBound - line.startIndex <= 8
      && line[title.upperBound...].contains(bytes: ", \(name) ")
  }

  /// The answers of `explain`, `drill` and `pattern compare`, in this order.
  private static let shapes = [
    ["formatVersion", "benchmark", "control", "patterns", "steps"],
    ["answer", "event", "chains"],
    ["relation", "variant", "witness", "reason"],
  ]
}
