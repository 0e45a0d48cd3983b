import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import EvidenceIntake
import Foundation
import Testing

@testable import trailwitness

/// What README.md shows, held to what the tool and the library do.
@Suite struct ReadmeTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The lines of the fenced block that follows a marker comment.
  private func block(after marker: String) throws -> [String] {
    let url = Self.root.appending(path: "README.md")
    let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("<!-- \(marker)") })
    let rest = lines[(start + 2)...]
    return Array(rest[..<(try #require(rest.firstIndex(of: "```")))])
  }

  @Test func `the run in README is what the tool prints`() throws {
    let path = Self.root.appending(path: "Evidence/complete-chain").path(percentEncoded: false)
    let bundle = EvidenceBundle(try EvidenceFolder.files(at: [path]))
    let report = Audit().report(on: bundle, toolVersion: Trailwitness.version)
    let lines = ReportFormat.text.render(report).components(separatedBy: "\n").dropLast()
    #expect(try block(after: "run: audit Evidence/complete-chain") == Array(lines))
  }

  @Test func `the library example in README compiles and runs`() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
      .components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let example = try block(after: "example: library")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.contains("Evidence/complete-chain") }
    for line in example { #expect(source.contains(line), "\(line)") }
    let output = try libraryExample()
    #expect(output.hasPrefix("# CIS AWS Foundations Benchmark 6.0.0"))
  }

  /// The example, but for the path and for printing.
  private func libraryExample() throws -> String {
    var printed: [String] = []
    func print(_ items: String...) { printed.append(items.joined(separator: " ")) }
    let folder = Self.root.appending(path: "Evidence/complete-chain")
    let files = try EvidenceFolder.files(at: [folder.path(percentEncoded: false)])
    let bundle = EvidenceBundle(files)
    let report = Audit(version: .v600).report(on: bundle, toolVersion: "my-tool 1.0")
    for finding in report.accounts.flatMap(\.findings) {
      print(finding.control.number, finding.outcome.rawValue, finding.reason.text)
    }
    print(ReportFormat.markdown.render(report))
    return printed.last ?? ""
  }
}
