import Testing

@testable import AuditReports

@Suite struct MarkdownEscapingTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let text: String
    let markdown: String

    init(_ text: String, _ markdown: String) {
      self.text = text
      self.markdown = markdown
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Example("plain 5.2 text, a-b: (c) 1.5", "plain 5.2 text, a-b: (c) 1.5"),
    Example("<script>&amp;", "&lt;script&gt;&amp;amp;"),
    Example("[x](javascript:a)", #"\[x\](javascript:a)"#),
    Example("![i](a)", #"\!\[i\](a)"#),
    Example("a|b", #"a\|b"#),
    Example(#"a\|b"#, #"a\\\|b"#),
    Example("`code`", #"\`code\`"#),
    Example("*a* __b__ ~~c~~ $d$", #"\*a\* \_\_b\_\_ \~\~c\~\~ \$d\$"#),
    Example("*\u{301}a*\u{301}", "\\*\u{301}a\\*\u{301}"),
    Example("# heading", ##"\# heading"##),
    Example("- item", #"\- item"#),
    Example("+ item", #"\+ item"#),
    Example("===", #"\==="#),
    Example("1. item", #"1\. item"#),
    Example("12) item", #"12\) item"#),
    Example("    code", "&#32;   code"),
    Example("https://a.example www.b.example", "`https://a.example` `www.b.example`"),
    Example("a@b.example @name", "`a@b.example` `@name`"),
    Example("see owner/repo#1, #23 and GH-4", "see `owner/repo#1,` `#23` and `GH-4`"),
    Example("a :smile: and :+1: at 09:14:02Z", "a `:smile:` and `:+1:` at 09:14:02Z"),
    Example(
      "0123456789abcdef0123456789abcdef01234567 of 111122223333",
      "`0123456789abcdef0123456789abcdef01234567` of 111122223333"),
    Example("xmpp:a mailto:b ftp://c", "`xmpp:a` `mailto:b` `ftp://c`"),
    Example("   @a|b", #"&#32;   `@a\|b`"#),
    Example("`@\u{301}a`", "`` `@\u{301}a` ``"),
    Example("a\nb", #"a\\nb"#),
  ])
  func text(_ example: Example) {
    #expect(Markdown.text(example.text) == example.markdown)
  }

  @Test(arguments: [
    Example("a", "`a`"),
    Example("a|b<c>", "`a|b<c>`"),
    Example("a`b", "``a`b``"),
    Example("a``b`c", "```a``b`c```"),
    Example("`a`", "`` `a` ``"),
    Example(" a ", "`  a  `"),
    Example("", "(empty)"),
    Example("a\nb", #"`a\nb`"#),
  ])
  func code(_ example: Example) {
    #expect(Markdown.code(example.text) == example.markdown)
  }

  @Test(arguments: [
    Example("a|b", #"`a\|b`"#), Example(#"a\|b"#, #"`a\\|b`"#),
    Example("|\u{301}", "`\\|\u{301}`"),
  ])
  func `code in a table has no bare pipe`(_ example: Example) {
    #expect(Markdown.code(example.text, isInTable: true) == example.markdown)
  }

  @Test(arguments: [
    Example("the filter `a_b` is *off*", #"the filter `a_b` is \*off\*"#),
    Example("`a` and `b`", "`a` and `b`"),
    Example("one ` alone [x](y)", #"one \` alone \[x\](y)"#),
    Example("named `a`[x](javascript:b)`c`", #"named `a`\[x\](javascript:b)`c`"#),
    Example("named `a`@b`c`", "named `a` `@b` `c`"),
    Example("named `a``c`", "named `a` `c`"),
    Example("odd ` @b", #"odd \` `@b`"#),
  ])
  func sentence(_ example: Example) {
    #expect(Markdown.sentence(example.text) == example.markdown)
  }

  @Test(arguments: [
    Example("111122223333", "111122223333"), Example("unknown", "unknown"), Example("", "(empty)"),
    Example(
      "2026-11-23T09:14:02.5+01:00 to 2026-11-24", "2026-11-23T09:14:02.5+01:00 to 2026-11-24"),
    Example("@a", "`@a`"), Example("plain", "`plain`"), Example(":100:", "`:100:`"),
  ])
  func value(_ example: Example) {
    #expect(Markdown.value(example.text) == example.markdown)
  }

  @Test func `a fence is longer than every run of backticks within`() {
    let fence = Markdown.fence("sh", ["a", "````", "b\nc"])
    #expect(fence == ["`````sh", "a", "````", #"b\nc"#, "`````"])
  }

  @Test(arguments: [
    Example("https://a.example/b?c=d", "<https://a.example/b?c=d>"),
    Example("javascript:alert(1)", "`javascript:alert(1)`"),
    Example("https://a.example/ b", "`https://a.example/ b`"),
    Example("https://a.example/><b>", "`https://a.example/><b>`"),
  ])
  func link(_ example: Example) {
    #expect(Markdown.link(example.text) == example.markdown)
  }

  @Test(arguments: HostileReport.textsOnOneLine)
  func `no text changes the number of lines or cells`(_ text: String) {
    let plain = ReportFormat.markdown.render(HostileReport.report(["plain"]))
    let hostile = ReportFormat.markdown.render(HostileReport.report([text]))
    #expect(hostile.shape == plain.shape)
  }

  @Test(arguments: HostileReport.textsOnOneLine)
  func `no text changes the number of lines or cells of an overview`(_ text: String) {
    let controls = [SampleControl.signIn, SampleControl.root]
    let plain = ReportFormat.markdown.render(HostileReport.report(["plain"], controls: controls))
    let hostile = ReportFormat.markdown.render(HostileReport.report([text], controls: controls))
    #expect(hostile.shape == plain.shape)
  }
}

extension String {
  /// How many cells each line has; 0 for a line outside of tables.
  fileprivate var shape: [Int] {
    var isInFence = false
    return split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("```") { isInFence.toggle() }
      guard line.hasPrefix("| "), !isInFence else { return 0 }
      var previous: Unicode.Scalar = " "
      return line.unicodeScalars.reduce(into: -1) { cells, scalar in
        if scalar == "|" && previous != "\\" { cells += 1 }
        previous = scalar
      }
    }
  }
}
