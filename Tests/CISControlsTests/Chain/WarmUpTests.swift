import AuditModel
import CISControls
import TestSupport
import Testing

/// Alarms that wait after each change before they are evaluated.
@Suite struct WarmUpTests {
  typealias Folder = SampleFolder

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let inEffect: Outcome
    var state = "INSUFFICIENT_DATA"
    var minutes = "1440"
    var isFixed = "true"
    var updated = #""2026-11-23T09:00:00+00:00""#

    /// The `Date` header of the answer; `nil` without one.
    var date: String?

    init(
      _ testDescription: String,
      _ inEffect: Outcome,
      state: String = "INSUFFICIENT_DATA",
      minutes: String = "1440",
      isFixed: String = "true",
      updated: String = #""2026-11-23T09:00:00+00:00""#,
      date: String? = nil
    ) {
      self.testDescription = testDescription
      self.inEffect = inEffect
      self.state = state
      self.minutes = minutes
      self.isFixed = isFixed
      self.updated = updated
      self.date = date
    }

    var folder: SampleFolder {
      let metadata = date.map {
        #", "ResponseMetadata": {"HTTPStatusCode": 200, "HTTPHeaders": {"date": "\#($0)"}}"#
      }
      return SampleAlarm(alarm: [
        "StateValue": "\"\(state)\"", "AlarmConfigurationUpdatedTimestamp": updated,
        "WarmUpConfiguration": #"{"WarmUpPeriodDurationInMinutes": \#(minutes), "#
          + #""OnlyStartEvaluatingAfterWarmUpPeriodEnds": \#(isFixed)}"#,
      ]).folder(others: metadata ?? "")
    }
  }

  static let minutesLater = "Mon, 23 Nov 2026 09:05:00 GMT"
  static let dayLater = "Tue, 24 Nov 2026 09:00:00 GMT"

  @Test(arguments: [
    Row("seen minutes after the change", .fail, date: minutesLater),
    Row("seen a second before the end", .fail, date: "Tue, 24 Nov 2026 08:59:59 GMT"),
    Row("seen at the end", .pass, date: dayLater),
    Row("seen long after", .pass, date: "Tue, 01 Dec 2026 09:00:00 GMT"),
    Row("it may end early", .review, isFixed: "false", date: minutesLater),
    Row("nothing tells whether it may end early", .review, isFixed: "null", date: minutesLater),
    Row("nobody knows when it was seen", .review),
    Row("nobody knows when it was changed", .review, updated: "null", date: minutesLater),
    Row("a change at no time", .review, updated: #""lately""#, date: minutesLater),
    Row("epoch seconds", .fail, updated: "1795424400.0", date: minutesLater),
    Row("it was evaluated", .pass, state: "OK", date: minutesLater),
    Row("it is in ALARM", .pass, state: "ALARM", date: minutesLater),
    Row("a length that AWS refuses", .incomplete, minutes: "2881", date: minutesLater),
    Row("a length that is no number", .incomplete, minutes: #""day""#, date: minutesLater),
  ])
  func `an alarm that warms up does not act`(row: Row) {
    let report = Audit(controls: [SampleControl.signIn])
      .report(on: row.folder.bundle, toolVersion: "test")
    let finding = report.accounts.first?.findings.first
    #expect(finding?.inEffect == row.inEffect, "\(finding?.reason.words ?? "")")
    #expect(finding?.asWritten == .pass)
  }

  @Test func `silence after every change is worth a word`() {
    let row = Row("", .pass, date: Self.dayLater)
    let report = Audit(controls: [SampleControl.signIn])
      .report(on: row.folder.bundle, toolVersion: "test")
    #expect(
      report.accounts.first?.findings.first?.advisories.map(\.id) == ["warm-up-after-changes"])
  }
}
