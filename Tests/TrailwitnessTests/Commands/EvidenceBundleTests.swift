import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import Foundation
import TestSupport
import Testing

@testable import trailwitness

/// The committed bundles, from the folder to the report and the exit status.
@Suite struct EvidenceBundleTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let bundle: String
    let outcome: Outcome
    let status: ExitCode

    var testDescription: String { bundle }
  }

  static let rows = [
    Row(bundle: "complete-chain", outcome: .pass, status: .proven),
    Row(bundle: "sso-variant", outcome: .pass, status: .proven),
    Row(bundle: "two-trails", outcome: .pass, status: .proven),
    Row(bundle: "equivalent-filter", outcome: .pass, status: .proven),
    Row(bundle: "unconfirmed-subscriber", outcome: .fail, status: .failed),
    Row(bundle: "narrowed-filter", outcome: .fail, status: .failed),
    Row(bundle: "disabled-actions", outcome: .fail, status: .failed),
    Row(bundle: "wrong-namespace", outcome: .fail, status: .failed),
    Row(bundle: "missing-trail-status", outcome: .incomplete, status: .undecided),
    Row(bundle: "cut-alarm-list", outcome: .incomplete, status: .undecided),
    Row(bundle: "queried-alarms", outcome: .pass, status: .proven),
    Row(bundle: "advanced-selectors", outcome: .pass, status: .proven),
  ]

  static let evidence = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Evidence").path(percentEncoded: false)

  static func command(_ words: String...) throws -> AuditCommand {
    let arguments = try ParsedArguments(
      words + ["--control", "console-sign-in-without-mfa", "--quiet"],
      for: AuditCommand.specification
    )
    return try AuditCommand(arguments)
  }

  @Test(arguments: rows)
  func `each bundle gives its verdict, its status and its reports`(row: Row) throws {
    let path = "\(Self.evidence)/\(row.bundle)"
    let command = try Self.command(path)
    let report = command.report(on: EvidenceBundle(try EvidenceFolder.files(at: [path])))
    #expect(report.accounts.flatMap(\.findings).map(\.outcome) == [row.outcome])
    #expect(command.run() == row.status)
    try expectGolden("\(row.bundle).json", matches: ReportFormat.json.render(report))
    try expectGolden("\(row.bundle).md", matches: ReportFormat.markdown.render(report))
  }

  @Test func `every bundle in the folder has a row`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.evidence)
    #expect(Set(names.filter { !$0.hasSuffix(".md") }) == Set(Self.rows.map(\.bundle)))
  }

  @Test func `all bundles at once give the same verdicts, each in its account`() throws {
    let bundle = EvidenceBundle(try EvidenceFolder.files(at: [Self.evidence]))
    let report = try Self.command(Self.evidence).report(on: bundle)
    for row in Self.rows {
      let expected = Self.rows.filter { $0.outcome == row.outcome }.count
      #expect(report.counts[row.outcome] == expected)
    }
    #expect(report.accounts.count == Self.rows.count)
  }

  @Test(arguments: rows)
  func `every citation leads to the value it repeats`(row: Row) throws {
    let path = "\(Self.evidence)/\(row.bundle)"
    let report = try Self.command(path)
      .report(on: EvidenceBundle(try EvidenceFolder.files(at: [path])))
    let steps = report.accounts.flatMap(\.findings).flatMap(\.chains).flatMap(\.steps)
    for citation in steps.flatMap(\.citations) {
      let text = try String(contentsOfFile: "\(path)/\(citation.file)", encoding: .utf8)
      let line = text.split(separator: "\n", omittingEmptySubsequences: false)[citation.line - 1]
      let rest = line.dropFirst(citation.column - 1)
      #expect(!rest.isEmpty)
      if let value = citation.value { #expect(rest.hasPrefix(value)) }
    }
  }
}
