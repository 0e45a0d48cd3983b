import EvidenceJSON
import Testing

@Suite struct StringQuotingTests {
  @Test(arguments: [
    ("a", "x `a` y"), ("", "x `` y"), ("`@octocat`", #"x `\u{60}@octocat\u{60}` y"#),
    ("a`\u{301}b", "x `a\\u{60}\u{301}b` y"),
  ])
  func `a name brings no backtick of its own into a sentence`(name: String, sentence: String) {
    #expect("x \(name: name) y".isSame(as: sentence))
  }
}
