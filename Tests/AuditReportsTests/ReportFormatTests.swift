import AuditModel
import AuditReports
import TestSupport
import Testing

@Suite struct ReportFormatTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let report: AuditReport
  }

  static let examples = [
    Example(testDescription: "audit", report: SampleReport.audit),
    Example(testDescription: "one-fail", report: SampleReport.oneFail),
    Example(testDescription: "empty", report: SampleReport.empty),
    Example(testDescription: "hostile", report: HostileReport.short),
  ]

  /// Reports of many findings; what JSON says of one it says of many, so it has no file of them.
  static let overviews = [
    Example(testDescription: "complete-account", report: SampleOverview.complete),
    Example(testDescription: "one-account", report: SampleOverview.oneAccount),
    Example(testDescription: "several-accounts", report: SampleOverview.severalAccounts),
    Example(testDescription: "hostile-overview", report: HostileReport.overview),
  ]

  @Test(arguments: [ReportFormat.text, .markdown], overviews)
  func `golden overview`(_ format: ReportFormat, _ example: Example) throws {
    let name = example.testDescription + format.fileExtension
    try expectGolden(name, matches: format.render(example.report))
  }

  @Test(arguments: ReportFormat.allCases, examples)
  func golden(_ format: ReportFormat, _ example: Example) throws {
    let name = example.testDescription + format.fileExtension
    try expectGolden(name, matches: format.render(example.report))
  }

  @Test(arguments: ReportFormat.allCases, examples + overviews)
  func `the same report gives the same bytes`(_ format: ReportFormat, _ example: Example) {
    let first = format.render(example.report)
    #expect(format.render(example.report).utf8.elementsEqual(first.utf8))
  }

  @Test(arguments: ReportFormat.allCases, examples + overviews)
  func `a report ends with one line feed`(_ format: ReportFormat, _ example: Example) {
    let text = format.render(example.report)
    #expect(text.hasSuffix("\n"))
    #expect(!text.hasSuffix("\n\n"))
  }

  @Test(arguments: ReportFormat.allCases)
  func `every control is named`(_ format: ReportFormat) {
    let text = format.render(SampleReport.audit)
    for control in SampleControl.all {
      #expect(text.contains(control.id))
      #expect(text.contains(control.number))
    }
  }

  @Test(arguments: [
    ("report.md", ReportFormat.markdown), ("REPORT.TXT", .text), ("a/b.c/report.json", .json),
    (".json", .json), ("report.json.md", .markdown),
  ])
  func `a file name tells the format`(_ name: String, _ format: ReportFormat) {
    #expect(ReportFormat(fileName: name) == format)
  }

  @Test(arguments: ["", "report", "report.markdown", "md", "report.json/", "report.md.bak"])
  func `other file names tell none`(_ name: String) {
    #expect(ReportFormat(fileName: name) == nil)
  }

  @Test func `only text has a style`() {
    for format in [ReportFormat.markdown, .json] {
      #expect(
        format.render(SampleReport.audit, style: .ansi) == format.render(SampleReport.audit))
    }
  }
}
