import AWSEvidence
import AuditModel
import CISControls
import TestSupport
import Testing

/// Each step held, broken, unknown and open, with everything else of the chain held.
@Suite struct ChainStepTests {
  typealias Folder = SampleFolder

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let step: StepKind
    let asWritten: StepState
    let inEffect: StepState
    let outcome: Outcome
    let folder: SampleFolder

    init(
      _ testDescription: String,
      _ step: StepKind,
      _ asWritten: StepState,
      _ inEffect: StepState,
      _ outcome: Outcome,
      _ folder: SampleFolder
    ) {
      self.testDescription = testDescription
      self.step = step
      self.asWritten = asWritten
      self.inEffect = inEffect
      self.outcome = outcome
      self.folder = folder
    }
  }

  static let chain = SampleFolder.completeChain

  @Test(arguments: [
    Row("multi-region", .multiRegionTrail, .held, .held, .pass, chain),
    Row(
      "one region", .multiRegionTrail, .broken, .broken, .fail,
      chain.replacing(
        in: Folder.trails, #""IsMultiRegionTrail": true"#, with: #""IsMultiRegionTrail": false"#)),
    Row(
      "regions not said", .multiRegionTrail, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.trails, #""IsMultiRegionTrail": true,"#, with: "")),
    Row(
      "no log group", .multiRegionTrail, .broken, .broken, .fail,
      chain.replacing(in: Folder.trails, "CloudWatchLogsLogGroupArn", with: "Other")),
    Row(
      "a damaged log group ARN", .multiRegionTrail, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.trails, ":log-group:", with: ":loggroup:")),
    Row(
      "no trail", .multiRegionTrail, .broken, .broken, .fail,
      chain.adding(Folder.trails, #"{"trailList": []}"#).removing(Folder.selectors)),
    Row(
      "no trail, though selectors name one", .multiRegionTrail, .unknown, .unknown, .incomplete,
      chain.adding(Folder.trails, #"{"trailList": []}"#)),
    Row(
      "trails not saved", .multiRegionTrail, .unknown, .unknown, .incomplete,
      chain.removing(Folder.trails)),
    Row(
      "a bare list of no trails", .multiRegionTrail, .unknown, .unknown, .incomplete,
      chain.adding(Folder.trails, "[]")),
  ])
  func `step 1: a trail for all regions that delivers to a log group`(row: Row) {
    check(row)
  }

  @Test(arguments: [
    Row("logging", .trailLogging, .held, .held, .pass, chain),
    Row(
      "stopped", .trailLogging, .broken, .broken, .fail,
      chain.replacing(in: Folder.status, #""IsLogging": true"#, with: #""IsLogging": false"#)),
    Row(
      "status not saved", .trailLogging, .unknown, .unknown, .incomplete,
      chain.removing(Folder.status)),
    Row(
      "status not tied", .trailLogging, .unknown, .unknown, .incomplete,
      chain.renaming(Folder.status, to: "get-trail-status__other.json")),
    Row(
      "status of a wrong type", .trailLogging, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.status, #""IsLogging": true"#, with: #""IsLogging": "true""#)),
    Row(
      "status null", .trailLogging, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.status, #""IsLogging": true"#, with: #""IsLogging": null"#)),
    Row(
      "two answers", .trailLogging, .unknown, .unknown, .incomplete,
      chain.adding("get-trail-status__management-events.json", #"{"IsLogging": false}"#)
        .renaming(Folder.status, to: "x/get-trail-status__management-events.json")),
    Row(
      "delivery fails", .trailLogging, .held, .broken, .fail,
      chain.replacing(
        in: Folder.status, #""IsLogging": true"#,
        with: #""IsLogging": true, "LatestCloudWatchLogsDeliveryError": "Access denied""#)),
  ])
  func `step 2: the trail is logging`(row: Row) {
    check(row)
  }

  @Test(arguments: [
    Row("prescribed", .metricFilter, .held, .held, .pass, chain),
    Row(
      "no filter", .metricFilter, .broken, .broken, .fail,
      chain.adding(Folder.filters, #"{"metricFilters": []}"#)),
    Row(
      "filters not saved", .metricFilter, .unknown, .unknown, .incomplete,
      chain.removing(Folder.filters)),
    Row(
      "a cut list without the filter", .metricFilter, .unknown, .unknown, .incomplete,
      chain.adding(Folder.filters, #"{"metricFilters": [], "nextToken": "x"}"#)),
    Row(
      "a filter on another log group", .metricFilter, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.filters, "CloudTrail/management", with: "other")),
    Row(
      "a malformed pattern", .metricFilter, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.filters, #"\"Yes\") }"#, with: #"\"Yes\" }"#)),
    Row(
      "a filter on transformed events", .metricFilter, .open, .open, .review,
      chain.replacing(
        in: Folder.filters, #""creationTime""#,
        with: #""applyOnTransformedLogs": true, "creationTime""#)),
    Row(
      "a filter narrowed to some accounts", .metricFilter, .open, .open, .review,
      chain.replacing(
        in: Folder.filters, #""creationTime""#,
        with: #""fieldSelectionCriteria": "@aws.region = \"us-east-1\"", "creationTime""#)),
  ])
  func `step 4: a metric filter covers the prescribed pattern`(row: Row) {
    check(row)
  }

  @Test(arguments: [
    Row("watching", .alarm, .held, .held, .pass, chain),
    Row(
      "another namespace", .alarm, .broken, .broken, .fail,
      chain.replacing(in: Folder.alarms, "CISBenchmark", with: "Other")),
    Row(
      "another case", .alarm, .broken, .broken, .fail,
      chain.replacing(in: Folder.alarms, "CISBenchmark", with: "CISbenchmark")),
    Row(
      "no alarm", .alarm, .broken, .broken, .fail,
      chain.adding(Folder.alarms, #"{"MetricAlarms": [], "CompositeAlarms": []}"#)),
    Row(
      "alarms not saved", .alarm, .unknown, .unknown, .incomplete, chain.removing(Folder.alarms)),
    Row(
      "alarms of another region", .alarm, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.alarms, "us-east-1", with: "eu-west-1")),
    Row(
      "a cut list without the alarm", .alarm, .unknown, .unknown, .incomplete,
      chain.adding(
        Folder.alarms, #"{"MetricAlarms": [], "CompositeAlarms": [], "NextToken": "x"}"#)),
    Row(
      "a threshold that one event does not reach", .alarm, .held, .broken, .fail,
      chain.replacing(in: Folder.alarms, #""Threshold": 1.0"#, with: #""Threshold": 2.0"#)),
    Row(
      "metric math that amounts to the metric", .alarm, .held, .held, .pass,
      chain.replacing(
        in: Folder.alarms, #""MetricName": "ConsoleSignInWithoutMFA","#,
        with: #""Metrics": [{"Id": "m", "MetricStat": {"Metric": {"Namespace": "CISBenchmark", "#
          + #""MetricName": "ConsoleSignInWithoutMFA", "Dimensions": []}, "Period": 300, "Stat": "Sum"}}],"#
      )),
    Row(
      "a query that names the metric", .alarm, .open, .open, .review,
      chain.replacing(
        in: Folder.alarms, #""MetricName": "ConsoleSignInWithoutMFA","#,
        with: #""Metrics": [{"Id": "q", "ReturnData": true, "Expression": "#
          + #""SELECT SUM(ConsoleSignInWithoutMFA) FROM CISBenchmark"}],"#)),
    Row(
      "the metric of another account", .alarm, .broken, .broken, .fail,
      chain.replacing(
        in: Folder.alarms, #""MetricName": "ConsoleSignInWithoutMFA","#,
        with: #""Metrics": [{"Id": "m", "AccountId": "999988887777", "#
          + #""MetricStat": {"Metric": {"Namespace": "CISBenchmark", "#
          + #""MetricName": "ConsoleSignInWithoutMFA", "Dimensions": []}, "Period": 300, "Stat": "Sum"}}],"#
      )),
  ])
  func `step 5: an alarm watches the filter's metric`(row: Row) {
    check(row)
  }

  static let topic = "arn:aws:sns:us-east-1:111122223333:security-alerts"

  @Test(arguments: [
    Row("an SNS topic", .notificationAction, .held, .held, .pass, chain),
    Row(
      "a topic of another partition", .notificationAction, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.alarms, "arn:aws:sns", with: "arn:aws-cn:sns")),
    Row(
      "actions not shown", .notificationAction, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.alarms, "AlarmActions", with: "Other")),
    Row(
      "actions disabled", .notificationAction, .held, .broken, .fail,
      chain.replacing(
        in: Folder.alarms, #""ActionsEnabled": true"#, with: #""ActionsEnabled": false"#)),
    Row(
      "actions not said to be enabled", .notificationAction, .held, .unknown, .incomplete,
      chain.replacing(in: Folder.alarms, #""ActionsEnabled": true,"#, with: "")),
    Row(
      "no action", .notificationAction, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.alarms, "\"\(topic)\"", with: "")),
    Row(
      "an action for OK only", .notificationAction, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.alarms, "\"\(topic)\"", with: "")
        .replacing(in: Folder.alarms, #""OKActions": []"#, with: "\"OKActions\": [\"\(topic)\"]")),
    Row(
      "only a Lambda function", .notificationAction, .open, .open, .review,
      chain.replacing(
        in: Folder.alarms, topic, with: "arn:aws:lambda:us-east-1:111122223333:function:tell")),
    Row(
      "only an EC2 action", .notificationAction, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.alarms, topic, with: "arn:aws:automate:us-east-1:ec2:stop")),
    Row(
      "a composite alarm that it raises", .notificationAction, .open, .held, .review,
      chain.replacing(in: Folder.alarms, "\"\(topic)\"", with: "")
        .replacing(
          in: Folder.alarms, #""CompositeAlarms": []"#,
          with: #""CompositeAlarms": [{"AlarmName": "any", "ActionsEnabled": true, "#
            + #""AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:any", "#
            + #""OKActions": [], "InsufficientDataActions": [], "StateValue": "OK", "#
            + #""AlarmRule": "ALARM(console-sign-in-without-mfa)", "AlarmActions": [""#
            + topic + #""]}]"#)),
  ])
  func `step 6: the alarm notifies a topic`(row: Row) {
    check(row)
  }

  static let subscription = "\(topic):5d3c2b1a-0f9e-4d8c-b7a6-95847362514f"

  @Test(arguments: [
    Row("confirmed", .confirmedSubscriber, .held, .held, .pass, chain),
    Row(
      "pending", .confirmedSubscriber, .broken, .broken, .fail,
      chain.replacing(in: Folder.subscriptions, subscription, with: "PendingConfirmation")),
    Row(
      "deleted", .confirmedSubscriber, .broken, .broken, .fail,
      chain.replacing(in: Folder.subscriptions, subscription, with: "Deleted")),
    Row(
      "the topic's own ARN", .confirmedSubscriber, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.subscriptions, subscription, with: topic)),
    Row(
      "none", .confirmedSubscriber, .broken, .broken, .fail,
      chain.adding(Folder.subscriptions, #"{"Subscriptions": []}"#)),
    Row(
      "a cut list of pending ones", .confirmedSubscriber, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.subscriptions, subscription, with: "PendingConfirmation")
        .replacing(
          in: Folder.subscriptions, #""Subscriptions""#,
          with: #""NextToken": "x", "Subscriptions""#)),
    Row(
      "not saved", .confirmedSubscriber, .unknown, .unknown, .incomplete,
      chain.removing(Folder.subscriptions)),
    Row(
      "of another topic", .confirmedSubscriber, .unknown, .unknown, .incomplete,
      chain.replacing(in: Folder.subscriptions, "security-alerts", with: "other")),
  ])
  func `step 7: the topic has a confirmed subscriber`(row: Row) {
    check(row)
  }

  private func check(_ row: Row) {
    // What composite alarms could mend breaks only where they are known to be listed.
    let mayBeMended = row.step.number > StepKind.alarm.number && row.outcome == .fail
    let folder = mayBeMended ? row.folder.listingCompositeAlarms : row.folder
    let report = Audit(controls: [SampleControl.signIn])
      .report(on: folder.bundle, toolVersion: "test")
    let findings = report.accounts.flatMap(\.findings)
    #expect(findings.map(\.outcome) == [row.outcome])
    let step = findings.first?.chains.first?.steps.first { $0.kind == row.step }
    #expect(step?.asWritten == row.asWritten)
    #expect(step?.inEffect == row.inEffect)
    #expect((findings.first?.missing.isEmpty == false) == (row.outcome == .incomplete))
  }
}
