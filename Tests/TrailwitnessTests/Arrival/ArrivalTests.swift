import AWSEvidence
import AuditModel
import CISControls
import EvidenceIntake
import Foundation
import TestSupport
import Testing

/// The same evidence gives the same verdicts, however it arrives.
@Suite struct ArrivalTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let bundle: String
    let arrival: Arrival
    var testDescription: String { "\(bundle) as \(arrival)" }
  }

  static let bundles = EvidenceBundleTests.rows.map(\.bundle)

  static let rows = Arrival.allCases.flatMap { arrival in
    bundles.filter { arrival.holdsSeveralPlaces || $0 != "organization" }
      .map { Row(bundle: $0, arrival: arrival) }
  }

  /// The controls that are worth judging in a bundle: only one bundle has filters for all.
  static func controls(for bundle: String) -> [Control] {
    let isWhole = bundle == "complete-chain"
    return ControlCatalog.all.filter { isWhole || $0.id == "console-sign-in-without-mfa" }
  }

  static func report(_ files: [SourceFile], of bundle: String) -> AuditReport {
    Audit(controls: controls(for: bundle)).report(on: EvidenceBundle(files), toolVersion: "test")
  }

  static func verdicts(_ files: [SourceFile], of bundle: String) -> [String] {
    report(files, of: bundle).accounts.flatMap { account in
      account.findings.map { "\(account.account) \($0.control.id) \($0.outcome)" }
    }
  }

  @Test(arguments: rows)
  func `the same evidence gives the same verdicts`(_ row: Row) throws {
    let all = try SavedOutput.all(of: row.bundle)
    // A flat folder has no place for a second region's copy of the same list.
    let outputs =
      row.arrival.holdsSeveralPlaces ? all : all.filter { $0.request.region == "us-east-1" }
    let plain = all.map { SourceFile(path: $0.path, content: .bytes($0.bytes)) }
    let verdicts = Self.verdicts(plain, of: row.bundle)
    #expect(!verdicts.isEmpty)
    #expect(Self.verdicts(row.arrival.files(outputs), of: row.bundle) == verdicts)
  }

  @Test(arguments: [Arrival.transcript, .powerShellTranscript])
  func `every output of a transcript is bound by its command line`(_ arrival: Arrival) throws {
    let files = arrival.files(try SavedOutput.all(of: "complete-chain"))
    let entries = Self.report(files, of: "narrowed-filter").evidence
    #expect(entries.count == 7)
    #expect(entries.allSatisfy { $0.binding == .transcript })
  }

  @Test func `every output that a manifest lists is bound by it`() throws {
    let files = Arrival.manifest.files(try SavedOutput.all(of: "organization"))
    let report = Self.report(files, of: "organization")
    let outputs = report.evidence.filter { $0.file != "evidence-manifest.json" }
    #expect(!outputs.isEmpty && outputs.allSatisfy { $0.binding == .manifest })
    #expect(report.collections.first?.collector == "aws-cli/2.31.0")
    #expect(report.collected?.lowerBound == "2026-11-23T09:14:03Z")
    #expect(report.problems.isEmpty)
  }
}
