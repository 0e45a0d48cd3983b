import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import EvidenceIntake
import EvidenceJSON
import Foundation
import TestSupport
import Testing

@testable import trailwitness

/// `audit --redact`, from evidence to rendered reports.
@Suite struct RedactionTests {
  static let rows = (1...30).flatMap { seed in
    [false, true].map { MarkedFolder(seed: UInt64(seed), isHostile: $0) }
  }

  @Test func `who collected, with what, when and what is gone stay out of it`() throws {
    let digest = String(repeating: "0", count: 64)
    let manifest = """
      {"collected_by": "arn:aws:iam::111122223333:user/zorblatt",
       "collector": "aws-cli/2.31.0 zorblatt-host",
       "files": [{"path": "zorblatt ltd/gone.json", "started_at": "2026-02-03T04:05:06Z",
                  "finished_at": "2026-02-03T04:05:07Z"},
                 {"path": "2026-02-01/zorblatt.json", "sha256": "\(digest)"}]}
      """
    let folder = SampleFolder.completeChain
      .adding("zorblatt/evidence-manifest.json", manifest)
      .adding("zorblatt/2026-02-01/zorblatt.json", "{}")
    let report = try Self.report(EvidenceBundle(folder.files), ["--redact"])
    for format in ReportFormat.allCases {
      let text = format.render(report)
      for secret in ["zorblatt", "aws-cli/2", "2026-02-03"] {
        #expect(!text.contains(secret), "\(format)")
      }
    }
    #expect(report.collections.map(\.listed) == [2])
  }

  static func report(_ bundle: EvidenceBundle, _ words: [String] = []) throws -> AuditReport {
    let arguments = try ParsedArguments(
      words + ["--control", "console-sign-in-without-mfa"], for: AuditCommand.specification)
    return try AuditCommand(arguments).report(on: bundle)
  }

  static func outcomes(_ report: AuditReport) -> [[Outcome]] {
    report.accounts.map { $0.findings.map(\.outcome) }
  }

