import AuditModel
import AuditReports
import EvidenceJSON
import Testing

/// The report on one comparison, apart from any evidence.
@Suite struct ComparisonReportTests {
  private static let members = [
    "assumptions", "extra", "reason", "relation", "tier", "variant", "witness",
  ]

  private static func report(assumptions: [String], version: Int?) -> ComparisonReport {
    let comparison = FilterComparison(
      relation: .undecided, variant: nil, prescribed: "{ $.a = 1 }", assumptions: assumptions,
      assumptionVersion: version)
    return ComparisonReport(comparison, reason: "it is open")
  }

  @Test func `what was assumed is named with the version of the list`() throws {
    let report = Self.report(assumptions: ["a is set"], version: 7)
    #expect(report.text.contains("assuming (list version 7): a is set\n"))
    let root = try JSONDocument(parsing: report.json).root
    #expect(root.members.map(\.name) == Self.members)
    #expect(root["assumptions"]?["version"]?.integer == 7)
    #expect(root["assumptions"]?["statements"]?.elements.map(\.string) == ["a is set"])
  }

  @Test func `nothing assumed is null`() throws {
    let report = Self.report(assumptions: [], version: nil)
    #expect(!report.text.contains("assuming"))
    let root = try JSONDocument(parsing: report.json).root
    #expect(root.members.map(\.name) == Self.members)
    #expect(root["assumptions"]?.isNull == true)
  }
}
