import Testing

@testable import CISControls

/// The patterns of an audit, each read once.
@Suite struct PatternTableTests {
  static let signIn =
    #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }"#

  private let table = PatternTable(
    for: ControlCatalog.all.map { AskedControl($0, in: .standard) })

  @Test func `equal texts are one entry`() {
    let first = table.entry(Self.signIn)
    #expect(table.entry("{ $.eventName = CreateUser }").id != first.id)
    #expect(table.entry(Self.signIn).id == first.id)
  }

  @Test func `texts that only look alike are two entries`() {
    #expect(table.entry("{ $.a = é }").id != table.entry("{ $.a = e\u{301} }").id)
  }

  @Test(arguments: [
    (signIn, "console-sign-in-without-mfa"),
    ("{ $.eventName = createpolicy }", "iam-policy-changes"),
  ])
  func `an entry tells which controls it is about`(text: String, control: String) {
    #expect(table.entry(text).related.contains(control))
  }

  @Test func `a pattern for other events is about no control`() {
    #expect(table.entry("{ $.eventSource = kinesis.amazonaws.com }").related == [])
  }

  @Test func `a text that CloudWatch Logs refuses is kept with the reason`() {
    let entry = table.entry("{ $eventName = ConsoleLogin }")
    #expect(entry.readable == nil)
    #expect(entry.related.contains("console-sign-in-without-mfa"))
  }

  @Test func `one control is told from another whose pattern it asks for in full`() {
    #expect(table.entry(Self.signIn).related == ["console-sign-in-without-mfa"])
  }
}
