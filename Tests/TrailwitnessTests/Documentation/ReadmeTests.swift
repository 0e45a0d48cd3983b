import AWSEvidence
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
}
