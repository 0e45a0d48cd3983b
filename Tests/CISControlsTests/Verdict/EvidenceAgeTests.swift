import AWSEvidence
import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import CISControls

@Suite struct EvidenceAgeTests {
  @Test func `undated evidence is named where the verdict stands, with what would date it`() throws
  {
    let asOf = try #require(EvidenceTime("2026-11-23"))
    let policy = EvidencePolicy(maximumAge: MaximumAge(asOf: asOf, days: 30))
    let bundle = EvidenceBundle(SampleFolder.completeChain.files, policy: policy)
    let report = Audit(controls: [SampleControl.signIn]).report(on: bundle, toolVersion: "0")
    let finding = try #require(report.accounts.first?.findings.first)
    #expect(finding.outcome == .incomplete)
    let advisory = try #require(finding.advisories.first { $0.id == "undated-evidence" })
    #expect(advisory.message.words.contains("trailwitness next"))
    #expect(advisory.citations.map(\.file).contains(SampleFolder.trails))
    let status = report.problems.filter { $0.file == SampleFolder.status }
    #expect(status.allSatisfy { !$0.message.words.contains("its name is that of no") })
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let times: [String]
    var asOf: String?
    let ids: [String]
  }

  @Test(arguments: [
    Row(testDescription: "no times", times: [], asOf: "2026-11-23", ids: []),
    Row(
      testDescription: "one day", times: ["2026-11-22T09:00:00Z", "2026-11-23T09:00:00Z"], ids: []),
    Row(
      testDescription: "more than a day",
      times: ["2026-11-22T09:00:00Z", "2026-11-23T09:00:01Z"], ids: ["collected-apart"]),
    Row(
      testDescription: "a quarter old", times: ["2026-08-23"], asOf: "2026-11-23",
      ids: ["old-evidence"]),
    Row(testDescription: "a day less", times: ["2026-08-24"], asOf: "2026-11-23", ids: []),
    Row(testDescription: "no date to count from", times: ["2020-01-01"], ids: []),
    Row(
      testDescription: "from after the date", times: ["2026-11-24"], asOf: "2026-11-23",
      ids: ["collected-later"]),
  ])
  func `says what is worth knowing of when evidence was collected`(_ row: Row) {
    let times = row.times.compactMap { EvidenceTime($0) }
    let age = EvidenceAge(times: times, asOf: row.asOf.flatMap { EvidenceTime($0) })
    #expect(age.advisories.map(\.id) == row.ids)
  }
}
