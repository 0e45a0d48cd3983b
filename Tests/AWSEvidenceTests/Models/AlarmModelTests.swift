import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import AWSEvidence

/// What the models of alarms read, and what an output's lists claim.
@Suite struct AlarmModelTests {
  static let prefix = "arn:aws:cloudwatch:us-east-1:111122223333:alarm"

  private func bundle(_ texts: String...) -> EvidenceBundle {
    var folder = SampleFolder.completeChain.removing(SampleFolder.alarms)
    for (index, text) in texts.enumerated() {
      folder = folder.adding("us-east-1/alarms-\(index).json", text)
    }
    return folder.bundle
  }

  private func metric(_ bundle: EvidenceBundle) -> Listing<MetricAlarm> {
    bundle.metricAlarms(account: "111122223333", region: "us-east-1")
  }

  private func composite(_ bundle: EvidenceBundle) -> Listing<CompositeAlarm> {
    bundle.compositeAlarms(account: "111122223333", region: "us-east-1")
  }

  @Test(arguments: [
    ("\(prefix):a", "a"),
    ("\(prefix):sign in: without MFA", "sign in: without MFA"),
    ("arn:aws-cn:cloudwatch:cn-north-1:111122223333:alarm:a", "a"),
    ("\(prefix):", nil),
    ("\(prefix):a\tb", nil),
    ("arn:aws:cloudwatch:us-east-1:1111:alarm:a", nil),
    ("arn:aws:cloudwatch:us-east-1:111122223333:dashboard:a", nil),
    ("arn:aws:sns:us-east-1:111122223333:alarm:a", nil),
    ("a", nil),
  ])
  func `an alarm's ARN may hold blanks and colons in its name`(text: String, name: String?) {
    #expect(AlarmARN(text)?.alarmName.text == name)
  }

  @Test func `an alarm with blanks in its name is read`() {
    let listing = metric(
      bundle(
        #"{"MetricAlarms": [{"AlarmName": "b c", "AlarmArn": "\#(Self.prefix):b c", \#(Self.rest)}]}"#
      ))
    #expect(listing.items.map(\.alarmName) == ["b c"])
    #expect(listing.gap == nil)
  }

  @Test func `queries of metric math are read`() throws {
    let alarm = try #require(
      metric(
        bundle(
          #"{"MetricAlarms": [{"AlarmName": "a", "AlarmArn": "\#(Self.prefix):a", "Metrics": ["#
            + #"{"Id": "m", "AccountId": "999988887777", "ReturnData": false, "MetricStat": {"#
            + #""Metric": {"Namespace": "n", "MetricName": "x", "Dimensions": []}, "Period": 60, "#
            + #""Stat": "Sum"}}, {"Id": "e", "Expression": "m", "ReturnData": true}]}]}"#)
      ).items.first)
    #expect(alarm.metric == nil)
    #expect(alarm.queries.map(\.id) == ["m", "e"])
    #expect(alarm.queries.map(\.returnData) == [false, true])
    #expect(alarm.queries[0].accountID == "999988887777")
    #expect(alarm.queries[0].metricStat?.metric.description == "n/x")
    #expect(alarm.queries[0].metricStat?.period == 60)
    #expect(alarm.queries[1].expression == "m")
  }

