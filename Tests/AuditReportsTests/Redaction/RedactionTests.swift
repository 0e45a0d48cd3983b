import AuditModel
import AuditReports
import TestSupport
import Testing

@Suite struct RedactionTests {
  static let redaction = Redaction(
    accounts: ["123456789012"], trails: [], logGroups: [], filters: [], metrics: [],
    namespaces: [], alarms: [], topics: [], addresses: [], files: [])

  @Test func `outcomes stay and accounts are in order`() {
    let redacted = Self.redaction.redacted(SampleReport.audit)
    #expect(redacted.counts.total == SampleReport.audit.counts.total)
    #expect(redacted.accounts.map(\.account) == ["111111111111", "222222222222"])
    #expect(redacted.isRedacted && !SampleReport.audit.isRedacted)
  }

  @Test func `hostile texts are redacted without harm`() {
    let redacted = Self.redaction.redacted(HostileReport.all)
    #expect(redacted.counts.total == HostileReport.all.counts.total)
    let chains = redacted.accounts.flatMap(\.findings).flatMap(\.chains)
    let texts = chains.flatMap { $0.resources.path + $0.steps.map(\.reason.words) }
    let files = redacted.problems.map(\.file) + redacted.evidence.map(\.file)
    #expect(!(texts + files).contains { $0.contains("a@b.example") })
  }

  @Test func `the same report gives the same redacted one`() {
    let first = Self.redaction.redacted(SampleReport.audit)
    #expect(first == Self.redaction.redacted(SampleReport.audit))
  }
}
