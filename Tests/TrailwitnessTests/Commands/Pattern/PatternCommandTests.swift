import EvidenceJSON
import FilterPatterns
import TestSupport
import Testing

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
  ])
  func `match ends with whether something matched`(row: Row) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("events.json", row.words[1])
    #expect(Trailwitness.run(["pattern", "match", row.words[0], file]) == row.code)
    folder.close()
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
