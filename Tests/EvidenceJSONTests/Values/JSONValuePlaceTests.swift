import EvidenceJSON
import Testing

@Suite struct JSONValuePlaceTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-1.5e+10", #""""#, #""a\"b\\""#, #""é😀""#, "[]", "[ ]", "{}",
    "{\n}", "[ 1 ]", "[1, 2 , [ ] ]", "[[[[]]]]", "[[[1 ]\t] ]", #"{"a": 1 }"#,
    #"{ "a" : { "b" : [ { } , "x" ] } }"#, #"[{"a": "]}"}]"#, #"{"a": "b\\" }"#,
  ])
  func `the raw text of a value is what the text holds`(_ text: String) throws {
    #expect(try JSONDocument(parsing: text).root.rawText == text)
    for around in [("[", "]"), (" [\n", "\n]\n"), ("{\"k\":", "}"), ("{\"k\": [0, ", " , 1]}")] {
      let outer = around.0 + text + around.1
      let document = try JSONDocument(parsing: outer)
      let texts = document.root.withDescendants.map(\.rawText)
      #expect(texts.contains(text))
      #expect(document.root.rawText == outer.trimmingBlanks)
    }
  }

  @Test func `an offset is that of the first byte`() throws {
    let text = #"{"é": [null, "x", {"y": -1}]}"#
    let document = try JSONDocument(parsing: text)
    #expect(document.root.offset == 0)
    #expect(document.root.members.map(\.key.offset) == [1])
    #expect(document.root["é"]?.elements.map(\.offset) == [8, 14, 19])
    #expect(document.value(at: "/é/2/y")?.offset == 25)
    #expect(document.value(at: "/é/2/y")?.position == TextPosition(line: 1, column: 25))
  }

  @Test func `a byte-order mark moves neither offset nor column`() throws {
    let document = try JSONDocument(parsing: "\u{FEFF}[1]")
    #expect(document.root.offset == 0)
    #expect(document.root.elements.first?.position == TextPosition(line: 1, column: 2))
  }
}

extension String {
  /// The text without the spaces and line feeds around it.
  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " || $0 == "\n" }
    return String(start.reversed().drop { $0 == "\n" }.reversed())
  }
}
