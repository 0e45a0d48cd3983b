import Testing

@testable import AuditReports

@Suite struct NameWordsTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let result: String

    init(_ text: String, _ result: String) {
      testDescription = text
      self.text = text
      self.result = result
    }
  }

  @Test(arguments: [
    Example("arn:aws:cloudtrail:eu-west-1:123456789012:trail/main", "main"),
    Example("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a:b/c", "a:b/c"),
    Example("arn:aws:sns:eu-west-1:123456789012:security", "security"),
    Example("arn:aws:sns:eu-west-1:123456789012:security:5be61c3c", "security:5be61c3c"),
    Example("alarm:x", "alarm:x"), Example("arn:aws", "arn:aws"), Example("", ""),
    Example("arn:aws:sns:::", ""),
  ])
  func resourceName(_ example: Example) {
    #expect(example.text.resourceName == example.result)
  }

  @Test(arguments: [
    Example("", ""), Example("no digits", "no digits"), Example("123456789012", "<account>"),
    Example("a123456789012b", "a<account>b"), Example("12345678901", "12345678901"),
    Example("1234567890123", "1234567890123"),
    Example("arn:aws:sns:x:123456789012:t", "arn:aws:sns:x:<account>:t"),
    Example("123456789012/210987654321", "<account>/<account>"),
    Example("123456789012\u{301}", "<account>\u{301}"),
  ])
  func `account ids are left out`(_ example: Example) {
    #expect(example.text.withoutAccounts == example.result)
  }

  @Test(arguments: [
    Example("", ""), Example("no names", "no names"), Example("`a` and `b`", "`…` and `…`"),
    Example("open `a", "open `…"),
  ])
  func `names are left out`(_ example: Example) {
    #expect(example.text.withoutNames == example.result)
  }

  @Test func `only names that differ are left out`() {
    #expect("`a` is in `b`".keepingNames(of: "`a` is in `c`") == "`a` is in `…`")
    #expect("`a` is in `…`".keepingNames(of: "`d` is in `c`") == "`…` is in `…`")
    #expect("`a`".keepingNames(of: "`a`b`") == "`…`")
  }

  @Test func `a list names the first and counts the rest`() {
    #expect(["a", "b"].shortened(to: 2) == "a, b")
    #expect(["a", "b", "c"].shortened(to: 2) == "a, b and 1 more")
    #expect(["a", "b"].shortened(to: 1, separator: "; ", others: "x") == "a and 1 more x")
  }
}
