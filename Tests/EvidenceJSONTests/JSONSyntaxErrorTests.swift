import EvidenceJSON
import Testing

@Suite struct JSONSyntaxErrorTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    init(_ text: String, _ testDescription: String) {
      self.text = text
      self.testDescription = testDescription
    }
  }

  @Test(arguments: [
    Example("[1 2]", "expected `,` or `]`"),
    Example("[1", "the text ends where `,` or `]` is expected"),
    Example("{} {}", "expected the end of the text"),
    Example("\"\u{1}\"", "a string holds a control character that is not escaped"),
    Example(#""\q""#, "a string holds an escape that JSON does not know"),
    Example(#""\ud800""#, "a string holds half a surrogate pair"),
    Example("01", "expected a number as JSON writes it"),
    Example(String(repeating: "[", count: 129), "values are nested more than 128 levels deep"),
  ])
  func `an error says what is wrong`(_ example: Example) {
    let error = #expect(throws: JSONSyntaxError.self) {
      _ = try JSONDocument(parsing: example.text)
    }
    #expect(error?.description == example.testDescription)
  }

  @Test func `an error about the encoding says so`() {
    let utf8 = #expect(throws: JSONSyntaxError.self) {
      _ = try JSONDocument(parsing: [0x22, 0xFF, 0x22])
    }
    #expect(utf8?.description == "the bytes are not valid UTF-8")
    let utf16 = #expect(throws: JSONSyntaxError.self) {
      _ = try JSONDocument(parsing: [0xFF, 0xFE, 0x00])
    }
    #expect(utf16?.description == "the bytes are not valid UTF-16")
  }

  @Test func `a text that is too large is told its limit`() {
    let error = #expect(throws: JSONSyntaxError.self) {
      _ = try JSONDocument(parsing: "[1, 2]", limits: JSONLimits(depth: 1, bytes: 3))
    }
    #expect(error?.description == "the text is larger than 3 bytes")
  }
}
