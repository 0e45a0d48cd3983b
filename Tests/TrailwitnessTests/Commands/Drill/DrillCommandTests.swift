import TestSupport
import Testing

@testable import trailwitness

@Suite struct DrillCommandTests {
  static let event =
    #"{"eventName": "ConsoleLogin", "eventSource": "signin.amazonaws.com", "#
    + #""readOnly": false, "awsRegion": "us-east-1", "additionalEventData": {"MFAUsed": "No"}}"#

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let event: String
    let code: ExitCode
  }

  @Test(arguments: [
    Row(testDescription: "told", event: event, code: .proven),
    Row(
      testDescription: "lost", event: event.replacing(#""No""#, with: #""Yes""#), code: .failed),
    Row(
      testDescription: "the only record of a log file", event: #"{"Records": [\#(event)]}"#,
      code: .proven),
    Row(testDescription: "two events", event: "\(event)\n\(event)", code: .noEvidence),
    Row(testDescription: "no event", event: "", code: .noEvidence),
    Row(testDescription: "something else", event: "[1]", code: .noEvidence),
  ])
  func `drill ends with whether somebody would be told`(row: Row) throws {
    let folder = try TemporaryFolder()
    for (name, text) in SampleFolder.completeChain.texts { try folder.write("in/\(name)", text) }
    let event = try folder.write("event.json", row.event)
    #expect(Trailwitness.run(["drill", event, folder.path + "/in"]) == row.code)
    folder.close()
  }

  @Test func `what is missing is said`() {
    #expect(Trailwitness.run(["drill"]) == .usage)
    #expect(Trailwitness.run(["drill", "/no/such/event", "/"]) == .cannotRead)
  }
}
