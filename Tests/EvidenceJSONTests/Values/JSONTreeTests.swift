import EvidenceJSON
import Foundation
import Testing

@Suite struct JSONTreeTests {
  @Test(arguments: [
    "{}", "[]", "\"\"", "true", "false", "null", "0", "-0", "-12.50", "1e400", "1E-7",
    "123456789012345678901234567890123456789012345678901234567890", "0.10000000000000000000000001",
  ])
  func `a value is printed as it was read`(_ text: String) throws {
    let tree = try #require(JSONTree.read(text))
    #expect(JSONPrinter.print(tree, sortsMembers: false) == text)
  }

  @Test(arguments: [
    "", " ", "{", "}", "{]", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "'a'",
    "\"a", "\"\n\"", #""\x""#, #""\u12""#, #""\u+123""#, #""\ud800""#, #""\ud800\u0041""#,
    #""\udc00""#, "01", "-", "1.", ".5", "+1", "1e", "1e+", "0x1", "NaN", "True", "nulls", "1 2",
    "{} {}",
  ])
  func `what is not JSON is not read`(_ text: String) {
    #expect(JSONTree.read(text) == nil)
  }

  @Test func `escapes are decoded and printed only where they are needed`() throws {
    let text = #""\u0041\/\"\\\b\f\n\r\t\u00e9\ud83d\ude00\u2028\u202e\u007f""#
    let tree = try #require(JSONTree.read(text))
    #expect(tree == .string("A/\"\\\u{8}\u{C}\n\r\té😀\u{2028}\u{202E}\u{7F}"))
    let printed = JSONPrinter.print(tree, sortsMembers: false)
    #expect(printed == #""A/\"\\\u0008\u000c\n\r\té😀\u2028\u202e\u007f""#)
  }

  @Test func `a character outside of the basic plane is escaped as a pair`() {
    let printed = JSONPrinter.print(.string("\u{E0041}"), sortsMembers: false)
    #expect(printed == #""\udb40\udc41""#)
  }

  @Test func `members keep their order or are sorted by bytes`() throws {
    let tree = try #require(JSONTree.read(#"{"b":1,"a":[{}],"B":{"é":null,"z":2}}"#))
    #expect(
      JSONPrinter.print(tree, sortsMembers: true) == """
        {
          "B": {
            "z": 2,
            "é": null
          },
          "a": [
            {}
          ],
          "b": 1
        }
        """)
    let kept = JSONPrinter.print(tree, sortsMembers: false)
    #expect(kept.hasPrefix("{\n  \"b\": 1,\n  \"a\": ["))
  }

  @Test(arguments: [(128, true), (129, false), (100_000, false)])
  func `values too deep to print are not read`(_ depth: Int, _ isRead: Bool) {
    let text =
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    #expect((JSONTree.read(text) != nil) == isRead)
  }
}
