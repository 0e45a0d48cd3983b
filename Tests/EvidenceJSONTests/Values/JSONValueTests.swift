import EvidenceJSON
import Testing

@Suite struct JSONValueTests {
  @Test func `each kind answers only for itself`() throws {
    let root = try JSONDocument(parsing: #"[null, true, false, 0, "", [], {}]"#).root
    let values = Array(root.elements)
    #expect(
      values.map(\.kind) == [.null, .boolean, .boolean, .number, .string, .array, .object]
    )
    #expect(values.map(\.isNull) == [true, false, false, false, false, false, false])
    #expect(values.map(\.boolean) == [nil, true, false, nil, nil, nil, nil])
    #expect(values.map(\.numberText) == [nil, nil, nil, "0", nil, nil, nil])
    #expect(values.map(\.integer) == [nil, nil, nil, 0, nil, nil, nil])
    #expect(values.map(\.double) == [nil, nil, nil, 0, nil, nil, nil])
    #expect(values.map(\.string) == [nil, nil, nil, nil, "", nil, nil])
    #expect(values.map(\.utf8) == [nil, nil, nil, nil, [], nil, nil])
    #expect(values.map { $0.isString("") } == [false, false, false, false, true, false, false])
    #expect(values.allSatisfy { $0.elements.count == 0 && $0.elements.first == nil })
    #expect(values.allSatisfy { $0.members.last == nil && $0["a"] == nil && $0[""] == nil })
  }

  @Test func `strings are compared scalar by scalar`() throws {
    let root = try JSONDocument(parsing: #"["é", "\u00e9", "e\u0301", "\ud83d\ude00"]"#).root
    let values = Array(root.elements)
    #expect(values.map { $0.isString("é") } == [true, true, false, false])
    #expect(values.map { $0.isString("e\u{301}") } == [false, false, true, false])
    #expect(values.map { $0.isString("😀") } == [false, false, false, true])
  }

  @Test func `members are found by their text`() throws {
    let root = try JSONDocument(
      parsing: #"{"a": 1, "b": {"x": 0}, "\u0063": [{}, 2], "d": 4, "a": 5}"#
    ).root
    #expect(root["a"]?.integer == 1)
    #expect(root["c"]?.elements[1]?.integer == 2)
    #expect(root["d"]?.integer == 4)
    #expect(root["x"] == nil)
    #expect(root["b"]?["x"]?.integer == 0)
    #expect(root.members.map(\.name) == ["a", "b", "c", "d", "a"])
    #expect(root.members.last?.value.integer == 5)
  }

  @Test func `elements are found by their position`() throws {
    let root = try JSONDocument(parsing: "[[1, [2]], {}, 3]").root
    #expect(root.elements.count == 3)
    #expect(root.elements.map(\.kind) == [.array, .object, .number])
    #expect(root.elements.first?.elements.count == 2)
    #expect(root.elements.last?.integer == 3)
    #expect(root.elements[2]?.integer == 3)
    #expect(root.elements[3] == nil)
    #expect(root.elements[-1] == nil)
    #expect(root.elements[.max] == nil)
  }

  @Test func `a value outlives the document it came from`() throws {
    func value() throws -> JSONValue? {
      try JSONDocument(parsing: #"{"a": ["kept"]}"#).value(at: "/a/0")
    }
    #expect(try value()?.string == "kept")
  }
}
