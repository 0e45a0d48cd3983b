import AuditModel
import TestSupport
import Testing

@testable import EvidenceIntake

@Suite struct CollectorManifestTests {
  @Test func `a manifest of the script is read`() throws {
    let digest = String(repeating: "AB", count: 32)
    let manifest = try Self.manifest(
      """
      {"schema": "trailwitness-evidence-manifest", "schema_version": 1,
       "collected_by": "arn:x", "collector": "aws-cli/2", "files": [
        {"path": "a.json", "sha256": "\(digest)", "bytes": 3, "argv": ["aws", "sts"],
         "account": "123456789012", "region": null, "exit_code": 0, "stderr": null,
         "started_at": "s", "finished_at": "f"},
        {"path": "b.json", "exit_code": 254}]}
      """)
    #expect(manifest.collectedBy == "arn:x")
    #expect(manifest.collector == "aws-cli/2")
    #expect(manifest.calls[0].sha256 == digest.lowercased())
    #expect(manifest.calls[0].bytes == 3)
    #expect(manifest.calls[0].argv == ["aws", "sts"])
    #expect(manifest.calls[0].account == "123456789012")
    #expect(manifest.calls[0].region == nil)
    #expect(manifest.calls[0].startedAt == "s")
    #expect(manifest.calls[0].finishedAt == "f")
    #expect(manifest.calls.map(\.hasFailed) == [false, true])
    #expect(manifest.calls[1].citation.pointer == "/files/1")
    #expect(manifest.calls[1].citation.line == 6)
    #expect(manifest.calls[1].citation.column == 3)
  }

  @Test(arguments: [
    ("get-trail-status", "--name", true), ("get-event-selectors", "--trail-name", true),
    ("describe-trails", "", false),
  ])
  func `a command line without what it asks about has no answer`(
    _ operation: String,
    _ option: String,
    _ isDoubted: Bool
  ) throws {
    let manifest = try Self.manifest(
      #"{"files": [{"path": "a", "argv": ["aws", "cloudtrail", "\#(operation)"]}]}"#)
    let doubt = try #require(manifest.calls[0].recorded).doubt
    #expect((doubt != nil) == isDoubted)
    #expect(doubt == nil || doubt?[.option] == .term(option))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let message: String
    let column: Int
  }

  @Test(arguments: [
    Row(testDescription: "not JSON", text: "{", message: "the text ends where", column: 2),
    Row(testDescription: "a name twice", text: #"{"a":1,"a":2}"#, message: "`a`", column: 8),
    Row(testDescription: "an array", text: "[]", message: "expected object", column: 1),
    Row(testDescription: "no files", text: "{}", message: "`files` is missing", column: 1),
    Row(
      testDescription: "a foreign schema", text: #"{"schema":"x"}"#, message: "`schema`", column: 11
    ),
    Row(
      testDescription: "a later version", text: #"{"schema_version":2}"#, message: "only",
      column: 19),
    Row(
      testDescription: "no path", text: #"{"files":[{}]}"#, message: "`path` is missing", column: 11
    ),
    Row(
      testDescription: "no digest", text: #"{"files":[{"path":"a","sha256":"b"}]}"#,
      message: "64 hexadecimal", column: 32),
    Row(
      testDescription: "a size as a text", text: #"{"files":[{"path":"a","bytes":"1"}]}"#,
      message: "`bytes`", column: 31),
  ])
  func `what the script does not write is refused`(_ row: Row) {
    let fault = #expect(throws: ManifestError.self) { try Self.manifest(row.text) }
    #expect(fault?.message.words.contains(row.message) == true)
    #expect(fault?.line == 1)
    #expect(fault?.column == row.column)
  }

  private static func manifest(_ text: String) throws -> CollectorManifest {
    try CollectorManifest(parsing: Array(text.utf8), file: "evidence-manifest.json")
  }
}
