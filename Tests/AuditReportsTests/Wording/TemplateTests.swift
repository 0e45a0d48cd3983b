import AuditModel
import Testing

@testable import AuditReports

@Suite struct TemplateTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let template: Template
    let arguments: [Message.Argument]
    let text: String
  }

  @Test(arguments: [
    Example(
      testDescription: "names stand in backticks", template: "trail {trail} is off",
      arguments: [.trail("a`b")], text: #"trail `a\u{60}b` is off"#),
    Example(
      testDescription: "accounts and numbers stand bare", template: "{account} has {count}",
      arguments: [.account("111122223333"), .count(3)], text: "111122223333 has 3"),
    Example(
      testDescription: "an account that is none is quoted", template: "{account}",
      arguments: [.account("x y")], text: "`x y`"),
    Example(
      testDescription: "the last of a list follows an and", template: "{filters} fit",
      arguments: [.filters(["a", "b", "c"])], text: "`a`, `b` and `c` fit"),
    Example(
      testDescription: "a list with or", template: "{filters/}",
      arguments: [.filters(["a", "b"])], text: "`a` or `b`"),
    Example(
      testDescription: "a list with commas", template: "{filters,} and more",
      arguments: [.filters(["a", "b"])], text: "`a`, `b` and more"),
    Example(
      testDescription: "one is singular", template: "{count} {count|file|files}",
      arguments: [.count(1)], text: "1 file"),
    Example(
      testDescription: "none is plural", template: "{count} {count|file|files}",
      arguments: [.count(0)], text: "0 files"),
    Example(
      testDescription: "what has a value is said", template: "off[ in {region}]",
      arguments: [.region("eu-west-1")], text: "off in `eu-west-1`"),
    Example(
      testDescription: "what has none is not", template: "off[ in {region}]", arguments: [],
      text: "off"),
    Example(
      testDescription: "a message within", template: "{clause}; {rest;}",
      arguments: [
        .message(Message(.notConcerned), as: .clause),
        .messages([Message(.chainHolds), Message(.chainHolds)], as: .rest),
      ],
      text: "the control does not concern this account; a chain holds from trail to subscriber; "
        + "a chain holds from trail to subscriber"),
    Example(
      testDescription: "a lacking value shows", template: "{trail} is off", arguments: [],
      text: "{trail} is off"),
  ])
  func phrase(_ example: Example) {
    let message = Message(.notConcerned, arguments: example.arguments)
    #expect(example.template.phrase(of: message).text == example.text)
  }

  @Test func `a sentence begins with a capital and ends in a stop`() {
    #expect(Phrase(prose: "a `b` c").sentence.text == "A `b` c.")
    #expect(Phrase(prose: "`b` c").sentence.text == "`b` c.")
  }
}
