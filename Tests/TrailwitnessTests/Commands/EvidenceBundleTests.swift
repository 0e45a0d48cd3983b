import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import EvidenceIntake
import Foundation
import TestSupport
import Testing

@testable import trailwitness

/// The committed bundles, from the folder to the report and the exit status.
@Suite struct EvidenceBundleTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let bundle: String
    let outcomes: [Outcome]
    let status: ExitCode

    /// What decides: the step, its state and the first place that it rests on; empty for a PASS.
    let deciding: [String]

    /// Whether the reports are held byte by byte; a few show all that there is to see.
    let isShown: Bool

    var testDescription: String { bundle }

    /// A bundle of one account.
    init(
      bundle: String,
      outcome: Outcome,
      status: ExitCode,
      deciding: String? = nil,
      isShown: Bool = false
    ) {
      self.init(
        bundle: bundle, outcomes: [outcome], status: status,
        deciding: [deciding].compactMap(\.self), isShown: isShown)
    }

    init(
      bundle: String,
      outcomes: [Outcome],
      status: ExitCode,
      deciding: [String] = [],
      isShown: Bool = false
    ) {
      self.bundle = bundle
      self.outcomes = outcomes
      self.status = status
      self.deciding = deciding
      self.isShown = isShown
    }
  }

  static let rows = [
    Row(bundle: "complete-chain", outcome: .pass, status: .proven, isShown: true),
    Row(bundle: "sso-variant", outcome: .pass, status: .proven),
    Row(bundle: "two-trails", outcome: .pass, status: .proven),
    Row(bundle: "equivalent-filter", outcome: .pass, status: .proven),
    Row(
      bundle: "unconfirmed-subscriber", outcome: .fail, status: .failed,
      deciding: "confirmed-subscriber broken list-subscriptions-by-topic.json#/Subscriptions/0/"
        + "SubscriptionArn:4"),
    Row(
      bundle: "narrowed-filter", outcome: .fail, status: .failed,
      deciding: "metric-filter broken 333333333333/us-east-1/logs-describe-metric-filters/"
        + "CloudTrail%2Fmanagement.json#/metricFilters/0/filterPattern:5", isShown: true),
    Row(
      bundle: "disabled-actions", outcome: .fail, status: .failed,
      deciding: "notification-action broken describe-alarms.json#/MetricAlarms/0/"
        + "ActionsEnabled:7"),
    Row(
      bundle: "wrong-namespace", outcome: .fail, status: .failed,
      deciding: "alarm broken describe-metric-filters.json#/metricFilters/0/"
        + "metricTransformations/0/metricName:8"),
    Row(
      bundle: "missing-trail-status", outcome: .incomplete, status: .undecided,
      deciding: "trail-logging unknown"),
    Row(
      bundle: "cut-alarm-list", outcome: .incomplete, status: .undecided,
      deciding: "alarm unknown describe-alarms.json#/NextToken:30"),
    Row(bundle: "queried-alarms", outcome: .pass, status: .proven),
    Row(bundle: "advanced-selectors", outcome: .pass, status: .proven),
    Row(
      bundle: "two-filters", outcome: .review, status: .undecided,
      deciding: "metric-filter open 999999999999/us-east-1/logs-describe-metric-filters/"
        + "aws-cloudtrail-logs-management.json#/metricFilters/0/filterPattern:5"),
    Row(
      bundle: "composite-alarm", outcome: .review, status: .undecided,
      deciding: "notification-action open describe-alarms.json#/CompositeAlarms/0/"
        + "AlarmRule:36"),
    Row(
      bundle: "organization", outcomes: [.pass, .pass, .pass, .pass], status: .proven, isShown: true
    ),
  ]

  static let evidence = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Evidence").path(percentEncoded: false)

  static func command(_ words: String...) throws -> AuditCommand {
    let arguments = try ParsedArguments(
      words + ["--control", "console-sign-in-without-mfa", "--quiet"],
      for: AuditCommand.specification
    )
    return try AuditCommand(arguments)
  }

  @Test(arguments: rows)
  func `each bundle gives its verdict, its status and its reports`(row: Row) throws {
    let path = "\(Self.evidence)/\(row.bundle)"
    let command = try Self.command(path)
    let report = command.report(on: EvidenceBundle(try EvidenceFolder.files(at: [path])))
    let findings = report.accounts.flatMap(\.findings)
    #expect(findings.map(\.outcome) == row.outcomes)
    #expect(findings.compactMap(Self.deciding) == row.deciding)
    #expect(command.run() == row.status)
    guard row.isShown else { return }
    try expectGolden("\(row.bundle).json", matches: ReportFormat.json.render(report))
    try expectGolden("\(row.bundle).md", matches: ReportFormat.markdown.render(report))
  }

  /// The step that decides a finding, its state and the first place that it rests on.
  private static func deciding(_ finding: Finding) -> String? {
    guard let place = finding.decidedBy,
      let step = finding.chains[place.chain].steps.first(where: { $0.kind == place.step })
    else { return nil }
    let citation = step.citations.first.map { " \($0.file)#\($0.pointer):\($0.line)" } ?? ""
    return "\(step.kind.rawValue) \(step.state.rawValue)\(citation)"
  }

  @Test func `one bundle holds all fifteen controls`() throws {
    let bundle = EvidenceBundle(
      try EvidenceFolder.files(at: ["\(Self.evidence)/complete-chain"]))
    let report = Audit().report(on: bundle, toolVersion: Trailwitness.version)
    #expect(report.counts[.pass] == 15)
    #expect(report.counts.total == 15)
    try expectGolden("complete-chain-all.txt", matches: ReportFormat.text.render(report))
  }

  @Test func `members are incomplete without the management account, which is named`() throws {
    let files = try EvidenceFolder.files(at: ["\(Self.evidence)/organization"])
      .filter { !$0.path.hasPrefix("210000000001/") }
    let report = try Self.command("x").report(on: EvidenceBundle(files))
    let findings = report.accounts.flatMap(\.findings)
    #expect(findings.map(\.outcome).sorted() == [.incomplete, .incomplete, .pass])
    for finding in findings where finding.outcome == .incomplete {
      #expect(finding.reason.words.contains("210000000001"))
    }
  }

  @Test func `every bundle in the folder has a row`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.evidence)
    #expect(Set(names.filter { !$0.hasSuffix(".md") }) == Set(Self.rows.map(\.bundle)))
  }

  @Test func `all bundles at once give the same verdicts, each in its account`() throws {
    let bundle = EvidenceBundle(try EvidenceFolder.files(at: [Self.evidence]))
    let report = try Self.command(Self.evidence).report(on: bundle)
    let expected = Self.rows.flatMap(\.outcomes)
    for outcome in Outcome.allCases {
      #expect(report.counts[outcome] == expected.count { $0 == outcome })
    }
    #expect(report.accounts.count == expected.count)
  }

  @Test(arguments: rows)
  func `every citation leads to the value it repeats`(row: Row) throws {
    let path = "\(Self.evidence)/\(row.bundle)"
    let report = try Self.command(path)
      .report(on: EvidenceBundle(try EvidenceFolder.files(at: [path])))
    let steps = report.accounts.flatMap(\.findings).flatMap(\.chains).flatMap(\.steps)
    for citation in steps.flatMap(\.citations) {
      let text = try String(contentsOfFile: "\(path)/\(citation.file)", encoding: .utf8)
      let line = text.split(separator: "\n", omittingEmptySubsequences: false)[citation.line - 1]
      let rest = line.dropFirst(citation.column - 1)
      #expect(!rest.isEmpty)
      if let value = citation.value { #expect(rest.hasPrefix(value)) }
    }
  }
}
