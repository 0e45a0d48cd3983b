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
  /// A folder in which names, accounts and addresses are somebody's own.
  struct Row: CustomTestStringConvertible, Sendable {
    let seed: UInt64
    let isOrganization: Bool

    /// Every name that was put into the folder.
    let secrets: [String]
    let folder: SampleFolder

    var testDescription: String { "seed \(seed)\(isOrganization ? ", organization" : "")" }

    init(seed: UInt64, isOrganization: Bool) {
      var random = SeededRandom(seed: seed)
      self.seed = seed
      self.isOrganization = isOrganization
      let plain: SampleFolder = isOrganization ? .organizationChain : .completeChain
      let account = String(300_000_000_000 + random.number(below: 600_000_000_000))
      let mail = "\(Self.word(&random)).o@\(Self.word(&random)).example"
      var changes = [("111122223333", account), ("security@example.com", mail)]
      for old in Self.names {
        let separator = random.element(of: ["-", "_", ".", "/", ""])
        changes.append((old, Self.word(&random) + separator + Self.word(&random)))
      }
      secrets = changes.map(\.1)
      var texts: [String: String] = [:]
      for (path, text) in plain.texts where !random.isOne(in: 6) || path == SampleFolder.trails {
        texts[random.isOne(in: 2) ? path : "Zorblatt Ltd/\(account)/\(path)"] =
          changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
      }
      folder = SampleFolder(texts)
    }

    private static let names = [
      "CloudTrail/management", "management-events", "console-sign-in-without-mfa",
      "ConsoleSignInWithoutMFA", "CISBenchmark", "security-alerts",
    ]

    private static func word(_ random: inout SeededRandom) -> String {
      (0..<6).map { _ in random.element(of: ["qu", "zo", "xi", "wy", "vu", "ky"]) }.joined()
    }
  }

  static let rows = (1...20).flatMap { seed in
    [false, true].map { Row(seed: UInt64(seed), isOrganization: $0) }
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
    let report = try Self.report(EvidenceBundle(folder.files), "--redact")
    for format in ReportFormat.allCases {
      let text = format.render(report)
      for secret in ["zorblatt", "aws-cli/2", "2026-02-03"] {
        #expect(!text.contains(secret), "\(format)")
      }
    }
    #expect(report.collections.map(\.listed) == [2])
  }

  static func report(_ bundle: EvidenceBundle, _ words: String...) throws -> AuditReport {
    let arguments = try ParsedArguments(
      words + ["--control", "console-sign-in-without-mfa"], for: AuditCommand.specification)
    return try AuditCommand(arguments).report(on: bundle)
  }

  static func outcomes(_ report: AuditReport) -> [[Outcome]] {
    report.accounts.map { $0.findings.map(\.outcome) }
  }

  @Test(arguments: rows)
  func `no report of any format shows what it hides`(row: Row) throws {
    let open = try Self.report(row.folder.bundle)
    let hidden = try Self.report(row.folder.bundle, "--redact")
    #expect(Self.outcomes(hidden) == Self.outcomes(open))
    for format in ReportFormat.allCases {
      let text = format.render(hidden)
      for secret in row.secrets + ["Zorblatt"] {
        #expect(!text.contains(secret), "`\(secret)` in \(format)")
      }
    }
    let shown = ReportFormat.json.render(open)
    #expect(row.secrets.contains { shown.contains($0) })
    let json = Data(ReportFormat.json.render(hidden).utf8)
    #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
  }

  @Test(arguments: rows)
  func `the same name has the same substitute wherever it stands`(row: Row) throws {
    let report = try Self.report(row.folder.bundle, "--redact")
    for account in report.accounts {
      for chain in account.findings.flatMap(\.chains) {
        let trail = try #require(chain.resources.trail)
        #expect(trail.contains(":\(account.account):trail/trail-1"))
        if let group = chain.resources.logGroup { #expect(group == "log-group-1") }
        if let topic = chain.resources.topic { #expect(topic.hasSuffix(":topic-1")) }
      }
    }
  }

  @Test(arguments: ["text", "markdown", "json"])
  func `no committed bundle's account or name survives`(name: String) throws {
    let format = try #require(ReportFormat(rawValue: name))
    let bundle = EvidenceBundle(try EvidenceFolder.files(at: [EvidenceBundleTests.evidence]))
    let text = format.render(try Self.report(bundle, "--redact"))
    let names = bundle.names
    #expect(names.accounts.count > 3 && names.alarms.count > 2 && names.addresses.count > 0)
    for account in names.accounts where account != "111122223333" {
      #expect(!text.contains(account))
    }
    for address in names.addresses { #expect(!text.contains(address)) }
    for name in names.alarms + names.topics where name.contains("-") {
      #expect(!text.contains("`\(name)`") && !text.contains("\"\(name)\""), "`\(name)`")
    }
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
      #expect(bundle.names.addresses == [address])
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
      let report = try Self.report(folder.bundle, "--redact")
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
      #expect(format.render(try Self.report(bundle, "--redact")).contains(note))
      #expect(!format.render(try Self.report(bundle)).contains(note))
    }
  }
}
