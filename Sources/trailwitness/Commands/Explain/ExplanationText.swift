import AuditModel
import CISControls

/// An explanation of a control for a person at a terminal.
struct ExplanationText {
  private let control: Control
  private let version: BenchmarkVersion

  init(of reference: ControlReference) {
    control = reference.control
    version = reference.version
  }

  /// The whole text, with a line feed at the end.
  var text: String {
    let sections = [
      section("Description", control.description.wrapped()),
      section("Rationale", control.rationale.wrapped()),
      section("Pattern in \(version.rawValue)", current.flatMap(lines)),
      section("Patterns of other versions only", former.flatMap(lines)),
      section("Events that the trail must record", eventLines),
      section("Versions", VersionTable(control.editions).lines),
      section("Audit", AuditStep.all.indices.flatMap(stepLines) + [""] + Self.legend),
      section("Remediation", control.remediation.flatMap { $0.wrapped(bullet: "- ") }),
      section("References", control.references),
    ]
    return (heading + sections.joined()).map { $0 + "\n" }.joined()
  }

  /// What the words in capitals in the commands stand for.
  private static let legend = [
    "REGION is the trail's home region, GROUP the name in its `CloudWatchLogsLogGroupArn`,",
    "TOPIC an ARN in the alarm's `AlarmActions`. Run the steps for every trail of step 1.",
  ]

  private var heading: [String] {
    let facts =
      [
        "\(AuditReport.benchmarkName) \(version.rawValue)",
        "level \(control.level(in: version))",
        "assessment \(control.assessment(in: version).rawValue)",
      ] + (control.securityHubID.map { ["Security Hub \($0)"] } ?? [])
    let title = "\(control.number(in: version)) \(control.id): \(control.title)"
    return [title, facts.joined(separator: ", ")] + remarks
  }

  /// What the facts mean for the reader.
  private var remarks: [String] {
    let scope =
      control.scope == .managementAccount
      ? ["Concerns only the management account of an organization."] : []
    let assessment =
      control.assessment(in: version) == .manual
      ? ["Manual: a person decides, and a verdict of this tool is evidence for that."] : []
    return scope + assessment
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { $0.isEmpty ? "" : "  \($0)" }
  }

  private var current: [PrescribedPattern] { control.patterns(in: version) }

  /// The patterns whose text the version does not accept under any name.
  private var former: [PrescribedPattern] {
    control.patterns.filter { pattern in !current.contains { $0.text == pattern.text } }
  }

  private func lines(of pattern: PrescribedPattern) -> [String] {
    let note = pattern.note?.wrapped(hanging: 2) ?? []
    return ["\(pattern.name), \(span(of: pattern))"] + (note + [pattern.text]).map { "  \($0)" }
  }

  /// The versions that accept a pattern, in words.
  private func span(of pattern: PrescribedPattern) -> String {
    let first = max(pattern.versions.lowerBound, control.since)
    let last = pattern.versions.upperBound
    switch (first == control.since, last == .newest) {
    case (true, true): return "all versions"
    case (_, true): return "from \(first.rawValue) on"
    case (true, _): return "up to \(last.rawValue)"
    default: return "\(first.rawValue) to \(last.rawValue)"
    }
  }

  private var eventLines: [String] {
    EventGroup.groups(of: control.events(in: version)).flatMap { $0.line.wrapped(hanging: 2) }
  }

  private func stepLines(at index: Int) -> [String] {
    let step = AuditStep.all[index]
    let isRepeat = index > 0 && AuditStep.all[index - 1].command == step.command
    return ["\(step.kind.number) \(step.kind.rawValue)"]
      + [isRepeat ? "    in the same output:" : "    \(step.command)"]
      + step.check.wrapped().map { "    \($0)" }
  }
}
