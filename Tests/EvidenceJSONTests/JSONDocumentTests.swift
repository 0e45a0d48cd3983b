import EvidenceJSON
import Testing

@Suite struct JSONDocumentTests {
  @Test func `a value knows its pointer, line and column`() throws {
    let document = try JSONDocument(parsing: "{\n  \"a/b\": [1, {\"~\": \"x\\u00e9\"}]\n}")
    let value = try #require(document.value(at: "/a~1b/1/~0"))
    #expect(value.string == "xé")
    #expect(value.pointer == "/a~1b/1/~0")
    #expect(value.position == TextPosition(line: 2, column: 20))
    #expect(document.root.rawText == "{\n  \"a/b\": [1, {\"~\": \"x\\u00e9\"}]\n}")
  }

  @Test func `a repeated key is reported where it repeats`() throws {
    let document = try JSONDocument(parsing: #"{"a": 1, "b": {"c": 1, "\u0063": 2}}"#)
    #expect(document.duplicateKeys.map(\.pointer) == ["/b/c"])
    #expect(document.duplicateKeys.map(\.position.column) == [24])
  }
}
