import AuditModel
import TestSupport
import Testing

@testable import AWSEvidence
@testable import EvidenceIntake

@Suite struct IntakeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    var path = "file.json"
    let problem: EvidenceProblem.ID?
    var line = 1

    init(
      _ testDescription: String,
      _ text: String,
      path: String = "file.json",
      problem: EvidenceProblem.ID?,
      line: Int = 1
    ) {
      self.init(testDescription, Array(text.utf8), path: path, problem: problem, line: line)
    }

    init(
      _ testDescription: String,
      _ bytes: [UInt8],
      path: String = "file.json",
      problem: EvidenceProblem.ID?,
      line: Int = 1
    ) {
      self.testDescription = testDescription
      self.bytes = bytes
      self.path = path
      self.problem = problem
      self.line = line
    }
  }

  @Test(arguments: [
    Row("nothing", "", problem: .emptyFile),
    Row("blanks", " \n", problem: .emptyFile),
    Row("a truncated object", "{\n\"trailList\": [", problem: .notJSON, line: 2),
    Row("nesting of 200 levels", String(repeating: "[", count: 200), problem: .notJSON),
    Row("invalid UTF-8", [0x22, 0xFF, 0x22], problem: .notJSON),
    Row("a repeated member", "{\"a\": 1,\n\"a\": 2}", problem: .duplicateKey, line: 2),
    Row("`null`", "null", problem: .unrecognised),
    Row("another command's output", #"{"Buckets": []}"#, problem: .unrecognised),
    Row("an empty array that names no command", "[]", problem: .unrecognised),
    Row(
      "an error message of the AWS CLI",
      "\nAn error occurred (AccessDenied) when calling the DescribeTrails operation: no",
      problem: .commandFailed),
    Row("prose in Markdown", "# What this is", path: "README.md", problem: nil),
    Row("prose in a text file", "what this is", path: "a.txt", problem: .notJSON),
    Row("trails of a wrong type", #"{"trailList": "none"}"#, problem: .wrongType),
    Row("a trail without an ARN", "{\"trailList\": [\n{}]}", problem: .wrongType, line: 2),
    Row(
      "an ARN of another kind", #"{"trailList": [{"TrailARN": "arn:aws:s3:::trail/x"}]}"#,
      problem: .wrongType),
    Row("a huge number", #"{"IsLogging": 1e999999}"#, problem: .unbound),
  ])
  func `a file that cannot be used has one located problem`(row: Row) {
    let bundle = EvidenceBundle([SourceFile(path: row.path, content: .bytes(row.bytes))])
    #expect(bundle.problems.map(\.id) == [row.problem].compactMap(\.self))
    #expect(bundle.problems.map(\.line) == (row.problem == nil ? [] : [row.line]))
    #expect(bundle.entries.map(\.file) == [row.path])
  }

  @Test func `the failed operation and its code are named`() {
    let text = "An error occurred (AccessDenied) when calling the DescribeTrails operation: no"
    let bundle = EvidenceBundle([SourceFile(path: "x.json", text: text)])
    #expect(
      bundle.problems.map(\.message.words)
        == [
          "the command failed: `DescribeTrails` answered `AccessDenied`; ask for the permission "
            + "`cloudtrail:DescribeTrails` and run it again"
        ]
    )
  }

  @Test func `outputs pasted into one array are each recognised`() {
    let text = #"[{"trailList": []}, {"MetricAlarms": [], "CompositeAlarms": []}]"#
    let bundle = EvidenceBundle([SourceFile(path: "all.json", text: text)])
    #expect(
      bundle.entries.compactMap(\.command).sorted() == ["describe-alarms", "describe-trails"])
  }

  @Test func `UTF-16 from PowerShell is read`() {
    let text = #"{"trailList": []}"#
    let units: [UInt8] = text.utf16.flatMap { unit -> [UInt8] in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    let bundle = EvidenceBundle([SourceFile(path: "x.json", content: .bytes(bytes))])
    #expect(bundle.entries.map(\.command) == ["describe-trails"])
    #expect(bundle.accounts == [EvidenceBundle.unknownAccount])
  }
}
