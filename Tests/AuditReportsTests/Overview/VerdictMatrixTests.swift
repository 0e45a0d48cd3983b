import AuditModel
import TestSupport
import Testing

@testable import AuditReports

@Suite struct VerdictMatrixTests {
  @Test(arguments: [SampleReport.empty, SampleReport.oneFail, HostileReport.short])
  func `a report of one verdict or none has no matrix`(_ report: AuditReport) {
    let matrix = VerdictMatrix(report, order: ControlOrder(report.accounts))
    #expect(matrix.map(\.numbers) == nil)
  }

  @Test func `a control that was not judged in an account leaves its place empty`() throws {
    let report = SampleReport.audit
    let matrix = try #require(VerdictMatrix(report, order: ControlOrder(report.accounts)))
    #expect(matrix.numbers == ["5.1", "5.2", "5.3", "5.4", "5.15"])
    #expect(matrix.rows.map(\.account) == ["123456789012", "210987654321"])
    #expect(matrix.rows.last?.outcomes == [nil, nil, .incomplete, nil, nil])
  }

  @Test func `every mark is a sign with a letter and differs from the others`() {
    let marks = Outcome.allCases.map(\.mark)
    #expect(Set(marks).count == marks.count)
    for mark in marks { #expect(mark.count == 2 && mark.last?.isLetter == true) }
  }
}
