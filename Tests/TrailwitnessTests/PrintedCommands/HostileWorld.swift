import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import EvidenceIntake
import EvidenceJSON
import Foundation
import TestSupport

@testable import trailwitness

/// A bundle whose names are hostile or not, with some of its files missing.
struct HostileWorld: Sendable {
  static let account = "111122223333"

  var trail = "management-events"
  var group = "CloudTrail/management"
  var topic = "security-alerts"
  var region = "us-east-1"
  var lost: [String] = []

  private static let files = [
    SampleFolder.status, SampleFolder.selectors, SampleFolder.filters, SampleFolder.alarms,
    SampleFolder.subscriptions,
  ]

  /// A world of legal names without any of the files that commands ask for again.
  static let legal = HostileWorld(lost: files)

  /// The worlds that a seed draws: one for every known name and kind, then random ones.
  static func all(seed: UInt64, random count: Int) -> [HostileWorld] {
    var random = SeededRandom(seed: seed)
    var worlds = HostileName.known.flatMap { name in
      [
        HostileWorld(trail: name, group: name, lost: files),
        HostileWorld(topic: name, region: name, lost: [SampleFolder.subscriptions]),
      ]
    }
    for _ in 0..<count {
      var world = HostileWorld()
      if random.isOne(in: 2) { world.trail = HostileName.random(&random) }
      if random.isOne(in: 2) { world.group = HostileName.random(&random) }
      if random.isOne(in: 2) { world.topic = HostileName.random(&random) }
      if random.isOne(in: 4) { world.region = HostileName.random(&random) }
      world.lost = files.filter { _ in random.isOne(in: 2) }
      worlds.append(world)
    }
    return worlds
  }

  private var bundle: EvidenceBundle {
    var texts = SampleFolder.completeChain.texts
    for file in lost { texts[file] = nil }
    let names = [
      ("management-events", trail), ("CloudTrail/management", group), ("security-alerts", topic),
      ("us-east-1", region),
    ]
    for (file, text) in texts {
      texts[file] = names.reduce(text) { text, name in
        text.replacing("\(name.0)\"", with: "\(Self.escaped(name.1))\"")
          .replacing("\(name.0):", with: "\(Self.escaped(name.1)):")
      }
    }
    return SampleFolder(texts).bundle
  }

  private static func escaped(_ name: String) -> String {
    let bytes = (try? JSONEncoder().encode([name])) ?? Data()
    return String(decoding: bytes.dropFirst(2).dropLast(2), as: UTF8.self)
  }

  /// Everything that the tool prints about the world and somebody may paste or pipe into a shell.
  var printed: [Printed] {
    let bundle = bundle
    let audit = Audit(controls: Array(ControlCatalog.all.prefix(2)))
    let report = audit.report(on: bundle, toolVersion: "test")
    let redacted = Redaction().redacted(report)
    return [report, redacted].flatMap { report in
      [
        Printed(isRedacted: report.isRedacted, script: Self.pasted(text: report)),
        Printed(isRedacted: report.isRedacted, script: Self.pasted(markdown: report)),
        Printed(isRedacted: report.isRedacted, script: Self.pasted(json: report)),
        Printed(isRedacted: report.isRedacted, script: Self.asked(of: report)),
      ]
    }
  }

  /// What somebody copies from the report for a terminal: all from the first command on.
  private static func pasted(text report: AuditReport) -> String {
    let lines = ReportFormat.text.render(report).split(separator: "\n")
    return lines.filter { $0.hasPrefix("  # ") || $0.hasPrefix("  aws ") }.joined(separator: "\n")
  }

  /// What somebody copies from Markdown: its blocks of shell.
  private static func pasted(markdown report: AuditReport) -> String {
    var isShell = false
    let lines = ReportFormat.markdown.render(report).split(separator: "\n").filter { line in
      if line.hasPrefix("```") {
        isShell = line == "```sh"
        return false
      }
      return isShell
    }
    return lines.joined(separator: "\n")
  }

  /// What `next` asks for, with other functions around it that call `aws` and do nothing else.
  private static func asked(of report: AuditReport) -> String {
    let script = NextScript(
      calls: MissingCalls(report), undecided: Undecided(report), folder: "."
    ).text(for: .sh)
    let parts = ["\nset -euf\n", "\nentered=0\n"].compactMap { script.firstRange(of: $0) }
    guard let header = parts.first, let start = parts.last else { return script }
    return """
      \(script[..<header.lowerBound])
      failed=0; passed=0; entered=0; home=us-east-1
      say() { :; }; finish() { :; }; find_log_alarms() { log_alarms=; }; enter() { open=yes; }
      save() { shift 3; aws "$@" --output json; }
      \(script[start.upperBound...])
      """
  }

  /// What a script takes from JSON.
  private static func pasted(json report: AuditReport) -> String {
    let text = ReportFormat.json.render(report)
    guard let root = try? JSONDocument(parsing: text).root else { return "" }
    let findings = root["accounts"]?.elements.flatMap { $0["findings"]?.elements.map(\.self) ?? [] }
    let commands = (findings ?? []).flatMap { finding in
      (finding["missing"]?.elements.map(\.self) ?? []).compactMap { $0["command"]?.string }
    }
    return Set(commands).sorted().joined(separator: "\n")
  }

  /// The calls that may be made in this world: those of its names that AWS allows.
  var calls: Set<[String]> {
    let arn = "arn:aws:cloudtrail:\(region):\(Self.account):trail/\(trail)"
    let topic = "arn:aws:sns:\(region):\(Self.account):\(topic)"
    let requests =
      [arn, trail].flatMap { name in
        [AWSCommand.getTrailStatus, .getEventSelectors].map { ($0, Optional(name)) }
      } + [
        (.describeMetricFilters, group), (.listSubscriptionsByTopic, topic), (.describeAlarms, nil),
        (.describeTrails, nil),
      ]
    return Set(
      requests.flatMap { command, subject in
        [region, "us-east-1", nil].compactMap { region in
          EvidenceRequest(command, subject: subject, account: Self.account, region: region)
        }
      }.filter { $0.disallowedName == nil }.map {
        Array($0.command.words(subject: $0.subject, region: $0.region).dropFirst())
      }
    )
  }
}

/// A text that a person pastes into a shell.
struct Printed: Sendable {
  let isRedacted: Bool
  let script: String

  /// The same where a shell knows no comments, so that their words are read like any others.
  var withoutComments: String {
    script.split(separator: "\n").map { line in
      let line = line.drop { $0 == " " }
      return line.hasPrefix("# ") ? ": " + line : Substring(line)
    }.map(String.init).joined(separator: "\n").replacing(": # ", with: ": ")
  }
}
