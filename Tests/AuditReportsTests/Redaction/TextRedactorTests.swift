import Testing

@testable import AuditReports

@Suite struct TextRedactorTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    var mode = TextRedactor.Mode.sentence
    let expected: String
  }

  static let texts: TextRedactor = {
    var substitutes = Substitutes(avoiding: [])
    _ = substitutes.account("123456789012")
    for name in ["trail", "acme-trail", "acme-trail-2"] {
      _ = substitutes.name(name, kind: "trail")
    }
    _ = substitutes.name("/acme/logs", kind: "log-group")
    _ = substitutes.name("it's", kind: "alarm")
    return TextRedactor(substitutes)
  }()

  @Test(arguments: [
    Row(
      testDescription: "our own word survives", text: "trail `trail` is a trail",
      expected: "trail `trail-1` is a trail"),
    Row(
      testDescription: "the longest name counts", text: "`acme-trail-2` and `acme-trail`",
      expected: "`trail-3` and `trail-2`"),
    Row(
      testDescription: "a part of a word is no name", text: "xacme-trail acme-trails",
      expected: "xacme-trail acme-trails"),
    Row(
      testDescription: "an ARN keeps its type",
      text: "arn:aws:cloudtrail:us-east-1:123456789012:trail/trail", mode: .name,
      expected: "arn:aws:cloudtrail:us-east-1:111111111111:trail/trail-1"),
    Row(
      testDescription: "an ARN of something unknown",
      text: "is `arn:aws:iam::123456789012:role/Deploy` not allowed",
      expected: "is `arn:aws:iam::111111111111:role/resource-1` not allowed"),
    Row(
      testDescription: "an unknown account", text: "account 999900001111",
      expected: "account 222222222222"),
    Row(
      testDescription: "more digits than an account has", text: "1234567890123",
      expected: "1234567890123"),
    Row(
      testDescription: "an example account of an event", text: #"{"accountId":"111122223333"}"#,
      mode: .event, expected: #"{"accountId":"111122223333"}"#),
    Row(
      testDescription: "an address and a phone number",
      text: "ask a.b@acme.example, +1 555-010-0123.",
      expected: "ask address-1, address-2."),
    Row(
      testDescription: "a pattern keeps its words", text: "{ $.trail = \"acme-trail\" }",
      mode: .pattern, expected: "{ $.trail = \"trail-2\" }"),
    Row(
      testDescription: "a pointer's escapes", text: "/a/~1acme~1logs", mode: .pattern,
      expected: "/a/log-group-1"),
    Row(
      testDescription: "percent-encoded", text: "x %2Facme%2Flogs", mode: .name,
      expected: "x log-group-1"),
    Row(
      testDescription: "a shell's quotes", text: "'it'\\''s'", mode: .name, expected: "'alarm-1'"),
  ])
  func `each text is replaced where evidence stands in it`(row: Row) {
    var texts = Self.texts
    #expect(texts.redacted(row.text, row.mode) == row.expected)
  }

  @Test func `a path keeps what the recommended layout puts there`() {
    var texts = Self.texts
    func path(_ path: String) -> String { PathRedactor.redacted(path, &texts) }
    #expect(
      path("123456789012/us-east-1/cloudtrail-describe-trails.json")
        == "111111111111/us-east-1/cloudtrail-describe-trails.json")
    #expect(path("Acme Ltd/notes about Acme.json") == "folder-1/file-1.json")
    #expect(path("get-trail-status/trail.json") == "get-trail-status/trail-1.json")
    #expect(path("Acme Ltd/SHA256SUMS") == "folder-1/SHA256SUMS")
    #expect(
      path("logs-describe-metric-filters/%2Facme%2Flogs.json")
        == "logs-describe-metric-filters/log-group-1.json")
  }

  @Test func `a command keeps its words and its quoting`() {
    var texts = Self.texts
    let command = "aws cloudtrail get-trail-status --name 'it'\\''s' --region us-east-1"
    #expect(
      CommandRedactor.redacted(command, &texts)
        == "aws cloudtrail get-trail-status --name alarm-1 --region us-east-1")
  }

  @Test func `a thousand accounts have as many substitutes, none of them real`() {
    let real = (0..<1000).map { String(100_000_000_010 + $0) } + ["222222222222"]
    var substitutes = Substitutes(avoiding: Set(real))
    let found = real.map { substitutes.account($0) }
    #expect(Set(found).count == real.count && Set(found).isDisjoint(with: real))
  }

  @Test(.timeLimit(.minutes(15))) func `names that repeat themselves take linear time`() {
    var substitutes = Substitutes(avoiding: [])
    _ = substitutes.name(String(repeating: "a-", count: 20_000) + "b", kind: "trail")
    var texts = TextRedactor(substitutes)
    let text = String(repeating: "a-", count: 100_000)
    #expect(texts.redacted(text, .name) == text)
  }
}
