import EvidenceJSON
import FilterPatterns
import TestSupport
import Testing

@testable import CISControls
@testable import trailwitness

@Suite struct PatternCommandTests {
  static let base =
    #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }"#
  static let control = ["--control", "console-sign-in-without-mfa"]

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let words: [String]
    let code: ExitCode

    init(_ testDescription: String, _ words: [String], _ code: ExitCode) {
      self.testDescription = testDescription
      self.words = words
      self.code = code
    }
  }

  @Test(arguments: [
    Row("the prescribed pattern", [base] + control, .proven),
    Row("a narrowed one", ["{ $.eventName = Other }"] + control, .failed),
    Row("any pattern with itself", ["{ $.a = 1 }", "--to", "{$.a=1}"], .proven),
    Row("a malformed one", ["{ $.a = }"] + control, .noEvidence),
    Row("a malformed one to compare with", ["{ $.a = 1 }", "--to", "{"], .noEvidence),
    Row("no pattern", control, .usage),
    Row("nothing to compare with", [base], .usage),
    Row("two things to compare with", [base, "--to", base] + control, .usage),
    Row("an unknown control", [base, "--control", "mfa"], .usage),
  ])
  func `compare ends with what was found`(row: Row) {
    #expect(Trailwitness.run(["pattern", "compare"] + row.words) == row.code)
  }

  static let events = #"{"Records": [{"eventName": "A"}, {"eventName": "B"}]}"#

  @Test(arguments: [
    Row("one event of a log file", ["{ $.eventName = B }", events], .proven),
    Row("no event of a log file", ["{ $.eventName = C }", events], .failed),
    Row("a single event", ["{ $.eventName = A }", #"{"eventName": "A"}"#], .proven),
    Row("one event a line", ["{ $.a = 2 }", "{\"a\": 1}\r\n\n{\"a\": 2}\n"], .proven),
    Row("text that is no JSON", ["ERROR", "all is well\nan ERROR"], .proven),
    Row("a malformed pattern", ["{ $.a = }", "{}"], .noEvidence),
    Row(
      "pretty-printed events in a row", ["{ $.a = 2 }", "{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n"],
      .proven),
    Row("events in a row on one line", ["{ $.a = 2 }", #"{"a": "}{"} {"a": 2}"#], .proven),
    Row(
      "a sequence with separators", ["{ $.a = 2 }", "\u{1E}{\"a\": 1}\n\u{1E}{\"a\": 2}\n"], .proven
    ),
    Row(
      "what lookup-events prints",
      ["{ $.a = 2 }", #"{"Events": [{"CloudTrailEvent": "{\"a\": 2}"}]}"#], .proven),
    Row(
      "what filter-log-events prints",
      ["{ $.a = 2 }", #"{"events": [{"message": "x"}, {"message": "{\"a\": 2}"}]}"#], .proven),
    Row(
      "an event with a list of events", ["{ $.events[0].a = 2 }", #"{"events": [{"a": 2}]}"#],
      .proven),
    Row("log files in a row", ["{ $.eventName = B }", events + "\n" + events], .proven),
    Row("lines of events among other text", ["{ $.a = 2 }", "{\"a\": 1}\nx\n{\"a\": 2}"], .proven),
    Row(
      "a log file cut within a record",
      ["{ $.eventName = A }", #"{"Records": [{"eventName": "A"}, {"ev"#], .noEvidence),
    Row(
      "a log file cut between records",
      [
        "{ $.eventName = A }", "{\"Records\": [\n{\"eventName\": \"A\"},\n{\"eventName\": \"A\"}\n",
      ], .noEvidence),
    Row("a list cut between events", ["{ $.a = 1 }", "[\n{\"a\": 1},\n{\"a\": 1}\n"], .noEvidence),
    Row(
      "pretty-printed events of which the last is cut",
      ["{ $.a = 1 }", "{\n\"a\": 1\n}\n{\n\"a\": 1"], .noEvidence),
    Row(
      "lines of events of which the last is cut", ["{ $.a = 1 }", "{\"a\": 1}\n{\"a\": 1"],
      .noEvidence),
  ])
  func `match ends with whether something matched`(row: Row) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("events.json", row.words[1])
    #expect(Trailwitness.run(["pattern", "match", row.words[0], file]) == row.code)
    folder.close()
  }

  @Test func `all events in a row are seen`() throws {
    let folder = try TemporaryFolder()
    let rows = (1...9).map { "{\n  \"a\": \($0),\n  \"b\": [\n    {}\n  ]\n}" }
    let file = try folder.write("events.json", rows.joined(separator: "\n"))
    #expect(try MessageSource.events(file).read().count == 9)
    let records = try folder.write("events.json.gz", GzipTests.fixed)
    #expect(try MessageSource.events(records).read().count == 2)
    #expect(Trailwitness.run(["pattern", "match", "{ $.eventName = B }", records]) == .proven)
    let cut = try folder.write("cut.json.gz", Array(GzipTests.fixed.dropLast(9)))
    #expect(Trailwitness.run(["pattern", "match", "{ $.eventName = B }", cut]) == .noEvidence)
    folder.close()
  }

  @Test(arguments: [
    Row(
      "a service that the control is not about", ["$.eventSource = iam.amazonaws.com"], .undecided),
    Row("what CloudTrail never writes", ["$.managementEvent IS TRUE"], .undecided),
    Row("a real gap", ["$.userIdentity.type = Root"], .failed),
  ])
  func `compare leaves to a person what is no gap`(row: Row) {
    let names = Control.iamPolicyChanges.patterns[0].text.drop { $0 != "(" }.dropLast()
    let pattern = "{ (\(row.words[0])) && (\(names)) }"
    let words = ["pattern", "compare", pattern, "--control", "iam-policy-changes"]
    #expect(Trailwitness.run(words) == row.code)
  }

  @Test func `messages are an array of texts`() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("good.json", #"["a b", "{\"a\": 1}"]"#)
    let bad = try folder.write("bad.json", #"["a", 1]"#)
    #expect(Trailwitness.run(["pattern", "match", "{ $.a = 1 }", "--messages", good]) == .proven)
    #expect(Trailwitness.run(["pattern", "match", "a", "--messages", bad]) == .noEvidence)
    #expect(Trailwitness.run(["pattern", "match", "a", "--messages", "/none"]) == .cannotRead)
    #expect(Trailwitness.run(["pattern", "match", "a", good, "--messages", good]) == .usage)
    folder.close()
  }

  @Test func `the caret stands under the character that cannot stand there`() {
    let error = #expect(throws: MalformedPattern.self) {
      try MalformedPattern.parse("{ $.é = \t}")
    }
    let lines = error?.text.split(separator: "\n") ?? []
    #expect(lines.first == #"{ $.é = \t}"#)
    #expect(lines.dropFirst().first == "       ^")
  }

  @Test(arguments: [
    "{ $.a \u{202E}= 1 }", "{ $.a = 1 } \u{200B}", "{ $.\u{2066}a = 1 }", "\u{1B}[31m{",
    "{ $.a = \u{E0041}\u{FEFF} }", "{ $.a = \u{85} 1", "{ $.a\u{2028}\r\n ",
    "w1=\u{202E}, ...] [a\u{200D}, a\u{200D}]", "[a\u{202E}, a\u{202E}]",
    "{ $.a = %[\u{202E}]% }",
  ])
  func `a malformed pattern is shown without what cannot be seen`(pattern: String) {
    let error = #expect(throws: MalformedPattern.self) { try MalformedPattern.parse(pattern) }
    let hidden = error?.text.unicodeScalars.filter { $0 != "\n" && $0.isInvisible }
    #expect(hidden?.isEmpty == true)
    #expect(error?.text.split(separator: "\n").count ?? 0 >= 3)
  }
}
