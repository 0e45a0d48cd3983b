import Foundation
import Testing
import TrailWitnessKit

/// README's example for users of the library, which needs one import.
@Suite struct LibraryExampleTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the library example in README compiles and runs`() throws {
    let source = try lines(of: URL(filePath: #filePath))
    let example = try readmeBlock(after: "<!-- example: library -->")
      .filter { !$0.isEmpty && !$0.contains("Evidence/complete-chain") }
    #expect(example.contains("import TrailWitnessKit"))
    for line in example { #expect(source.contains(line), "\(line)") }
    let output = try libraryExample()
    #expect(output.hasPrefix("# CIS AWS Foundations Benchmark 6.0.0"))
  }

  /// The example, but for the path and for printing.
  private func libraryExample() throws -> String {
    var printed: [String] = []
    func print(_ items: String...) { printed.append(items.joined(separator: " ")) }
    // Data in, models out: one output by itself, with every member that AWS documents.
    let saved = #"{"trailList": [{"Name": "main", "IsMultiRegionTrail": true}]}"#
    let trails = try DescribeTrailsOutput(parsing: saved.utf8).trailList
    print(trails.first?.name ?? "no trail")

    // A control of your own beside those of the benchmark.
    let userCreated = Control(
      id: "iam-user-created",
      number: "X.1",
      title: "New IAM users are monitored",
      watched: "calls that create an IAM user",
      rationale: "A new user is a new way in.",
      patterns: [try PrescribedPattern("{ $.eventName = CreateUser }")],
      events: [
        MonitoredEvent(eventSource: "iam.amazonaws.com", eventName: "CreateUser", isReadOnly: false)
      ]
    )

    let folder = Self.root.appending(path: "Evidence/complete-chain")
    let files = try EvidenceFolder.files(at: [folder.path(percentEncoded: false)])
    let audit = Audit(version: .v600, controls: ControlCatalog.all + [userCreated])
    let report = audit.run(on: files, toolVersion: "my-tool 1.0").report
    for finding in report.accounts.flatMap(\.findings) {
      print(finding.control.number, finding.outcome.rawValue, finding.reason.text)
    }
    print(ReportFormat.markdown.render(report))
    return printed.last ?? ""
  }

  private func readmeBlock(after mark: String) throws -> [String] {
    let lines = try lines(of: Self.root.appending(path: "README.md"))
    return Array(lines.drop { $0 != mark }.dropFirst(2).prefix { $0 != "```" })
  }

  private func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
