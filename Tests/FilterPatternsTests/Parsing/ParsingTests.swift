import FilterPatterns
import TestSupport
import Testing

@Suite struct ParsingTests {
  struct Refusal: CustomTestStringConvertible, Sendable {
    let pattern: String
    let offset: Int
    let message: String

    var testDescription: String { pattern }
  }

  @Test(arguments: [
    Refusal(pattern: "{ $.a = x ", offset: 0, message: "must end with `}`"),
    Refusal(pattern: "{ $.a = x } y", offset: 0, message: "must end with `}`"),
    Refusal(pattern: "[a, b", offset: 0, message: "must end with `]`"),
    Refusal(pattern: "%a", offset: 0, message: "must end with `%`"),
    Refusal(pattern: "{ ($.a = x }", offset: 10, message: "`&&`, `||` or `)`"),
    Refusal(pattern: "{ $.a = x) }", offset: 9, message: "`&&`, `||` or the end"),
    Refusal(pattern: "{ $.a = x AND $.b = y }", offset: 10, message: "`&&`, `||` or the end"),
    Refusal(pattern: "{ $.é = x y }", offset: 11, message: "`&&`, `||` or the end"),
    Refusal(pattern: "{ $.a == x }", offset: 7, message: "`=` may not stand here"),
    Refusal(pattern: "{ $.a }", offset: 5, message: "an operator"),
    Refusal(pattern: "{ $.aNOT EXISTS }", offset: 9, message: "an operator"),
    Refusal(pattern: "{ $.a IS NOT NULL }", offset: 6, message: "an operator"),
    Refusal(pattern: "{ $.a EXISTS }", offset: 6, message: "an operator"),
    Refusal(pattern: "{ $.a = }", offset: 7, message: "a value"),
    Refusal(pattern: "{ $.a = null }", offset: 8, message: "`null`"),
    Refusal(pattern: "{ $.a = x:y }", offset: 9, message: "`&&`, `||` or the end"),
    Refusal(pattern: "{ $.a = x/y }", offset: 9, message: "`&&`, `||` or the end"),
    Refusal(pattern: "{ $.a = +x }", offset: 8, message: "`+`"),
    Refusal(pattern: "{ $.a = 1e2147483648 }", offset: 8, message: "32 bits"),
    Refusal(pattern: #"{ $.a > "0" }"#, offset: 8, message: "`>` needs a number"),
    Refusal(pattern: "{ $.a < x }", offset: 8, message: "`<` needs a number"),
    Refusal(pattern: "{ $.a >= %1% }", offset: 9, message: "`>=` needs a number"),
    Refusal(pattern: #"{ $.a = "x }"#, offset: 8, message: "quote is not closed"),
    Refusal(pattern: "{ $a = x }", offset: 3, message: "a selector goes on"),
    Refusal(pattern: "{ $ = x }", offset: 3, message: "a selector goes on"),
    Refusal(pattern: "{ $[0] = x }", offset: 3, message: "a selector goes on"),
    Refusal(pattern: #"{ $.["a"] = x }"#, offset: 4, message: "a selector goes on"),
    Refusal(pattern: "{ $.a[-1] = x }", offset: 5, message: "a selector goes on"),
    Refusal(pattern: "{ $.a[*].* = x }", offset: 8, message: "more than 1 wildcard"),
    Refusal(
      pattern: "{ $.a.* = 1 || $.b.* = 1 || $.c.* = 1 || $.d.* = 1 }", offset: 0,
      message: "more than 3 wildcards"),
    Refusal(
      pattern: "{ $.a = %a% || $.a = %b% || $.a = %c% }", offset: 0,
      message: "more than 2 regular expressions"),
    Refusal(pattern: "ERR*", offset: 3, message: "`*` may not stand here"),
    Refusal(pattern: #"ERROR """#, offset: 6, message: "a quoted term holds nothing"),
    Refusal(pattern: #""a"b"#, offset: 3, message: "`b` may not stand here"),
    Refusal(pattern: "ERROR %x%", offset: 6, message: "`%` may not stand here"),
    Refusal(pattern: "-", offset: 1, message: "a term"),
    Refusal(pattern: "%%", offset: 1, message: "a regular expression holds nothing"),
    Refusal(pattern: "%(a)%", offset: 1, message: "`(` may not stand here"),
    Refusal(pattern: "%a++%", offset: 2, message: "a repetition is repeated"),
    Refusal(pattern: "%[z-a]%", offset: 2, message: "ends before it starts"),
    Refusal(pattern: #"%\p%"#, offset: 1, message: "is not an escape"),
    Refusal(pattern: "%a{3,2}%", offset: 2, message: "in the wrong order"),
    Refusal(pattern: "%a{9999999999999999999}%", offset: 3, message: "more than 2000 steps"),
    Refusal(pattern: "[a, a]", offset: 4, message: "`a` is named twice"),
    Refusal(pattern: "[a, ..., ...]", offset: 9, message: "`...` is named twice"),
    Refusal(pattern: "[1a]", offset: 1, message: "`1` may not stand here"),
    Refusal(pattern: "[a = x || b = y, b]", offset: 10, message: "names the column `b`"),
  ])
  func `a pattern that the service refuses is refused at its place`(_ refusal: Refusal) throws {
    let error = #expect(throws: FilterPatternError.self) { try FilterPattern(refusal.pattern) }
    #expect(error?.utf8Offset == refusal.offset)
    #expect(error?.description.contains(refusal.message) == true, "\(String(describing: error))")
  }

  @Test func `a pattern may have 1024 characters and no more`() throws {
    let name = String(repeating: "é", count: 1024 - 12)
    #expect(throws: Never.self) { try FilterPattern(#"{ $.a = "\#(name)" }"#) }
    let error = #expect(throws: FilterPatternError.self) {
      try FilterPattern(#"{ $.a = "\#(name)é" }"#)
    }
    #expect(error?.reason == .tooLong(limit: 1024))
  }

  @Test func `no number of parentheses exhausts the stack`() throws {
    for depth in [100, 500] {
      let open = String(repeating: "(", count: depth)
      let closed = String(repeating: ")", count: depth)
      #expect(try FilterPattern("{\(open)$.a=x\(closed)}").description == #"{ $.a = "x" }"#)
    }
    let open = String(repeating: "(", count: 1022)
    #expect(throws: FilterPatternError.self) { try FilterPattern("{\(open)}") }
    #expect(throws: FilterPatternError.self) {
      try FilterPattern(String(repeating: "(", count: 10_000_000))
    }
  }

  @Test func `and binds before or`() throws {
    let pattern = try FilterPattern("{ $.a = 1 || $.b = 2 && $.c = 3 || $.d = 4 }")
    #expect(pattern.description == "{ $.a = 1 || ($.b = 2 && $.c = 3) || $.d = 4 }")
  }

  @Test func `an error tells what to write instead`() {
    let error = #expect(throws: FilterPatternError.self) { try FilterPattern("{ $.a = a:b }") }
    #expect(error?.help?.contains("double quotes") == true)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no bytes crash the parser, and what parses prints to the same tree`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "{", "}", "[", "]", "%", "(", ")", "$.a", "$.", ".['x.y']", "[*]", ".*", "[3]", "=", "!=",
      "<", ">=", "&&", "||", " ", "\n", "\"", "\\", "*", "IS NULL", "not exists", "1e3", "-", "+",
      "?", ",", "...", "é", "e\u{301}", "\u{0}", "x", "a+?", "\\d", "[^a-c]", "{2,}", "^", "|",
    ]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<16, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let enclosed = Bool.random(using: &random) ? "{ \(text) }" : text
      guard let pattern = try? FilterPattern(enclosed) else { continue }
      #expect(try FilterPattern(pattern.description).syntax == pattern.syntax, "\(enclosed)")
      _ = pattern.matches(message: Array(enclosed.utf8))
    }
  }
}
