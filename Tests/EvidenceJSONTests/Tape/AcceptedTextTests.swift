import EvidenceJSON
import Testing

@Suite struct AcceptedTextTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let kind: JSONKind

    init(_ testDescription: String, _ text: String, _ kind: JSONKind) {
      self.testDescription = testDescription
      self.text = text
      self.kind = kind
    }
  }

  @Test(arguments: [
    Example("a lone null", "null", .null),
    Example("a lone true", "true", .boolean),
    Example("a lone false", "false", .boolean),
    Example("a lone string", #""""#, .string),
    Example("blanks of all four kinds around", " \t\r\n[ \t\r\n] \t\r\n", .array),
    Example("an empty array", "[]", .array),
    Example("an empty object", "{}", .object),
    Example("empty inside empty", "[[],{},[[]],[{}]]", .array),
    Example("an array of everything", #"[null,true,false,0,"",[],{}]"#, .array),
    Example("no blanks at all", #"{"a":[1,{"b":null}],"c":{}}"#, .object),
    Example(
      "blanks between all tokens", "{ \"a\" : [ 1 , { \"b\" : null } ] , \"c\" : { } }", .object),
    Example("an empty member name", #"{"":1}"#, .object),
    Example("the same name in different objects", #"{"a":{"a":{"a":1}}}"#, .object),
    Example("a byte-order mark", "\u{FEFF}{}", .object),
    Example(
      "more blanks than eight in a row", "[                      1                 ]", .array),
  ])
  func structure(_ example: Example) throws {
    let document = try JSONDocument(parsing: example.text)
    #expect(document.root.kind == example.kind)
    #expect(document.encoding == .utf8)
    #expect(document.duplicateKeys.isEmpty)
  }

  @Test(arguments: [
    "0", "-0", "1", "-1", "10", "1234567890", "0.0", "0.5", "-0.5", "1.50", "0e0", "1e5", "1E5",
    "1e+5", "1e-5", "1.5e10", "-1.5E-10", "0.000001", "1e0000001", "1e99999999999999999999",
    "1e-99999999999999999999", "123456789012345678901234567890",
    String(repeating: "9", count: 10_000), "0." + String(repeating: "0", count: 10_000) + "1",
    "1e" + String(repeating: "0", count: 10_000) + "1",
  ])
  func `a number keeps its digits`(_ text: String) throws {
    #expect(try JSONDocument(parsing: text).root.numberText == text)
    #expect(try JSONDocument(parsing: "[\(text)]").root.elements.first?.numberText == text)
    #expect(try JSONDocument(parsing: "{\"a\":\(text) }").root["a"]?.numberText == text)
  }

  /// A string as written, and its text.
  struct StringExample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let written: String
    let text: String

    init(_ testDescription: String, _ written: String, _ text: String) {
      self.testDescription = testDescription
      self.written = written
      self.text = text
    }
  }

  @Test(arguments: [
    StringExample("plain", "plain", "plain"),
    StringExample("the short escapes", #"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"),
    StringExample("a slash needs no escape", "a/b", "a/b"),
    StringExample("DEL is not a control character to JSON", "\u{7F}", "\u{7F}"),
    StringExample("an escaped NUL", #"\u0000"#, "\0"),
    StringExample(
      "hexadecimal digits in both cases", #"\u00e9\u00E9\uABCD\uabcd"#, "éé\u{ABCD}\u{ABCD}"),
    StringExample("an escaped surrogate pair", #"\ud83d\ude00"#, "😀"),
    StringExample("the first and last pairs", #"\ud800\udc00\udbff\udfff"#, "\u{10000}\u{10FFFF}"),
    StringExample("escapes next to the surrogates", #"\ud7ff\ue000"#, "\u{D7FF}\u{E000}"),
    StringExample("noncharacters", #"\uffff\ufffe"#, "\u{FFFF}\u{FFFE}"),
    StringExample("two bytes, first and last", "\u{80}\u{7FF}", "\u{80}\u{7FF}"),
    StringExample(
      "three bytes", "\u{800}\u{D7FF}\u{E000}\u{FFFF}", "\u{800}\u{D7FF}\u{E000}\u{FFFF}"),
    StringExample("four bytes", "\u{10000}\u{FFFFF}\u{10FFFF}", "\u{10000}\u{FFFFF}\u{10FFFF}"),
    StringExample("a byte-order mark inside", "a\u{FEFF}", "a\u{FEFF}"),
    StringExample("line separators", "\u{2028}\u{2029}", "\u{2028}\u{2029}"),
    StringExample("brackets and commas", "[{,:}]", "[{,:}]"),
    StringExample("an escaped backslash before the quote", #"\\"#, "\\"),
    StringExample("eight plain bytes and an escape", #"12345678\n12345678"#, "12345678\n12345678"),
  ])
  func `a string has its text`(_ example: StringExample) throws {
    let root = try JSONDocument(parsing: "\"\(example.written)\"").root
    #expect(root.utf8 == Array(example.text.utf8))
    #expect(root.string == example.text)
    #expect(root.isString(example.text))
    #expect(!root.isString(example.text + "x"))
  }

  @Test func `a string of any length is read to its quote`() throws {
    for length in 0..<70 {
      for ending in ["", "é", "\\n", "😀"] {
        let text = "[\"\(String(repeating: "a", count: length))\(ending)\"]"
        let value = try #require(try JSONDocument(parsing: text).root.elements.first)
        #expect(value.rawText == String(text.dropFirst().dropLast()))
      }
    }
  }
}
