import AuditModel
import AuditReports
import TestSupport
import Testing

@Suite struct RedactionTests {
  static let redaction = Redaction()

  @Test func `outcomes stay and accounts are in order`() {
    let redacted = Self.redaction.redacted(SampleReport.audit)
    #expect(redacted.counts.total == SampleReport.audit.counts.total)
    let accounts = redacted.accounts.map(\.account)
    #expect(accounts == accounts.sorted() && Set(accounts).count == 2)
    #expect(Set(accounts).isDisjoint(with: SampleReport.audit.accounts.map(\.account)))
    #expect(redacted.isRedacted && !SampleReport.audit.isRedacted)
  }

  @Test func `hostile texts are redacted without harm`() {
    let redacted = Self.redaction.redacted(HostileReport.all)
    #expect(redacted.counts.total == HostileReport.all.counts.total)
    let chains = redacted.accounts.flatMap(\.findings).flatMap(\.chains)
    let citations = chains.flatMap(\.steps).flatMap(\.citations)
    let texts =
      chains.flatMap(\.resources.path) + citations.flatMap { [$0.pointer, $0.value ?? ""] }
    let files = redacted.problems.map(\.file) + redacted.evidence.map(\.file)
    #expect(!(texts + files).contains { $0.contains("a@b.example") })
  }

  @Test func `the same report gives the same redacted one`() {
    let first = Self.redaction.redacted(SampleReport.audit)
    #expect(first == Self.redaction.redacted(SampleReport.audit))
  }
}
