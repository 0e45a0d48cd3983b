import EvidenceJSON
import Testing

@Suite struct JSONPointerTests {
  /// The document of RFC 6901 section 5, with some names added.
  static let text = #"""
    {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6,
     " ": 7, "m~n": 8, "~1": 9, "01": 10, "list": [[], [0, {"x": [null, true]}]], "é": 11,
     "/": {"": {"": 13}}, "\u0000": 14, "\u0301": 15}
    """#

  struct Example: CustomTestStringConvertible, Sendable {
    let pointer: String
    let rawText: String?

    var testDescription: String { pointer.debugDescription }

    init(_ pointer: String, _ rawText: String?) {
      self.pointer = pointer
      self.rawText = rawText
    }
  }

  @Test(arguments: [
    Example("/foo", #"["bar", "baz"]"#), Example("/foo/0", #""bar""#), Example("/", "0"),
    Example("/a~1b", "1"), Example("/c%d", "2"), Example("/e^f", "3"), Example("/g|h", "4"),
    Example("/i\\j", "5"), Example("/k\"l", "6"), Example("/ ", "7"), Example("/m~0n", "8"),
    Example("/~01", "9"), Example("/01", "10"), Example("/list/1/1/x/1", "true"),
    Example("/list/0", "[]"), Example("/é", "11"), Example("/~1//", "13"), Example("/\0", "14"),
    Example("/\u{301}", "15"),
    // Nothing is there.
    Example("/missing", nil), Example("/foo/2", nil), Example("/foo/-", nil),
    Example("/foo/-0", nil), Example("/foo/00", nil), Example("/foo/01", nil),
    Example("/foo/+1", nil), Example("/foo/1.0", nil), Example("/foo/ 1", nil),
    Example("/foo/", nil), Example("/foo/0/0", nil), Example("/a~1b/x", nil),
    Example("/foo/99999999999999999999", nil), Example("/foo/-1", nil), Example("/list/0/0", nil),
    Example("/e\u{301}", nil), Example("//", nil), Example("/foo/１", nil),
    // No pointers at all.
    Example("foo", nil), Example("#/foo", nil), Example(" /foo", nil), Example("/m~n", nil),
    Example("/m~", nil), Example("/~2", nil), Example("/~~0", nil),
  ])
  func `a pointer leads to a value or to none`(_ example: Example) throws {
    let document = try JSONDocument(parsing: Self.text)
    #expect(document.value(at: example.pointer)?.rawText == example.rawText)
  }

  @Test func `the empty pointer leads to the root`() throws {
    let document = try JSONDocument(parsing: Self.text)
    #expect(document.value(at: "")?.offset == document.root.offset)
    #expect(document.root.pointer.isEmpty)
  }

  @Test func `a name that is there twice leads to the first`() throws {
    let document = try JSONDocument(parsing: #"{"a": 1, "a": 2}"#)
    #expect(document.value(at: "/a")?.integer == 1)
    #expect(document.root.members.map(\.value.pointer) == ["/a", "/a"])
  }

  @Test func `a key has the pointer of its value`() throws {
    let document = try JSONDocument(parsing: #"{"a": {"b/c": [{}, {"~": 1}]}}"#)
    let inner = try #require(document.value(at: "/a/b~1c/1"))
    let member = try #require(inner.members.last)
    #expect(member.key.pointer == "/a/b~1c/1/~0")
    #expect(member.value.pointer == "/a/b~1c/1/~0")
    #expect(member.key.offset < member.value.offset)
  }
}
