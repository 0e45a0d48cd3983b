import AuditModel
import AuditReports
import TestSupport
import Testing

@Suite struct TextOverviewTests {
  static func lines(_ report: AuditReport) -> [Substring] {
    ReportFormat.text.render(report).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `a complete account is read in a minute`() {
    #expect(Self.lines(SampleOverview.complete).count <= 100)
  }

  @Test(arguments: [
    SampleOverview.complete, SampleOverview.severalAccounts, HostileReport.overview,
  ])
  func `the matrix fits 100 columns`(_ report: AuditReport) {
    let block = Self.lines(report).dropFirst(3).prefix { !$0.isEmpty }
    #expect(block.count == report.accounts.count + 3)
    #expect(block.allSatisfy { $0.count <= 100 && !$0.hasSuffix(" ") })
  }

  @Test func `what is not settled stands before what is`() {
    let verdicts = Self.lines(SampleOverview.oneAccount)
      .filter { $0.hasSuffix("  account 111111111111") }
      .compactMap { $0.split(separator: " ").first }
    #expect(
      verdicts == Array(repeating: "FAIL", count: 3) + ["INCOMPLETE", "INCOMPLETE", "REVIEW"]
        + ["NOT"] + Array(repeating: "PASS", count: 8))
  }

  @Test func `the links of a shared trail are told once`() {
    let lines = Self.lines(SampleOverview.oneAccount)
    #expect(lines.filter { $0.contains("trail `main` is logging") }.count == 1)
    #expect(lines.filter { $0 == "  1 to 3: ✓ held, see trail `main` above" }.count == 6)
  }

  @Test func `links that were not reached are told on one line`() {
    let lines = Self.lines(SampleOverview.report([SampleOverview.withoutTrail]))
    let states = "1 ✗ broken, 2 · not reached, 3 · not reached"
    #expect(lines.contains("  1 to 3: \(states), see trails above"))
    #expect(lines.contains("  4 to 7: · not reached, there is no trail"))
  }

  @Test func `an advisory of several controls is told once`() {
    let notes = Self.lines(SampleOverview.oneAccount).filter { $0.contains("no-delivery-seen") }
    #expect(notes.count == 1)
    #expect(notes.first?.contains("(5.2, 5.4 to 5.6, 5.11 to 5.14)") == true)
  }

  @Test func `a trail that is not shared is named by the control that rests on it`() {
    let named = Self.lines(SampleOverview.oneAccount).filter { $0.hasPrefix("  trail calls → ") }
    #expect(named.count == 1)
  }

  @Test(arguments: ReportFormat.allCases)
  func `five chains beside the deciding one are shown and the rest is counted`(
    _ format: ReportFormat
  ) {
    let account = SampleAccount("1")
    let finding = account.finding(
      SampleControl.root, .alarm, .broken, "off",
      others: (1...8).map { account.stoppedChain("old-\($0)") })
    let report = SampleOverview.report([AccountFindings(account: "1", findings: [finding])])
    let text = format.render(report)
    #expect(text.contains("old-5"))
    #expect(text.contains("old-6") == (format == .json))
    #expect(text.contains("3 more chains, which the JSON report holds") == (format != .json))
  }

  @Test(arguments: [ReportFormat.text, .markdown])
  func `ten shared causes are shown and the rest is counted`(_ format: ReportFormat) {
    let account = SampleAccount("1")
    let findings = (10...21).flatMap { number in
      [SampleControl.calls, SampleControl.root].map {
        account.finding($0, .trailLogging, .broken, "cause \(number)")
      }
    }
    let report = SampleOverview.report([AccountFindings(account: "1", findings: findings)])
    let text = format.render(report)
    #expect(text.lowercased().contains("and 2 more shared causes"))
  }

  @Test func `many accounts are counted behind the first ones`() {
    let accounts = (10...50).map { number in
      let id = "1111111111\(number)"
      let finding = SampleAccount(id)
        .finding(SampleControl.root, .confirmedSubscriber, .broken, "nobody has confirmed")
      return AccountFindings(account: id, findings: [finding])
    }
    let lines = Self.lines(SampleOverview.report(accounts))
    #expect(lines.contains("  ✗ FAIL  41 accounts: nobody has confirmed"))
    let places = "5.3 in 111111111110, 111111111111, 111111111112 and 38 more"
    #expect(lines.contains("          \(places)"))
  }
}
