import AWSEvidence
import AuditModel
import CISControls
import TestSupport
import Testing

/// Alarms that are not where the benchmark looks for them: in monitoring accounts, or on log queries.
@Suite struct AlarmElsewhereTests {
  typealias Folder = SampleFolder

  static let monitor = "999988887777"

  /// An alarm of the monitoring account on the metric of ``SampleFolder/completeChain``.
  static func alarm(
    region: String = "us-east-1",
    account: String = "111122223333",
    threshold: String = "1",
    more: String = ""
  ) -> String {
    #"{"AlarmName": "central", "AlarmArn": "arn:aws:cloudwatch:\#(region):\#(monitor):alarm:"#
      + #"central", "ActionsEnabled": true, "AlarmActions": ["#
      + #""arn:aws:sns:\#(region):\#(monitor):central"], "OKActions": [], "#
      + #""InsufficientDataActions": [], "StateValue": "OK", "EvaluationPeriods": 1, "#
      + #""Threshold": \#(threshold), "ComparisonOperator": "GreaterThanOrEqualToThreshold", "#
      + #""TreatMissingData": "notBreaching", "Metrics": [{"Id": "m1", "ReturnData": true, "#
      + #""AccountId": "\#(account)", "MetricStat": {"Metric": {"Namespace": "CISBenchmark", "#
      + #""MetricName": "ConsoleSignInWithoutMFA", "Dimensions": []}, "Period": 300, "#
      + #""Stat": "Sum"}}\#(more)]}"#
  }

