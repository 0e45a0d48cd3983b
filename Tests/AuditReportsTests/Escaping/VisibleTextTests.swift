import EvidenceJSON
import Testing

@testable import AuditReports

@Suite struct VisibleTextTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let visible: String
  }

  @Test(arguments: [
    Example(testDescription: "plain", text: "a b/c:d`e|f", visible: "a b/c:d`e|f"),
    Example(testDescription: "letters of all scripts", text: "é 日本 😀", visible: "é 日本 😀"),
    Example(testDescription: "line ends", text: "a\nb\r\nc", visible: #"a\nb\r\nc"#),
    Example(testDescription: "tab", text: "a\tb", visible: #"a\tb"#),
    Example(testDescription: "escape", text: "\u{1B}[31m", visible: #"\u{1B}[31m"#),
    Example(testDescription: "C1 control", text: "\u{9B}2J", visible: #"\u{9B}2J"#),
    Example(testDescription: "delete and null", text: "\u{7F}\0", visible: #"\u{7F}\u{0}"#),
    Example(testDescription: "override", text: "\u{202E}a\u{202C}", visible: #"\u{202E}a\u{202C}"#),
    Example(testDescription: "isolate", text: "\u{2066}a\u{2069}", visible: #"\u{2066}a\u{2069}"#),
    Example(testDescription: "separators", text: "\u{2028}\u{2029}", visible: #"\u{2028}\u{2029}"#),
    Example(testDescription: "zero width", text: "\u{200B}\u{FEFF}", visible: #"\u{200B}\u{FEFF}"#),
    Example(testDescription: "tag", text: "\u{E0041}", visible: #"\u{E0041}"#),
    Example(testDescription: "filler", text: "\u{3164}", visible: #"\u{3164}"#),
    Example(testDescription: "noncharacter", text: "\u{FFFE}", visible: #"\u{FFFE}"#),
  ])
  func visible(_ example: Example) {
    #expect(example.text.visible == example.visible)
  }

  @Test(arguments: HostileReport.texts, ReportFormat.allCases)
  func `no report holds a character that cannot be seen`(_ text: String, _ format: ReportFormat) {
    let rendered = format.render(HostileReport.report([text]))
    #expect(!rendered.unicodeScalars.contains { $0 != "\n" && $0.isInvisible })
  }
}
