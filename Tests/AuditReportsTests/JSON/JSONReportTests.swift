import AuditModel
import AuditReports
import EvidenceJSON
import Foundation
import TestSupport
import Testing

@Suite struct JSONReportTests {
  @Test(arguments: ReportFormatTests.examples)
  func `the report has exactly the members of format version 1`(
    _ example: ReportFormatTests.Example
  ) throws {
    let json = try decoded(example.report)
    let breaches = JSONShape.report.breaches(in: json, at: "")
    #expect(breaches == [])
  }

  @Test func `members that few reports have are of format version 1 too`() throws {
    let entry = EvidenceEntry(
      file: "a.json", command: nil, account: nil, region: nil, subject: nil, binding: .unbound,
      bytes: 2, sha256: "e3b0")
    let finding = Finding(
      control: SampleControl.signIn, outcome: .incomplete, asWritten: .incomplete,
      inEffect: .incomplete,
      reason: Message(prose: "open"), chains: [],
      missing: [MissingEvidence(.withheld(because: "no such name"), reason: "lists it")],
      advisories: [])
    let json = try decoded(
      AuditReport(
        toolVersion: "1.0.0", benchmarkVersion: "6.0.0", judgement: .both,
        accounts: [AccountFindings(account: "123456789012", findings: [finding])],
        supportingAccounts: ["210987654321"], problems: [], evidence: [entry], listsFiles: true,
        limits: []))
    #expect(JSONShape.report.breaches(in: json, at: "") == [])
    #expect(json["supportingAccounts"] as? [String] == ["210987654321"])
    let entries = try #require(json["evidence"] as? [[String: Any]])
    #expect(entries.first?["sha256"] as? String == "e3b0")
    let accounts = try #require(json["accounts"] as? [[String: Any]])
    let findings = try #require(accounts.first?["findings"] as? [[String: Any]])
    let missing = try #require(findings.first?["missing"] as? [[String: String]])
    #expect(missing == [["withheld": "no such name", "reason": "lists it"]])
  }

  @Test func `every text comes back as it was given`() throws {
    for text in HostileReport.texts {
      let json = try decoded(HostileReport.report([text]))
      let evidence = try #require((json["evidence"] as? [[String: Any]])?.first)
      #expect(evidence["file"] as? String == text)
      #expect(evidence["region"] as? String == text)
    }
  }

  @Test func `a witness is an object and not a string`() throws {
    let step = try filterStep(of: SampleReport.oneFail)
    let witness = try #require(step["witness"] as? [String: Any])
    #expect(witness["eventName"] as? String == "ConsoleLogin")
    #expect(step["relation"] as? String == "misses")
    #expect(step["variant"] as? String == "sso")
    #expect(step["tier"] as? String == "cloudtrail")
    #expect(step["extra"] == nil)
  }

  @Test func `a witness that is no object is left out`() throws {
    let step = try filterStep(of: HostileReport.short)
    #expect(step["witness"] == nil)
    #expect(step["extra"] == nil)
    #expect(step["relation"] as? String == "misses")
  }

  @Test func `members are sorted at every depth`() throws {
    let text = ReportFormat.json.render(SampleReport.oneFail)
    var values = [try JSONDocument(parsing: text).root]
    while let value = values.popLast() {
      let names = value.members.map(\.name)
      #expect(names.map { Array($0.utf8) }.adjacentPairsAscend, "\(value.pointer)")
      values += value.elements.map(\.self) + value.members.map(\.value)
    }
  }

  @Test func `counts are by outcome`() throws {
    let summary = try #require(try decoded(SampleReport.audit)["summary"] as? [String: Int])
    let expected = ["pass": 1, "fail": 1, "incomplete": 2, "review": 1, "notApplicable": 1]
    #expect(summary == expected)
  }

  @Test func `the documentation names every member and every fixed value`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appending(path: "Sources/AuditReports/AuditReports.docc/JSON-report.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for name in JSONShape.report.names.union(JSONShape.report.values).sorted() {
      #expect(text.contains("`\(name)`"), "\(name)")
    }
  }

  private func filterStep(of report: AuditReport) throws -> [String: Any] {
    let accounts = try #require(try decoded(report)["accounts"] as? [[String: Any]])
    let findings = try #require(accounts.first?["findings"] as? [[String: Any]])
    let chains = try #require(findings.first?["chains"] as? [[String: Any]])
    let steps = try #require(chains.first?["steps"] as? [[String: Any]])
    return try #require(steps.first { $0["step"] as? String == "metric-filter" })
  }

  private func decoded(_ report: AuditReport) throws -> [String: Any] {
    let text = ReportFormat.json.render(report)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(json as? [String: Any])
  }
}

extension [[UInt8]] {
  /// Whether each text comes before the next one, byte by byte.
  fileprivate var adjacentPairsAscend: Bool {
    zip(self, dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
  }
}