  /// The chain without an alarm of its own, beside a monitoring account with one.
  static func folder(
    _ alarm: String, subscription: String = "5d3c2b1a-0f9e-4d8c-b7a6-95847362514f"
  ) -> SampleFolder {
    let topic = "arn:aws:sns:us-east-1:\(monitor):central"
    return SampleFolder.completeChain
      .adding(
        Folder.alarms,
        #"{"MetricAlarms": [{"AlarmName": "x", "AlarmArn": "arn:aws:cloudwatch:us-east-1:"#
          + #"111122223333:alarm:x", "MetricName": "x", "Namespace": "x", "Dimensions": [], "#
          + #""ActionsEnabled": true, "AlarmActions": [], "OKActions": [], "#
          + #""InsufficientDataActions": [], "StateValue": "OK", "Statistic": "Sum", "#
          + #""Period": 300, "Threshold": 1, "EvaluationPeriods": 1, "#
          + #""ComparisonOperator": "GreaterThanOrEqualToThreshold"}]}"#
      )
      .adding(
        "\(monitor)/us-east-1/describe-alarms.json",
        #"{"MetricAlarms": [\#(alarm)], "CompositeAlarms": [{"AlarmName": "c", "AlarmArn": "#
          + #""arn:aws:cloudwatch:us-east-1:\#(monitor):alarm:c", "AlarmRule": "ALARM(z)", "#
          + #""ActionsEnabled": true, "AlarmActions": [], "OKActions": [], "#
          + #""InsufficientDataActions": [], "StateValue": "OK"}]}"#
      )
      .adding(
        "\(monitor)/us-east-1/subscriptions.json",
        #"{"Subscriptions": [{"SubscriptionArn": "\#(topic):\#(subscription)", "Owner": "#
          + #""\#(monitor)", "Protocol": "email", "Endpoint": "a@example.com", "#
          + #""TopicArn": "\#(topic)"}]}"#)
  }

  private func finding(_ folder: SampleFolder) -> Finding? {
    Audit(controls: [SampleControl.signIn]).report(on: folder.bundle, toolVersion: "test")
      .accounts.first { $0.account == "111122223333" }?.findings.first
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let asWritten: Outcome
    let inEffect: Outcome
    let folder: SampleFolder
  }

  @Test(arguments: [
    Row(
      testDescription: "an alarm on the account's metric", asWritten: .review, inEffect: .pass,
      folder: folder(alarm())),
    Row(
      testDescription: "an alarm that does not fire", asWritten: .review, inEffect: .fail,
      folder: folder(alarm(threshold: "2"))),
    Row(
      testDescription: "an alarm on a third account's metric", asWritten: .fail, inEffect: .fail,
      folder: folder(alarm(account: "444455556666"))),
    Row(
      testDescription: "metrics of two accounts", asWritten: .review, inEffect: .review,
      folder: folder(
        alarm(
          more: #", {"Id": "m2", "ReturnData": false, "AccountId": "444455556666", "#
            + #""MetricStat": {"Metric": {"Namespace": "CISBenchmark", "#
            + #""MetricName": "ConsoleSignInWithoutMFA", "Dimensions": []}, "Period": 300, "Stat": "Sum"}}, "#
            + #"{"Id": "e", "Expression": "m1 + m2", "ReturnData": true}"#
        ).replacing(#""m1", "ReturnData": true"#, with: #""m1", "ReturnData": false"#))),
    Row(
      testDescription: "nobody listed the subscribers there", asWritten: .incomplete,
      inEffect: .incomplete,
      folder: folder(alarm()).removing("\(monitor)/us-east-1/subscriptions.json")),
    Row(
      testDescription: "no evidence of a monitoring account", asWritten: .fail, inEffect: .fail,
      folder: folder(alarm()).removing("\(monitor)/us-east-1/describe-alarms.json")),
  ])
  func `an alarm of a monitoring account is found and left to a person`(row: Row) {
    let finding = finding(row.folder)
    #expect(finding?.asWritten == row.asWritten, "\(finding?.reason.words ?? "")")
    #expect(finding?.inEffect == row.inEffect, "\(finding?.reason.words ?? "")")
  }

  @Test func `the reason names the monitoring account`() {
    let step = finding(Self.folder(Self.alarm()))?.chains.first?.steps[4]
    #expect(step?.reason.words.contains("of monitoring account 999988887777") == true)
  }

  // MARK: - Log alarms

  static func logAlarm(
    group: String = "CloudTrail/management",
    actions: String = #""arn:aws:sns:us-east-1:111122223333:security-alerts""#,
    isEnabled: Bool = true
  ) -> String {
    #"{"AlarmName": "l", "AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:l", "#
      + #""ActionsEnabled": \#(isEnabled), "AlarmActions": [\#(actions)], "StateValue": "OK", "#
      + #""ScheduledQueryConfiguration": {"QueryString": "filter eventName = 'ConsoleLogin'", "#
      + #""LogGroupIdentifiers": ["\#(group)"]}}"#
  }

  /// The chain without a metric filter, with an alarm on a log query.
  static func folder(logAlarm: String) -> SampleFolder {
    SampleFolder.completeChain
      .adding(Folder.filters, #"{"metricFilters": []}"#)
      .adding(
        Folder.alarms,
        #"{"MetricAlarms": [], "CompositeAlarms": [], "LogAlarms": [\#(logAlarm)]}"#)
  }

  @Test(arguments: [
    Row(
      testDescription: "on the trail's log group", asWritten: .fail, inEffect: .review,
      folder: folder(logAlarm: logAlarm())),
    Row(
      testDescription: "named by its ARN", asWritten: .fail, inEffect: .review,
      folder: folder(
        logAlarm: logAlarm(
          group: "arn:aws:logs:us-east-1:111122223333:log-group:CloudTrail/management"))),
    Row(
      testDescription: "on another log group", asWritten: .fail, inEffect: .fail,
      folder: folder(logAlarm: logAlarm(group: "other"))),
    Row(
      testDescription: "on a log group of that name in another region", asWritten: .fail,
      inEffect: .fail,
      folder: folder(
        logAlarm: logAlarm(
          group: "arn:aws:logs:eu-west-1:111122223333:log-group:CloudTrail/management"))),
    Row(
      testDescription: "that runs no action", asWritten: .fail, inEffect: .fail,
      folder: folder(logAlarm: logAlarm(actions: ""))),
    Row(
      testDescription: "whose actions are disabled", asWritten: .fail, inEffect: .fail,
      folder: folder(logAlarm: logAlarm(isEnabled: false))),
    Row(
      testDescription: "whose subscribers nobody listed", asWritten: .fail, inEffect: .incomplete,
      folder: folder(logAlarm: logAlarm()).removing(Folder.subscriptions)),
    Row(
      testDescription: "that runs a function", asWritten: .fail, inEffect: .review,
      folder: folder(
        logAlarm: logAlarm(actions: #""arn:aws:lambda:us-east-1:111122223333:function:f""#))),
  ])
  func `an alarm on a log query is for a person, not a failure in effect`(row: Row) {
    let finding = finding(row.folder)
    #expect(finding?.asWritten == row.asWritten)
    #expect(finding?.inEffect == row.inEffect, "\(finding?.reason.words ?? "")")
  }

  @Test func `a proof needs no alarm on a log query`() {
    let folder = SampleFolder.completeChain.replacing(
      in: Folder.alarms, #""CompositeAlarms": []"#,
      with: #""CompositeAlarms": [], "LogAlarms": [\#(Self.logAlarm())]"#)
    let finding = finding(folder)
    #expect(finding?.outcome == .pass)
    #expect(finding?.chains.count == 1)
    #expect(finding?.advisories.map(\.id) == ["log-alarm-not-evaluated"])
  }

  @Test func `metric alarms that nobody asked for are not absent`() {
    let folder = SampleFolder.completeChain.adding(
      Folder.alarms,
      #"{"MetricAlarms": [], "CompositeAlarms": [], "LogAlarms": [\#(Self.logAlarm())]}"#)
    let finding = finding(folder)
    #expect(finding?.outcome == .incomplete)
    let steps = finding?.chains.flatMap(\.steps).filter { $0.kind == .alarm } ?? []
    let step = steps.first { $0.state == .unknown }
    #expect(
      step?.reason.words.contains("nothing shows that it was asked for metric alarms") == true)
    #expect(step?.reason.words.contains("no such output is in the evidence") == false)
    #expect(step?.citations.map(\.pointer) == ["/MetricAlarms"])
  }
}