  @Test(arguments: rows)
  func `no report of any format shows what it hides`(row: MarkedFolder) throws {
    let open = try Self.report(row.folder.bundle)
    let hidden = try Self.report(row.folder.bundle, ["--redact", "--inventory"])
    #expect(Self.outcomes(hidden) == Self.outcomes(open))
    #expect(
      hidden.problems.map(\.id.rawValue).sorted() == open.problems.map(\.id.rawValue).sorted())
    for format in ReportFormat.allCases {
      let text = format.render(hidden)
      let line = text.split(separator: "\n").first { $0.lowercased().contains(MarkedFolder.mark) }
      #expect(line == nil, "\(format)")
      for secret in [row.account, MarkedFolder.subscription] {
        #expect(!text.contains(secret), "\(format)")
      }
    }
    let json = Data(ReportFormat.json.render(hidden).utf8)
    #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
    #expect(ReportFormat.json.render(open).contains(MarkedFolder.mark))
  }

  @Test(arguments: rows.filter { !$0.isHostile })
  func `the same name has the same substitute wherever it stands`(row: MarkedFolder) throws {
    let report = try Self.report(row.folder.bundle, ["--redact", "--inventory"])
    for format in ReportFormat.allCases {
      let text = format.render(report)
      for kind in ["trail", "log-group", "metric", "namespace", "topic"] {
        let others = (2...9).map { "\(kind)-\($0)" }.filter { text.contains($0) }
        #expect(others.isEmpty, "\(format)")
      }
    }
    for account in report.accounts where account.account != "222222222222" {
      for chain in account.findings.flatMap(\.chains) {
        let end = ":\(account.account):trail/trail-1"
        if let trail = chain.resources.trail { #expect(trail.hasSuffix(end)) }
        if let alarm = chain.resources.alarm {
          #expect(alarm.hasPrefix("arn:aws:cloudwatch:us-east-1:\(account.account):alarm:alarm-"))
        }
        if let topic = chain.resources.topic { #expect(topic.hasSuffix(":topic-1")) }
      }
    }
  }

  @Test func `chains that rank alike are not told apart by their names`() throws {
    var firsts: Set<String> = []
    for index in 0..<8 {
      let folder = SampleFolder.completeChain
        .replacing(in: SampleFolder.alarms, "\"MetricAlarms\": [", with: Self.alarms("a\(index)"))
      let report = try Self.report(folder.bundle, ["--redact"])
      let finding = try #require(report.accounts.first?.findings.first)
      let paths = finding.chains.filter { $0.resources.alarm != nil }.map(\.resources.path)
      #expect(paths == paths.sorted { $0.lexicographicallyPrecedes($1) } && paths.count == 3)
      firsts.insert(try #require(finding.chains.first?.resources.alarm))
    }
    #expect(!firsts.isEmpty)
  }

  /// The list with two more alarms like the sample's.
  private static func alarms(_ name: String) -> String {
    let alarm = { (name: String) in
      """
      {"AlarmName": "\(name)", "ActionsEnabled": true, "OKActions": [],
       "AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:\(name)",
       "AlarmActions": ["arn:aws:sns:us-east-1:111122223333:security-alerts"],
       "InsufficientDataActions": [], "StateValue": "OK",
       "MetricName": "ConsoleSignInWithoutMFA", "Namespace": "CISBenchmark",
       "Statistic": "Sum", "Dimensions": [], "Period": 300, "EvaluationPeriods": 1,
       "Threshold": 1.0, "ComparisonOperator": "GreaterThanOrEqualToThreshold",
       "TreatMissingData": "notBreaching"},
      """
    }
    return "\"MetricAlarms\": [" + alarm(name) + alarm("z" + name)
  }

  @Test(arguments: ["text", "markdown", "json"])
  func `no committed bundle's account or name survives`(name: String) throws {
    let format = try #require(ReportFormat(rawValue: name))
    let bundle = EvidenceBundle(try EvidenceFolder.files(at: [EvidenceBundleTests.evidence]))
    let text = format.render(try Self.report(bundle, ["--redact"]))
    let accounts = (bundle.accounts + bundle.entries.compactMap(\.account))
      .filter { $0 != "111122223333" }
    let names = try Self.values(of: ["AlarmName", "Endpoint", "SnsTopicName"])
    #expect(accounts.count > 3 && names.count > 3)
    for account in accounts { #expect(!text.contains(account)) }
    for name in names where name.contains("-") || name.contains("@") {
      #expect(!text.contains("`\(name)`") && !text.contains("\"\(name)\""), "`\(name)`")
    }
  }

  /// What the committed evidence has in these fields.
  private static func values(of fields: [String]) throws -> Set<String> {
    var values: Set<String> = []
    for file in try EvidenceFolder.files(at: [EvidenceBundleTests.evidence]) {
      guard case .bytes(let bytes) = file.content,
        let document = try? JSONDocument(parsing: String(decoding: bytes, as: UTF8.self))
      else { continue }
      var rest = [document.root]
      while let value = rest.popLast() {
        rest += value.elements.map(\.self) + value.members.map(\.value)
        values.formUnion(fields.compactMap { value[$0]?.string })
      }
    }
    return values
  }

  @Test(arguments: ["security@example.com", "+15550100123", "https://hooks.example.com/T0/B1"])
  func `no report shows a subscriber's address by default`(address: String) throws {
    let folder = SampleFolder.completeChain.replacing(
      in: SampleFolder.subscriptions, "security@example.com", with: address)
    let pending = folder.replacing(
      in: SampleFolder.subscriptions,
      "arn:aws:sns:us-east-1:111122223333:security-alerts:5d3c2b1a-0f9e-4d8c-b7a6-95847362514f",
      with: "PendingConfirmation")
    for bundle in [folder.bundle, pending.bundle] {
      let report = try Self.report(bundle)
      for format in ReportFormat.allCases {
        #expect(!format.render(report).contains(address))
      }
    }
  }

  @Test func `names that only look alike, or hold backticks, are hidden all the same`() throws {
    let names = ["zorbl\u{E9}tt", "zorble\u{301}tt", "`zorblatt`", "zorb`latt"]
    let folders = names.map { name in
      SampleFolder.completeChain
        .replacing(in: SampleFolder.alarms, "console-sign-in-without-mfa", with: name)
        .replacing(in: SampleFolder.filters, "console-sign-in-without-mfa", with: "x-\(name)")
    }
    let alarms = SampleFolder.alarms
    let both = folders[0].replacing(
      in: alarms, "CompositeAlarms\": [",
      with: "CompositeAlarms\": [{\"AlarmName\": \"\(names[1])\"}")
    let disallowed = SampleFolder.completeChain.removing(SampleFolder.status)
      .adding(
        "evidence-manifest.json",
        """
        {"schema": "trailwitness-evidence-manifest", "schema_version": 1, "files": [
          {"path": "a.json", "sha256": "\(String(repeating: "0", count: 64))", "bytes": 1,
           "exit_code": 0, "argv": ["aws", "cloudtrail", "get-trail-status", "--name", "zorb att"],
           "account": "111122223333", "region": "us-east-1", "stderr": null,
           "started_at": "2026-11-23T09:14:02Z", "finished_at": "2026-11-23T09:14:03Z"}]}
        """)
    for folder in folders + [both, disallowed] {
      let report = try Self.report(folder.bundle, ["--redact"])
      for format in ReportFormat.allCases {
        let bytes = Array(format.render(report).utf8)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("zorb"), "\(format)")
      }
    }
  }

  @Test func `a report says that it is redacted, and only then`() throws {
    let bundle = SampleFolder.completeChain.bundle
    for format in [ReportFormat.text, .markdown] {
      let note = "Redacted: account ids, names and addresses are replaced"
      #expect(format.render(try Self.report(bundle, ["--redact"])).contains(note))
      #expect(!format.render(try Self.report(bundle)).contains(note))
    }
  }

  @Test func `marked folders show chains to their ends`() throws {
    let reports = try Self.rows.map { try Self.report($0.folder.bundle) }
    let chains = reports.flatMap(\.accounts).flatMap(\.findings).flatMap(\.chains)
    #expect(Set(chains.map(\.heldLinks)).count >= 5)
    #expect(chains.contains { $0.resources.subscription != nil })
    let problems = Set(reports.flatMap(\.problems).map(\.message.name))
    #expect(problems.count > 10, "\(problems)")
  }
}
