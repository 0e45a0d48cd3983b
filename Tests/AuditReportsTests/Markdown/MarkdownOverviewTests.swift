import AuditModel
import AuditReports
import Testing

@Suite struct MarkdownOverviewTests {
  static func lines(_ report: AuditReport) -> [Substring] {
    ReportFormat.markdown.render(report).split(separator: "\n")
  }

  @Test func `every control has a section of its own`() {
    let sections = Self.lines(SampleOverview.oneAccount).filter { $0.hasPrefix("### 5.") }
    #expect(sections.count == 15)
  }

  @Test func `the steps of a shared trail are performed once`() {
    let lines = Self.lines(SampleOverview.complete)
    #expect(lines.filter { $0.hasPrefix("2. **✓ held**, trail-logging") }.count == 1)
    #expect(lines.filter { $0.hasPrefix("7. **✓ held**, confirmed-subscriber") }.count == 15)
    let reference = "Steps 1 to 3, performed once for the account: ✓ held; see trail `main` above."
    #expect(lines.filter { $0 == reference }.count == 15)
  }

  @Test func `a missing command stands once`() {
    let lines = Self.lines(SampleOverview.severalAccounts)
    #expect(lines.filter { $0.hasPrefix("aws cloudwatch describe-alarms") }.count == 1)
    #expect(lines.contains("# for 5.1 to 5.3 in 555555555555, 5.1 to 5.3 in 666666666666"))
  }

  @Test func `every verdict stands in one table with its reason`() {
    let rows = Self.lines(SampleOverview.severalAccounts).filter { $0.contains(" | 5.2 Somebody") }
    #expect(rows.count == 8)
  }
}