  @Test func `a PromQL query is read`() {
    let listing = metric(
      bundle(
        #"{"MetricAlarms": [{"AlarmName": "a", "AlarmArn": "\#(Self.prefix):a", "#
          + #""EvaluationCriteria": {"PromQLCriteria": {"Query": "up"}}, "EvaluationState": "#
          + #""PARTIAL_DATA"}]}"#))
    #expect(listing.items.map(\.promQLQuery) == ["up"])
    #expect(listing.items.map(\.evaluationState) == ["PARTIAL_DATA"])
  }

  @Test(arguments: [
    #"{"Id": 1}"#, #"{"Expression": "m"}"#, #"{"Id": "m", "MetricStat": []}"#,
    #"{"Id": "m", "MetricStat": {"Metric": "x"}}"#, #"{"Id": "m", "MetricStat": {"Period": "x"}}"#,
  ])
  func `a query of a wrong type damages the list`(query: String) {
    let listing = metric(
      bundle(
        #"{"MetricAlarms": [{"AlarmName": "a", "AlarmArn": "\#(Self.prefix):a", "#
          + #""Metrics": [\#(query)]}]}"#))
    #expect(listing.gap?.kind == .damaged)
  }

  /// What AWS prints of alarms of all kinds besides name and ARN.
  static let common =
    #""ActionsEnabled": true, "OKActions": [], "AlarmActions": [], "InsufficientDataActions": [], "#
    + #""StateValue": "OK""#

  /// What AWS prints of alarms on a metric besides name and ARN.
  static let rest =
    common + #", "MetricName": "m", "Namespace": "n", "Dimensions": [], "Period": 60, "#
    + #""EvaluationPeriods": 1, "ComparisonOperator": "GreaterThanThreshold""#
  static let metricAlarm = #"{"AlarmName": "a", "AlarmArn": "\#(prefix):a", \#(rest)}"#
  static let compositeAlarm =
    #"{"AlarmName": "c", "AlarmArn": "\#(prefix):c", "AlarmRule": "ALARM(a)", \#(common)}"#
  static let logAlarm =
    #"{"AlarmName": "l", "AlarmArn": "\#(prefix):l", \#(common), "#
    + #""ScheduledQueryConfiguration": {"LogGroupIdentifiers": ["g"]}}"#

  @Test func `alarms saved by kind are one whole list of each kind`() {
    let bundle = bundle(
      #"{"MetricAlarms": [\#(Self.metricAlarm)], "CompositeAlarms": []}"#,
      #"{"MetricAlarms": [], "CompositeAlarms": [\#(Self.compositeAlarm)]}"#)
    #expect(metric(bundle).items.count == 1)
    #expect(metric(bundle).gap == nil)
    #expect(composite(bundle).items.count == 1)
    #expect(composite(bundle).gap == nil)
  }

  @Test func `an empty list beside one of another kind proves nothing`() {
    let metricOnly = bundle(#"{"MetricAlarms": [\#(Self.metricAlarm)], "CompositeAlarms": []}"#)
    #expect(composite(metricOnly).gap?.kind == .missing)
    let others = bundle(#"{"MetricAlarms": [], "CompositeAlarms": [\#(Self.compositeAlarm)]}"#)
    #expect(metric(others).gap?.kind == .unasked)
    let log = bundle(
      #"{"MetricAlarms": [], "CompositeAlarms": [], "LogAlarms": [\#(Self.logAlarm)]}"#)
    #expect(metric(log).gap?.kind == .unasked)
    #expect(composite(log).gap?.kind == .missing)
  }

  @Test func `two empty lists show that there is no metric alarm`() {
    let bundle = bundle(#"{"MetricAlarms": [], "CompositeAlarms": []}"#)
    #expect(metric(bundle).gap == nil)
    #expect(composite(bundle).gap?.kind == .missing)
  }

  @Test func `a cut list stays one`() {
    let bundle = bundle(
      #"{"MetricAlarms": [\#(Self.metricAlarm)], "CompositeAlarms": [], "NextToken": "x"}"#)
    #expect(composite(bundle).gap?.kind == .cut)
  }

  @Test(arguments: [
    (metricAlarm, [1, 0, 0]), (compositeAlarm, [0, 1, 0]), (logAlarm, [0, 0, 1]),
  ])
  func `a bare list is of its first alarm's kind`(alarm: String, counts: [Int]) {
    let bundle = bundle("[\(alarm)]")
    let log = bundle.logAlarms(account: "111122223333", region: "us-east-1")
    #expect(
      [metric(bundle).items.count, composite(bundle).items.count, log.items.count] == counts)
  }

  @Test func `the log groups of a scheduled query are read`() {
    let bundle = bundle(#"{"MetricAlarms": [], "LogAlarms": [\#(Self.logAlarm)]}"#)
    let log = bundle.logAlarms(account: "111122223333", region: "us-east-1")
    #expect(log.items.map(\.logGroupIdentifiers) == [["g"]])
    #expect(log.gap == nil)
  }
}
