import AuditModel
import AuditReports
import Testing

@Suite struct TextReportTests {
  @Test func `colours only repeat what the plain report says`() {
    let plain = ReportFormat.text.render(SampleReport.audit)
    let colored = ReportFormat.text.render(SampleReport.audit, style: .ansi)
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  @Test func `a colour is always taken back`() {
    let colored = ReportFormat.text.render(HostileReport.all, style: .ansi)
    let sequences = colored.matches(of: /\u{1B}\[([0-9]+)m/).map(\.output.1)
    for (index, code) in sequences.enumerated() {
      #expect((code == "0") == (index % 2 == 1))
    }
  }

  @Test(arguments: HostileReport.textsOnOneLine)
  func `no text changes the number of lines`(_ text: String) {
    let lines = { (text: String) in
      ReportFormat.text.render(HostileReport.report([text])).utf8.count { $0 == 0x0A }
    }
    #expect(lines(text) == lines("plain"))
  }

  @Test(arguments: HostileReport.textsOnOneLine)
  func `no text changes the number of lines of an overview`(_ text: String) {
    let lines = { (text: String) in
      let report = HostileReport.report(
        [text], controls: [SampleControl.signIn, SampleControl.root])
      return ReportFormat.text.render(report).utf8.count { $0 == 0x0A }
    }
    #expect(lines(text) == lines("plain"))
  }

  @Test func `a single verdict is not listed twice`() {
    let text = ReportFormat.text.render(SampleReport.oneFail)
    let verdict = "FAIL  5.2 console-sign-in-without-mfa  account 123456789012"
    #expect(text.split(separator: "\n").filter { $0 == verdict }.count == 1)
  }

  @Test func `a command is listed once with all that waits for it`() {
    let text = ReportFormat.text.render(SampleReport.audit)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.contains("aws cloudtrail get-trail-status") }.count == 1)
    #expect(lines.contains("  # for 5.3 in 123456789012, 5.3 in 210987654321"))
  }
}
