import AuditModel
import CISControls
import TestSupport
import Testing

/// A trail that is logging, and whether its events reach the log group.
@Suite struct DeliveryTests {
  typealias Folder = SampleFolder

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let state: StepState
    let members: [String]

    init(_ testDescription: String, _ state: StepState, _ members: String...) {
      self.testDescription = testDescription
      self.state = state
      self.members = members
    }
  }

  /// 23 November 2026, 05:40 in UTC, as epoch seconds and as text.
  static let bucket = #""LatestDeliveryTime": 1795412407.402"#
  static let bucketText = #""LatestDeliveryTime": "2026-11-23T05:40:07.402000+00:00""#
  static let start = #""StartLoggingTime": 1793608287"#
  static let startToday = #""StartLoggingTime": 1795400000"#

  static func group(_ value: String) -> String {
    #""LatestCloudWatchLogsDeliveryTime": \#(value)"#
  }

  @Test(arguments: [
    Row("both seconds apart", .held, bucket, group("1795412411.218"), start),
    Row("the log group an hour behind", .held, bucket, group("1795408807"), start),
    Row("a day behind", .held, bucket, group("1795326007"), start),
    Row("more than a day behind", .broken, bucket, group("1795326006"), start),
    Row("weeks behind, as texts", .broken, bucketText, group(#""2026-11-03T05:40:07Z""#), start),
    Row(
      "weeks behind, with an offset", .broken, bucketText, group(#""2026-11-02T22:40:07-07:00""#),
      start),
    Row("weeks behind, in both ways", .broken, bucketText, group("1793684407.5"), start),
    Row("the log group ahead", .held, bucket, group("1795998807"), start),
    Row("never, beside weeks of deliveries", .broken, bucket, start),
    Row("null, beside weeks of deliveries", .broken, bucket, group("null"), start),
    Row("never, and logging since today", .held, bucket, startToday),
    Row(
      "weeks behind, and logging again since today", .held, bucket, group("1793684407"), startToday),
    Row("never, and nothing tells since when", .unknown, bucket),
    Row(
      "never, since weeks by the older member", .broken, bucket,
      #""TimeLoggingStarted": "2026-11-01T08:31:27Z""#),
    Row(
      "never, and an older member that is empty", .open, bucket, #""TimeLoggingStarted": """#),
    Row("no delivery at all", .held, start),
    Row(
      "never, beside weeks of attempts by the older member", .broken, start,
      #""LatestDeliveryAttemptTime": "2026-11-23T05:40:07Z""#),
    Row(
      "weeks behind a success by the older member", .broken, group("1793684407"), start,
      #""LatestDeliveryAttemptSucceeded": "2026-11-23T05:40:07Z""#),
    Row(
      "days behind a later attempt", .broken, #""LatestDeliveryTime": 1795000000"#,
      group("1795000004"), start, #""LatestDeliveryAttemptTime": "2026-11-23T05:40:07Z""#),
    Row(
      "beside attempts that never were", .held, bucket, group("1795412411"), start,
      #""LatestDeliveryAttemptTime": "", "LatestDeliveryAttemptSucceeded": """#),
    Row(
      "switched off before it was last switched on", .held, start,
      #""StopLoggingTime": 1793608285"#),
    Row("none to the bucket", .held, group("1793684407"), start),
    Row("a time that is no time", .unknown, bucket, group(#""yesterday""#), start),
    Row("an empty time", .unknown, bucket, group(#""""#), start),
    Row("a negative time", .unknown, bucket, group("-1"), start),
    Row(
      "a bucket's time that is none", .unknown, #""LatestDeliveryTime": true"#, group("1"), start),
    Row(
      "weeks behind, and a start that is no time", .unknown, bucket, group("1793684407"),
      #""StartLoggingTime": "soon""#),
    Row(
      "an error beside a fresh delivery", .broken, bucket, group("1795412411"), start,
      #""LatestCloudWatchLogsDeliveryError": "AccessDenied""#),
  ])
  func `the last deliveries decide whether events arrive`(row: Row) {
    let members = ([#""IsLogging": true"#] + row.members).joined(separator: ", ")
    let folder = SampleFolder.completeChain.adding(Folder.status, "{\(members)}")
    let report = Audit(controls: [SampleControl.signIn])
      .report(on: folder.bundle, toolVersion: "test")
    let finding = report.accounts.first?.findings.first
    let step = finding?.chains.first?.steps.first { $0.kind == .trailLogging }
    #expect(step?.inEffect == row.state, "\(step?.reason.words ?? "")")
    #expect(step?.asWritten == .held)
    #expect(finding?.asWritten == .pass)
    #expect((step?.missing.isEmpty == false) == (row.state == .unknown))
  }

  @Test(arguments: [
    #""StopLoggingTime": 1795000000"#,
    #""TimeLoggingStarted": "2026-11-02T08:31:27Z", "TimeLoggingStopped": "2026-11-20T00:00:00Z""#,
  ])
  func `a trail that was switched off last is not logging`(members: String) {
    let status =
      "{\"IsLogging\": true, \(Self.bucket), \(Self.group("1795412411")), \(Self.start), \(members)}"
    let report = Audit(controls: [SampleControl.signIn])
      .report(
        on: SampleFolder.completeChain.adding(Folder.status, status).bundle, toolVersion: "test")
    #expect(report.accounts.first?.findings.first?.outcome == .incomplete)
    #expect(report.problems.map(\.id) == [.contradiction])
  }

  @Test func `the reason tells both times`() {
    let status = "{\"IsLogging\": true, \(Self.bucket), \(Self.group("1793684407")), \(Self.start)}"
    let report = Audit(controls: [SampleControl.signIn])
      .report(
        on: SampleFolder.completeChain.adding(Folder.status, status).bundle, toolVersion: "test")
    let step = report.accounts.first?.findings.first?.chains.first?.steps[1]
    #expect(
      step?.reason.words
        == "trail `management-events` is logging, but its log group was last delivered to on "
        + "2026-11-03T05:40:07Z, its bucket on 2026-11-23T05:40:07Z")
    #expect(
      step?.citations.prefix(2).map(\.pointer)
        == ["/LatestCloudWatchLogsDeliveryTime", "/LatestDeliveryTime"])
  }
}
