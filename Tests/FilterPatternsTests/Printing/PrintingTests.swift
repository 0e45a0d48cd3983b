import FilterPatterns
import Testing

@Suite struct PrintingTests {
  @Test(arguments: [
    ("", ""),
    (" \n ", ""),
    ("{$.a=x}", #"{ $.a = "x" }"#),
    ("\n{ $.a = x }\n", #"{ $.a = "x" }"#),
    (#"{ $.a = "say \"hi\" \\ \n" }"#, #"{ $.a = "say \"hi\" \\ \\n" }"#),
    ("{ ((($.a = 1.0))) }", "{ $.a = 1.0 }"),
    (
      "{ ($.a = 1 && $.b = 2) && $.c = 3 }",
      "{ ($.a = 1 && $.b = 2) && $.c = 3 }"
    ),
    (
      "{ $.a is null&&$.b NOT  EXISTS||$.c Is True||$.d is FALSE }",
      "{ ($.a IS NULL && $.b NOT EXISTS) || $.c IS TRUE || $.d IS FALSE }"
    ),
    ("{ $.['a'].['b.c'][0].*!=%x|y% }", "{ $.a.['b.c'][0][*] != %x|y% }"),
    ("{ $.a-b<-1e3 && $.c>=+.5 }", "{ $.a-b < -1e3 && $.c >= +.5 }"),
    ("{ $.ip = 123.123.* }", #"{ $.ip = "123.123.*" }"#),
    (#"a -"b c" ?d"#, #""a" -"b c" ?"d""#),
    ("a-b?c", #""a" -"b" ?"c""#),
    ("%a{2,}$%", "%a{2,}$%"),
    ("[ a ,, ...,c=4*&&c!=\"404\" ]", #"[a, , ..., c = "4*" && c != "404"]"#),
    ("[a, b > 1, ]", "[a, b > 1, ]"),
    ("[]", "[]"),
  ])
  func `a pattern has one canonical spelling`(text: String, printed: String) throws {
    let pattern = try FilterPattern(text)
    #expect(pattern.description == printed)
    #expect(try FilterPattern(printed).syntax == pattern.syntax)
    #expect(try FilterPattern(pattern.syntax).description == printed)
  }

  @Test func `patterns are equal scalar by scalar`() throws {
    let composed = try FilterPattern("{ $.a = \"\u{E9}\" }")
    let decomposed = try FilterPattern("{ $.a = \"e\u{301}\" }")
    #expect(composed != decomposed)
    #expect(composed.syntax != decomposed.syntax)
  }
}
