import AWSEvidence
import AuditModel
import CISControls
import TestSupport
import Testing

/// Several trails, filters, alarms and topics: one complete chain is enough, pieces are not.
@Suite struct SeveralChainsTests {
  typealias Folder = SampleFolder

  static let chain = SampleFolder.completeChain

  private func outcome(_ folder: SampleFolder) -> Outcome? {
    finding(folder)?.outcome
  }

  private func finding(_ folder: SampleFolder) -> Finding? {
    Audit(controls: [SampleControl.signIn]).report(on: folder.bundle, toolVersion: "test")
      .accounts.first?.findings.first
  }

  /// The folder with a second item in a list, made from the first by replacing texts.
  private func doubled(
    _ folder: SampleFolder,
    _ file: String,
    list: String,
    _ changes: [(String, String)]
  ) -> SampleFolder {
    let text = folder.texts[file] ?? ""
    guard let start = text.firstRange(of: "\"\(list)\": [")?.upperBound,
      let end = text[start...].firstRange(of: "\n    ]")
    else {
      Issue.record("\(file) has no list `\(list)`")
      return folder
    }
    let item = String(text[start..<end.lowerBound])
    let copy = changes.reduce(item) { $0.replacing($1.0, with: $1.1) }
    return folder.adding(file, text[..<start] + copy + "," + item + text[end.lowerBound...])
  }

  static let second = [("management-events", "second")]

  @Test func `a stopped second trail does not matter`() {
    let folder = doubled(Self.chain, Folder.trails, list: "trailList", Self.second)
      .renaming(Folder.status, to: "get-trail-status__management-events.json")
      .adding("get-trail-status__second.json", #"{"IsLogging": false}"#)
    #expect(outcome(folder) == .pass)
  }

  @Test func `a second trail without any answer does not matter once one chain holds`() {
    let folder = doubled(Self.chain, Folder.trails, list: "trailList", Self.second)
      .renaming(Folder.status, to: "get-trail-status__management-events.json")
    #expect(outcome(folder) == .pass)
    #expect(finding(folder)?.missing.isEmpty == true)
  }

  @Test func `two trails and one status that names neither cannot be decided`() {
    let folder = doubled(Self.chain, Folder.trails, list: "trailList", Self.second)
    #expect(outcome(folder) == .incomplete)
  }

  @Test func `a chain split over two trails is none`() {
    let folder = doubled(
      Self.chain.replacing(
        in: Folder.trails, "CloudWatchLogsLogGroupArn", with: "CloudWatchLogsOther"),
      Folder.trails, list: "trailList",
      [("management-events", "second"), ("CloudWatchLogsOther", "CloudWatchLogsLogGroupArn")]
    )
    .renaming(Folder.status, to: "get-trail-status__management-events.json")
    .adding("get-trail-status__second.json", #"{"IsLogging": false}"#)
    #expect(outcome(folder) == .fail)
  }

  @Test func `the second of two filters has the alarm`() {
    let folder = doubled(
      Self.chain, Folder.filters, list: "metricFilters",
      [("console-sign-in-without-mfa", "another"), ("ConsoleSignInWithoutMFA", "Another")])
    #expect(outcome(folder) == .pass)
  }

  @Test func `the alarm is on the second of two transformations`() {
    let first = #"{"metricName": "x", "metricNamespace": "y", "metricValue": "1"},"#
    let folder = Self.chain.replacing(
      in: Folder.filters, #""metricTransformations": ["#,
      with: #""metricTransformations": ["# + first)
    #expect(outcome(folder) == .pass)
  }

  @Test func `the second of two alarms notifies`() {
    let folder = doubled(
      Self.chain, Folder.alarms, list: "MetricAlarms",
      [
        ("\"AlarmName\": \"console", "\"AlarmName\": \"a"), ("alarm:console", "alarm:a"),
        ("\"ActionsEnabled\": true", "\"ActionsEnabled\": false"),
      ])
    #expect(outcome(folder) == .pass)
  }

  @Test func `a pending subscription beside a confirmed one does not matter`() {
    let folder = doubled(
      Self.chain, Folder.subscriptions, list: "Subscriptions",
      [
        (
          "arn:aws:sns:us-east-1:111122223333:security-alerts:5d3c2b1a-0f9e-4d8c-b7a6-95847362514f",
          "PendingConfirmation"
        )
      ])
    #expect(outcome(folder) == .pass)
  }

  @Test func `an alarm of another namespace is named as a near miss`() {
    let folder = Self.chain.replacing(in: Folder.alarms, "CISBenchmark", with: "Other")
    let messages = finding(folder)?.advisories.map(\.message.words) ?? []
    #expect(
      messages.contains(
        "alarm `console-sign-in-without-mfa` watches `Other/ConsoleSignInWithoutMFA`, "
          + "the filter publishes `CISBenchmark/ConsoleSignInWithoutMFA`"
      )
    )
  }

  @Test func `a fitting filter on another log group is named as a near miss`() {
    let folder = Self.chain.replacing(in: Folder.filters, "CloudTrail/management", with: "other")
    #expect(finding(folder)?.advisories.map(\.id) == ["filter-on-other-log-group"])
  }

  @Test(arguments: Array(chain.texts.keys))
  func `losing a file leaves the question open and names its command`(file: String) {
    let finding = finding(Self.chain.removing(file))
    let command = file.replacing(".json", with: "")
    #expect(finding?.outcome == .incomplete)
    #expect(finding?.missing.contains { $0.commandWords?.contains(command) == true } == true)
  }
}
