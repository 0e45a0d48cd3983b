import AWSEvidence
import AuditModel
import AuditReports
import EvidenceIntake
import TestSupport
import Testing

@testable import trailwitness

/// The options that say how strictly evidence is taken.
@Suite struct EvidenceOptionTests {
  private static func options(_ words: String...) throws -> AuditOptions {
    try AuditOptions(ParsedArguments(words, for: AuditCommand.specification))
  }

  @Test(arguments: [
    ["--max-age", "30"], ["--as-of", "yesterday"], ["--as-of", "2026-02-30"],
    ["--as-of", "2026-11-23T00:00:00Z"], ["--as-of", "2026-11-23", "--max-age", "-1"],
    ["--as-of", "2026-11-23", "--max-age", "ten"],
    ["--as-of", "2026-11-23", "--max-age", "99999999999999999999"],
  ])
  func `a date or an age that is none is refused`(_ words: [String]) throws {
    let arguments = try ParsedArguments(words, for: AuditCommand.specification)
    #expect(throws: UsageError.self) { try AuditOptions(arguments) }
  }

  @Test func `the options make the policy`() throws {
    let options = try Self.options(
      "--as-of", "2026-11-23", "--max-age", "30", "--strict-binding", "--inventory")
    let asOf = try #require(EvidenceTime("2026-11-23"))
    #expect(
      options.policy
        == EvidencePolicy(
          refusesInferred: true,
          maximumAge: MaximumAge(asOf: asOf, days: 30),
          digestsAllFiles: true
        ))
    #expect(try Self.options().policy == EvidencePolicy())
  }

  @Test func `evidence that is all too old or undated proves nothing`() throws {
    let path = "\(EvidenceBundleTests.evidence)/narrowed-filter"
    for age in ["0", "100000"] {
      let words = [path, "--quiet", "--as-of", "2126-11-23", "--max-age", age]
      let arguments = try ParsedArguments(words, for: AuditCommand.specification)
      #expect(try AuditCommand(arguments).run() == .undecided)
    }
  }

  @Test func `an account that the evidence does not have is no evidence`() throws {
    let path = "\(EvidenceBundleTests.evidence)/complete-chain"
    let words = ["audit", "--quiet", path, "--account"]
    #expect(Trailwitness.run(words + ["123456789012"]) == .proven)
    #expect(Trailwitness.run(words + ["999988887777"]) == .noEvidence)
    #expect(Trailwitness.run(words + ["9999"]) == .usage)
    #expect(
      Trailwitness.run(words + ["123456789012", "--management-account", "123456789012"]) == .proven)
  }

  @Test func `accounts that only own what others use are named in every format`() throws {
    let report = AuditReport(
      toolVersion: "1", benchmarkVersion: "6.0.0", judgement: .both, accounts: [],
      supportingAccounts: ["999988887777"], problems: [], evidence: [], limits: [])
    for format in ReportFormat.allCases { #expect(format.render(report).contains("999988887777")) }
  }

  @Test func `the inventory shows every file with its digest in every format`() throws {
    let files = [SourceFile(path: "a.txt", text: "abc"), SourceFile(path: "b.md", text: "")]
    let policy = EvidencePolicy(digestsAllFiles: true)
    let report = try AuditCommand(
      ParsedArguments(["--inventory"], for: AuditCommand.specification)
    ).report(on: EvidenceBundle(files, policy: policy))
    for format in ReportFormat.allCases {
      let text = format.render(report)
      #expect(text.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
      #expect(text.contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
    }
  }
}
