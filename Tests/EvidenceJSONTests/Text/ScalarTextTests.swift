import EvidenceJSON
import Testing

@Suite struct ScalarTextTests {
  @Test func `texts are the same only scalar by scalar`() {
    #expect(!"caf\u{E9}".isSame(as: "cafe\u{301}"))
    #expect("caf\u{E9}".isSame(as: "caf\u{E9}"))
    #expect(!"\u{212A}".isSame(as: "K"))
  }

  @Test func `a combining mark hides no beginning, end or part`() {
    #expect("a'\u{301}b".starts(withScalars: "a'"))
    #expect("a\u{301}'".ends(withScalars: "\u{301}'"))
    #expect("x a'\u{200D}y".contains(scalars: "a'"))
    #expect(!"x".contains(scalars: "xy"))
    #expect("x".contains(scalars: ""))
    #expect("arn:\u{FE0F}aws".without(prefix: "arn:")?.isSame(as: "\u{FE0F}aws") == true)
    #expect("a:*".without(suffix: ":*") == "a")
    #expect("a".without(prefix: "b") == nil)
    #expect("a".without(suffix: "b") == nil)
  }

  @Test func `a separator with a combining mark separates`() {
    #expect(
      "a:\u{301}b:".split(atScalar: ":").map { Array($0.utf8) } == [
        Array("a".utf8), Array("\u{301}b".utf8), [],
      ])
    #expect("a  b".split(atScalar: " ", omittingEmpty: true) == ["a", "b"])
    #expect("a:b:c".split(atScalar: ":", maxSplits: 1) == ["a", "b:c"])
    #expect("a-\u{301}b_c".split(whereScalar: { $0 == "-" || $0 == "_" }).count == 3)
  }

  @Test func `every occurrence is replaced, marks or not`() {
    #expect("'\u{301}''".replacingScalar("'", with: "--").isSame(as: "--\u{301}----"))
  }

  @Test func `ends are trimmed and letters lowered by scalars`() {
    #expect("  a \u{301} ".trimmed { $0 == " " }.isSame(as: "a \u{301}"))
    #expect("   ".trimmed { $0 == " " }.isEmpty)
    #expect("A\u{212A}Z\u{C9}".asciiLowercased.isSame(as: "a\u{212A}z\u{C9}"))
  }
}
