import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import EvidenceJSON
import TestSupport
import Testing

/// Nothing from evidence stands in a Markdown report's prose: there it would mention people, refer
/// to issues or become a link.
@Suite struct MarkdownProseTests {
  /// What every name and text of the evidence has in it; no sentence of the report has.
  private static let mark = "zzevil"

  private static let names = [
    "@\(mark)", "`@\(mark)", "@\(mark)`", "`@\(mark)`", "``@\(mark)``", "`` ` @\(mark)",
    "a`b`@\(mark)",
    "\(mark)/x#1", "`#1 \(mark)`", ":\(mark):", "`:\(mark):`\u{301}", "\u{301}`\(mark)",
    "\\`@\(mark)",
    "a@\(mark).example", "https://\(mark).example", "[x](http://\(mark))", "<\(mark)>",
    "|`\(mark)|`",
    "\u{1FEF}@\(mark)\u{1FEF}", "`\(mark)\n\n# \(mark)",
  ]

  /// The texts of the evidence that are somebody's to choose.
  private static let chosen = [
    "\"management-events", "trail/management-events", "CloudTrail/management", "security-alerts\"",
    "console-sign-in-without-mfa", "ConsoleSignInWithoutMFA", "CISBenchmark",
    "security@example.com", "\"email", "us-east-1\"", "OK\"", "\"Sum\"", "notBreaching", "\"All\"",
    "ConsoleLogin\\\\\\\"", "GreaterThanOrEqualToThreshold",
  ]

  private static func escaped(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { text, scalar in
      let isPlain = scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
      let digits = String(scalar.value, radix: 16)
      text +=
        isPlain ? String(scalar) : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }

  @Test(arguments: names)
  func `every name stands in code`(name: String) {
    var folders = Self.chosen.map { text in
      SampleFolder(
        SampleFolder.completeChain.texts.mapValues { file in
          file.replacing(text, with: Self.replacement(of: text, name))
        })
    }
    folders.append(Self.withManifest(name))
    folders.append(Self.withPaths(name))
    folders.append(Self.withMessages(name))
    for folder in folders {
      let bundle = folder.bundle
      for removed in name.utf8.first == 0x60 ? [nil, SampleFolder.filters] : [nil] {
        let bundle = removed.map { folder.removing($0).bundle } ?? bundle
        let report = Audit(controls: Array(ControlCatalog.all.prefix(name.utf8.count % 2 + 1)))
          .report(on: bundle, toolVersion: "test")
        let prose = Self.prose(ReportFormat.markdown.render(report))
        let line = prose.split(separator: "\n").first { $0.contains(Self.mark) }
        #expect(line == nil)
      }
    }
  }

  private static func replacement(of text: String, _ name: String) -> String {
    var replacement = escaped(name)
    if text.hasPrefix("\"") { replacement = "\"" + replacement }
    if text.hasPrefix("trail/") { replacement = "trail/" + replacement }
    if text.hasSuffix("\"") { replacement += text.hasSuffix("\\\"") ? "\\\"" : "\"" }
    return replacement
  }

  /// A manifest whose every text is hostile, beside files that it does not describe rightly.
  private static func withManifest(_ name: String) -> SampleFolder {
    let text = escaped(name)
    return .completeChain.adding(
      "evidence-manifest.json",
      """
      {"schema": "trailwitness-evidence-manifest", "schema_version": 1,
       "collected_by": "\(text)", "collector": "\(text)",
       "files": [{"path": "\(text)", "sha256": null, "bytes": 1, "exit_code": 0,
         "argv": ["aws", "cloudtrail", "get-trail-status", "--name", "\(text)"],
         "account": "\(text)", "region": "\(text)", "stderr": "\(text)",
         "started_at": "\(text)", "finished_at": "\(text)"},
        {"path": "describe-trails.json", "sha256": null, "bytes": 1, "exit_code": 0,
         "argv": ["aws", "\(text)", "\(text)", "--region", "\(text)"],
         "account": "\(text)", "region": "\(text)", "stderr": "\(text)",
         "started_at": "\(text)", "finished_at": "\(text)"}]}
      """
    )
  }

  /// Files whose folders and names are hostile.
  private static func withPaths(_ name: String) -> SampleFolder {
    var folder = SampleFolder.completeChain
    for (file, text) in SampleFolder.completeChain.texts {
      folder = folder.adding("\(name)/us-east-1/\(name)/\(file)", text)
        .adding("\(name)/\(name).\(file)", "{\"\(escaped(name))\": [}")
    }
    return folder
  }

  /// What is no evidence but quoted in a problem.
  private static func withMessages(_ name: String) -> SampleFolder {
    .completeChain
      .adding(
        "a.txt",
        "An error occurred (\(name)) when calling the \(name) operation: User: \(name) is not "
          + "authorized to perform: \(name) on resource: \(name)\n"
      )
      .adding("b.txt", "aws: error: argument operation: Invalid choice: '\(name)', \(name)\n")
      .adding("c.stderr.txt", "\(name)\n")
      .adding("d.txt", "$ aws \(name) \(name) --name \(name)\n{\"IsLogging\": true}\n")
      .adding("e.json", "{\"\(escaped(name))\": 1, \"\(escaped(name))\": 2, \"trailList\": 3}")
      .adding("SHA256SUMS", "\(String(repeating: "0", count: 64))  \(name)\n")
  }

  /// What is left of Markdown without its code.
  private static func prose(_ markdown: String) -> String {
    var fence: Substring?
    return markdown.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      let border = line.drop { $0 == " " }.prefix { $0 == "`" }
      if let open = fence {
        if border == open && line.hasSuffix(border) { fence = nil }
        return nil
      }
      if border.count >= 3, !line.drop(while: { $0 == " " }).dropFirst(border.count).contains("`") {
        fence = border
        return nil
      }
      return withoutCode(line)
    }.joined(separator: "\n")
  }

  /// A line without its code spans, as CommonMark finds them: a run of backticks to the next run of
  /// the same length, unless a backslash stands before the first.
  private static func withoutCode(_ line: Substring) -> String {
    let scalars = Array(line.unicodeScalars)
    var prose = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\\", index + 1 < scalars.count {
        prose.append(contentsOf: scalars[index...(index + 1)])
        index += 2
      } else if scalars[index] == "`" {
        let length = run(scalars, index)
        var end = index + length
        while end < scalars.count, scalars[end] != "`" || run(scalars, end) != length {
          end += max(1, run(scalars, end))
        }
        if end >= scalars.count { prose.append(contentsOf: scalars[index..<(index + length)]) }
        index = end >= scalars.count ? index + length : end + length
      } else {
        prose.append(scalars[index])
        index += 1
      }
    }
    return String(prose)
  }

  private static func run(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    scalars[start...].prefix { $0 == "`" }.count
  }
}
