import Foundation
import TestSupport
import Testing

@testable import trailwitness

@Suite struct ExitCodeTests {
  @Test func `an empty folder is no evidence`() throws {
    let folder = try TemporaryFolder()
    #expect(Trailwitness.run(["audit", "--quiet", folder.path]) == .noEvidence)
    folder.close()
  }

  @Test func `a folder with other things is no evidence`() throws {
    let folder = try TemporaryFolder()
    try folder.write("README.md", "# Nothing here")
    try folder.write("buckets.json", #"{"Buckets": []}"#)
    try folder.write("broken.json", "{")
    #expect(Trailwitness.run(["audit", "--quiet", folder.path]) == .noEvidence)
    folder.close()
  }

  @Test func `a path that is not there cannot be read`() {
    #expect(Trailwitness.run(["audit", "--quiet", "no/such/folder"]) == .cannotRead)
  }

  @Test func `a report that cannot be written is said so`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.json", #"{"trailList": []}"#)
    let output = folder.path + "/no/such/folder/report.json"
    let words = ["audit", "--quiet", "--output", output, folder.path]
    #expect(Trailwitness.run(words) == .cannotWrite)
    folder.close()
  }

  @Test func `a link is written through and a device stays what it is`() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.json", #"{"trailList": []}"#)
    let target = try folder.write("real.json", "old")
    let link = folder.path + "/link.json"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let words = ["audit", "--quiet", "--fail-on", "never", folder.path + "/in"]
    #expect(Trailwitness.run(words + ["--output", link]) == .proven)
    #expect(try String(contentsOfFile: target, encoding: .utf8).contains("formatVersion"))
    #expect(Trailwitness.run(words + ["--output", "json:/dev/null"]) == .proven)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
    folder.close()
  }

  @Test(arguments: [[], ["audits"], ["audit", "--nonsense"], ["--what"]])
  func `a wrong command line is a usage error`(words: [String]) {
    #expect(Trailwitness.run(words) == .usage)
  }

  struct Line: CustomTestStringConvertible, Sendable {
    let outcome: String
    let line: String
    let status: ExitCode

    var testDescription: String { "\(outcome) with --fail-on \(line)" }
  }

  @Test(arguments: [
    Line(outcome: "fail", line: "fail", status: .failed),
    Line(outcome: "fail", line: "review", status: .failed),
    Line(outcome: "fail", line: "never", status: .proven),
    Line(outcome: "incomplete", line: "fail", status: .proven),
    Line(outcome: "incomplete", line: "incomplete", status: .undecided),
    Line(outcome: "review", line: "incomplete", status: .proven),
    Line(outcome: "review", line: "review", status: .undecided),
    Line(outcome: "pass", line: "review", status: .proven),
  ])
  func `--fail-on draws the line`(row: Line) throws {
    let chain = SampleFolder.completeChain
    let sample =
      switch row.outcome {
      case "fail":
        chain.adding(SampleFolder.subscriptions, #"{"Subscriptions": []}"#).listingCompositeAlarms
      case "incomplete": chain.removing(SampleFolder.status)
      case "review":
        chain.replacing(
          in: SampleFolder.alarms, "arn:aws:sns:us-east-1:111122223333:security-alerts",
          with: "arn:aws:lambda:us-east-1:111122223333:function:tell")
      default: chain
      }
    let folder = try TemporaryFolder()
    for (name, text) in sample.texts { try folder.write(name, text) }
    let words = [
      "audit", "--quiet", "--fail-on", row.line, "--control", "console-sign-in-without-mfa",
      folder.path,
    ]
    #expect(Trailwitness.run(words) == row.status)
    folder.close()
  }
}
