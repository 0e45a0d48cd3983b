import AuditModel
import TestSupport
import Testing

@testable import AWSEvidence
@testable import EvidenceIntake

/// Answers, and errors, as programs save them around what AWS says.
@Suite struct RecordedAnswerTests {
  private static let chain = SampleFolder.completeChain

  @Test func `what a recorder of calls saved around an answer is looked through`() {
    let recorded = SampleFolder(
      Self.chain.texts.mapValues { #"{"status_code": 200, "data": \#($0)}"# })
    let bundle = recorded.bundle
    #expect(bundle.problems.isEmpty)
    #expect(bundle.entries.map(\.command) == Self.chain.bundle.entries.map(\.command))
    #expect(
      bundle.trails(of: "111122223333").items.first?.place.citation.pointer == "/data/trailList/0")
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
  }

  @Test(arguments: [
    Row(
      testDescription: "as version 2 of the AWS CLI writes it",
      text: #"{"Code": "AccessDenied", "Message": "User: x is not authorized"}"#),
    Row(
      testDescription: "as a program saves it",
      text: #"{"Error": {"Code": "AccessDenied", "Message": "no"}, "ResponseMetadata": {}}"#),
    Row(
      testDescription: "as a recorder of calls saves it",
      text: #"{"status_code": 400, "data": {"Error": {"Code": "AccessDenied", "Message": "no"}}}"#),
  ])
  func `an error in JSON names operation, code and permission`(_ row: Row) {
    let bundle = Self.chain.adding(SampleFolder.alarms, row.text).bundle
    #expect(
      bundle.problems.map(\.message.words) == [
        "the command failed: `DescribeAlarms` answered `AccessDenied`; ask for the permission "
          + "`cloudwatch:DescribeAlarms` and run it again"
      ])
    #expect(bundle.problems.map(\.id) == [.commandFailed])
    let alarms = bundle.metricAlarms(account: "111122223333", region: "us-east-1")
    #expect(alarms.gap?.kind == .unusable)
  }

  @Test(arguments: [#"[["a", "OK"]]"#, #"["a"]"#, #"[{"Name": "a"}]"#, #"{"Names": ["a"]}"#])
  func `what a query left of an output is said to be too little, and no wrong type`(
    _ text: String
  ) {
    let problems = Self.chain.adding(SampleFolder.alarms, text).bundle.problems
    #expect(problems.map(\.id) == [.unrecognised])
    #expect(problems.first?.message.words.contains("--query") == true)
  }
}
