import CISControls
import Testing

@testable import trailwitness

/// How a control is named on a command line.
@Suite struct ControlReferenceTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let word: String
    var asked: BenchmarkVersion?
    let id: String
    let version: BenchmarkVersion

    var testDescription: String { "\(word) in \(asked?.rawValue ?? "any version")" }
  }

  @Test(arguments: [
    Row(word: "vpc-changes", id: "vpc-changes", version: .standard),
    Row(word: "VPC-Changes", asked: .v120, id: "vpc-changes", version: .v120),
    Row(word: "5.2", id: "console-sign-in-without-mfa", version: .v600),
    Row(word: "5.2", asked: .v700, id: "console-sign-in-without-mfa", version: .v700),
    Row(word: "4.2", id: "console-sign-in-without-mfa", version: .v500),
    Row(word: "3.14", id: "vpc-changes", version: .v120),
    Row(word: "4.15", asked: .v130, id: "organizations-changes", version: .v130),
    Row(word: "CloudWatch.3", id: "console-sign-in-without-mfa", version: .v600),
    Row(word: "cloudwatch.1", asked: .v140, id: "root-account-usage", version: .v140),
  ])
  func `a control is found by id, number or Security Hub id`(row: Row) throws {
    let reference = try ControlReference(row.word, in: row.asked)
    #expect(reference.control.id == row.id)
    #expect(reference.version == row.version)
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    let word: String
    let asked: BenchmarkVersion?
    let message: String
    let help: String

    init(_ word: String, _ asked: BenchmarkVersion?, _ message: String, _ help: String) {
      self.word = word
      self.asked = asked
      self.message = message
      self.help = help
    }

    var testDescription: String { "\(word) in \(asked?.rawValue ?? "any version")" }
  }

  @Test(arguments: [
    Refusal("vpc-change", nil, "unknown control `vpc-change`", "did you mean `vpc-changes`?"),
    Refusal("mfa", nil, "unknown control `mfa`", "one of: console-sign-in-without-mfa"),
    Refusal(
      "5.16", nil, "no version has a monitoring control `5.16`", "in 6.0.0 they are 5.1 to 5.15"),
    Refusal(
      "5.2", .v401, "benchmark version 4.0.1 has no monitoring control `5.2`",
      "did you mean `4.2`, `console-sign-in-without-mfa`?"),
    Refusal(
      "5.15", .v120, "benchmark version 1.2.0 has no monitoring control `5.15`",
      "in 1.2.0 they are 3.1 to 3.14"),
    Refusal(
      "CloudWatch.15", nil, "no control is checked by Security Hub's `CloudWatch.15`",
      "those that are: CloudWatch.1 to CloudWatch.14"),
    Refusal(
      "organizations-changes", .v120,
      "benchmark version 1.2.0 has no control `organizations-changes`",
      "it came with version 1.3.0"),
  ])
  func `a word that names none is refused with what may help`(row: Refusal) {
    let error = #expect(throws: UsageError.self) { try ControlReference(row.word, in: row.asked) }
    #expect(error?.message == row.message)
    #expect(error?.help == row.help)
  }

  @Test(arguments: [
    ["audit", "--control", "organizations-changes", "--benchmark", "1.2.0", "Evidence"],
    ["pattern", "compare", "{ $.a = 1 }", "--control", "organizations-changes"]
      + ["--benchmark", "1.2.0"],
    ["explain", "organizations-changes", "--benchmark", "1.2.0"],
    ["explain"], ["explain", "5.1", "5.2"], ["explain", "5.1", "--format", "html"],
  ])
  func `a control that the version does not have is a usage error`(words: [String]) {
    #expect(Trailwitness.run(words) == .usage)
  }
}
