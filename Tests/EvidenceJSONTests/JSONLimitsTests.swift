import EvidenceJSON
import Testing

@Suite struct JSONLimitsTests {
  /// A way to nest values: the texts that open and close a level, taken in turn.
  struct Nesting: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let opening: [String]
    let closing: [String]

    /// A text with that many levels around `core`.
    func text(depth: Int, around core: String) -> String {
      let levels = (0..<depth).map { $0 % opening.count }
      return levels.map { opening[$0] }.joined() + core
        + levels.reversed().map { closing[$0] }.joined()
    }
  }

  static let nestings = [
    Nesting(testDescription: "arrays", opening: ["["], closing: ["]"]),
    Nesting(testDescription: "objects", opening: [#"{"a":"#], closing: ["}"]),
    Nesting(testDescription: "both in turn", opening: ["[", #"{"a":"#], closing: ["]", "}"]),
    Nesting(
      testDescription: "beside others", opening: ["[[],{},\n", "[1, "], closing: [",[]]", " ]"]),
  ]

  @Test(arguments: nestings, ["0", "[]", "{}"])
  func `the 128th level is read and the 129th is not`(_ nesting: Nesting, _ core: String) throws {
    let coreDepth = core == "0" ? 0 : 1
    let deepest = nesting.text(depth: 128 - coreDepth, around: core)
    let root = try JSONDocument(parsing: deepest).root
    #expect(root.rawText == deepest)

    let tooDeep = nesting.text(depth: 129 - coreDepth, around: core)
    let error = #expect(throws: JSONSyntaxError.self) { _ = try JSONDocument(parsing: tooDeep) }
    #expect(error?.reason == .tooDeep(limit: 128))
  }

  @Test func `the error names the bracket of the level too many`() {
    let arrays = String(repeating: "[", count: 129)
    Rejection("arrays", arrays, .tooDeep(limit: 128), at: 128).check()
    let objects = String(repeating: #"{"a":"#, count: 200)
    Rejection("objects", objects, .tooDeep(limit: 128), at: 128 * 5).check()
    let many = String(repeating: "[\n", count: 100_000)
    let position = TextPosition(line: 129, column: 1)
    Rejection("lines", many, .tooDeep(limit: 128), at: 256, position: position).check()
  }

  @Test func `levels that were closed do not count`() throws {
    let text = "[" + String(repeating: "[[[]]],", count: 1000) + "0]"
    #expect(try JSONDocument(parsing: text).root.elements.count == 1001)
  }

  @Test func `a depth of zero leaves only scalars`() throws {
    let limits = JSONLimits(depth: 0, bytes: 100)
    #expect(try JSONDocument(parsing: "1", limits: limits).root.integer == 1)
    let error = #expect(throws: JSONSyntaxError.self) {
      _ = try JSONDocument(parsing: " []", limits: limits)
    }
    #expect(error?.reason == .tooDeep(limit: 0))
    #expect(error?.offset == 1)
  }

  @Test func `depth takes no stack`() throws {
    let depth = 200_000
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let limits = JSONLimits(depth: depth, bytes: .max)
    let root = try JSONDocument(parsing: text, limits: limits).root
    #expect(root.rawText.utf8.count == 2 * depth)
  }

  @Test func `the limit on bytes counts UTF-8 without its mark`() throws {
    let limits = JSONLimits(depth: 1, bytes: 4)
    #expect(try JSONDocument(parsing: "\u{FEFF}\"é\"", limits: limits).root.string == "é")
    let error = #expect(throws: JSONSyntaxError.self) {
      _ = try JSONDocument(parsing: "\"abc\"", limits: limits)
    }
    #expect(error?.reason == .tooLarge(limit: 4))
    #expect(error?.offset == 0)
  }

  @Test func `no limit goes beyond what the tape can address`() {
    #expect(JSONLimits(depth: 1, bytes: .max).bytes == 512 << 20)
    #expect(JSONLimits.standard.bytes == 512 << 20)
    #expect(JSONLimits.standard.depth == 128)
  }
}
