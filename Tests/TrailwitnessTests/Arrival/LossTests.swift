import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import EvidenceIntake
import Foundation
import TestSupport
import Testing

@testable import trailwitness

/// What is lost from evidence may leave a verdict open, but never turns it round.
@Suite struct LossTests {
  private static func outcomes(
    _ files: [SourceFile],
    of bundle: String
  ) -> [String: Outcome] {
    Dictionary(
      ArrivalTests.report(files, of: bundle).accounts.flatMap { account in
        account.findings.map { ("\(account.account) \($0.control.id)", $0.outcome) }
      }
    ) { first, _ in first }
  }

  private static func files(_ outputs: [SavedOutput]) -> [SourceFile] {
    outputs.map { SourceFile(path: $0.request.file, content: .bytes($0.bytes)) }
  }

  /// The output as `--max-items` prints it, a list cut to its first items.
  private static func cut(_ bytes: [UInt8], _ list: String, to count: Int) throws -> [UInt8]? {
    let json = try JSONSerialization.jsonObject(with: Data(bytes))
    guard var answer = json as? [String: Any], let items = answer[list] as? [Any],
      items.count > count
    else { return nil }
    answer[list] = Array(items.prefix(count))
    answer["NextToken"] = "eyJOZXh0VG9rZW4iOiBudWxsfQ=="
    return Array(try JSONSerialization.data(withJSONObject: answer))
  }

  static let lists = [
    "trailList", "metricFilters", "MetricAlarms", "CompositeAlarms", "Subscriptions",
  ]

  @Test(arguments: ArrivalTests.bundles)
  func `cutting any list never turns a verdict round`(_ bundle: String) throws {
    let outputs = try SavedOutput.all(of: bundle)
    let whole = Self.outcomes(Self.files(outputs), of: bundle)
    var cuts = 0
    for (index, output) in outputs.enumerated() {
      for list in Self.lists {
        for count in [0, 1, 7] {
          guard let bytes = try Self.cut(output.bytes, list, to: count) else { continue }
          cuts += 1
          var files = Self.files(outputs)
          files[index] = SourceFile(path: output.request.file, content: .bytes(bytes))
          for (key, outcome) in Self.outcomes(files, of: bundle) {
            let name = "\(key), \(list) cut to \(count)"
            if whole[key] == .pass { #expect(outcome != .fail, "\(name)") }
            if whole[key] == .fail { #expect(outcome != .pass, "\(name)") }
          }
        }
      }
    }
    #expect(cuts > 0)
  }

  @Test(arguments: ["complete-chain", "two-trails", "sso-variant", "advanced-selectors"])
  func `losing any one file leaves a pass or asks for it by its command`(
    _ bundle: String
  ) throws {
    let outputs = try SavedOutput.all(of: bundle)
    let whole = Self.outcomes(Self.files(outputs), of: bundle)
    var opened = 0
    for index in outputs.indices {
      var rest = outputs
      let lost = rest.remove(at: index)
      let report = ArrivalTests.report(Self.files(rest), of: bundle)
      for account in report.accounts {
        for finding in account.findings
        where whole["\(account.account) \(finding.control.id)"] == .pass
          && finding.outcome != .pass
        {
          opened += 1
          #expect(finding.outcome == .incomplete, "\(lost.path), \(finding.control.id)")
          let commands = finding.missing.map(\.command)
          #expect(commands.contains(lost.request.commandLine), "\(commands)")
        }
      }
    }
    #expect(opened > 0)
  }

  @Test func `changing one byte of any listed file leaves no pass and names the file`() throws {
    let outputs = try SavedOutput.all(of: "complete-chain")
    let plain = Self.files(outputs)
    let sums = SourceFile(
      path: "SHA256SUMS",
      text: EvidenceBundle(plain, policy: EvidencePolicy(digestsAllFiles: true)).entries
        .map { "\($0.sha256 ?? "")  \($0.file)\n" }.joined()
    )
    #expect(Set(Self.outcomes(plain + [sums], of: "complete-chain").values) == [.pass])
    var random = SeededRandom(seed: 5)
    for (index, output) in outputs.enumerated() {
      var bytes = output.bytes
      let place = Int.random(in: bytes.indices, using: &random)
      bytes[place] ^= 1
      var files = plain + [sums]
      files[index] = SourceFile(path: output.request.file, content: .bytes(bytes))
      let report = ArrivalTests.report(files, of: "complete-chain")
      #expect(report.counts[.pass] == 0)
      #expect(report.counts[.fail] == 0)
      #expect(report.counts[.incomplete] > 0)
      #expect(
        report.problems.contains { $0.id == .hashMismatch && $0.file == output.request.file })
    }
  }
}
