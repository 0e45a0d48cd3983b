import AuditModel
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

  @Test func `names are left out, but for accounts`() {
    let message = Message(.membersNeedNot, .name(.trail, "t", as: .other), .account("123456789012"))
    #expect(
      message.withoutNames.text
        == "applies to management accounts only; 123456789012 is a member of the organization of `…`"
    )
  }

  @Test func `accounts are left out, also within names`() {
    let message = Message(
      .chainMeetsLetter, .account("123456789012"), .trail("t-123456789012"), .topic("t"))
    #expect(
      message.withoutAccounts
        == Message(
          .chainMeetsLetter, .init(.account, .anyAccount), .trail("t-<account>"), .topic("t")))
  }

  @Test func `only values that differ are left out`() {
    let message = Message(.chainMeetsLetter, .trail("a"), .topic("b"))
    #expect(message.keepingValues(of: message) == message)
    let other = message.keepingValues(of: Message(.chainMeetsLetter, .trail("a"), .topic("c")))
    #expect(
      other.text
        == "the chain from `a` to a confirmed subscriber of `…` meets the benchmark's letter")
    #expect(message.keepingValues(of: Message(.chainHolds)) == message.withoutNames)
  }

  @Test func `a list names the first and counts the rest`() {
    #expect(["a", "b"].shortened(to: 2) == "a, b")
    #expect(["a", "b", "c"].shortened(to: 2) == "a, b and 1 more")
    #expect(["a", "b"].shortened(to: 1, separator: "; ", others: "x") == "a and 1 more x")
  }
}
