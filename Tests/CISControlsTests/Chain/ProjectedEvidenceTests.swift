import AWSEvidence
import AuditModel
import CISControls
import TestSupport
import Testing

/// Answers that were cut down, contradict each other, or that AWS cannot have printed.
@Suite struct ProjectedEvidenceTests {
  typealias Folder = SampleFolder

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let outcome: Outcome
    let folder: SampleFolder

    init(_ testDescription: String, _ outcome: Outcome, _ folder: SampleFolder) {
      self.testDescription = testDescription
      self.outcome = outcome
      self.folder = folder
    }
  }

  static let chain = Folder.completeChain
  static let alarm = "/MetricAlarms/0"
  static let filter = "/metricFilters/0"
  static let trail = "/trailList/0"

  /// The chain with members of one value set, or removed where the text is empty.
  private static func with(_ file: String, _ parent: String, _ members: [String: String])
    -> SampleFolder
  {
    members.reduce(chain) { folder, member in
      folder.editing(
        file, "\(parent)/\(member.key)", member.value.isEmpty ? .removed : .set(member.value))
    }
  }

  private func check(_ row: Row) {
    let findings = Audit(controls: [SampleControl.signIn])
      .report(on: row.folder.bundle, toolVersion: "test").accounts.flatMap(\.findings)
    #expect(findings.map(\.outcome) == [row.outcome], "\(findings.map(\.reason.words))")
    #expect((findings.first?.missing.isEmpty == false) == (row.outcome == .incomplete))
  }

  @Test(arguments: [
    Row(
      "an alarm without its other lists of actions", .incomplete,
      with(
        Folder.alarms, alarm, ["OKActions": "", "InsufficientDataActions": "", "StateValue": ""])),
    Row(
      "an alarm without unit and treatment of missing data", .pass,
      with(Folder.alarms, alarm, ["TreatMissingData": ""])),
    Row(
      "a filter cut down to pattern and metric", .incomplete,
      chain.adding(
        Folder.filters,
        #"[{"filterName": "f", "filterPattern": "{ ($.eventName = \"ConsoleLogin\") && "#
          + #"($.additionalEventData.MFAUsed != \"Yes\") }", "metricTransformations": "#
          + #"[{"metricName": "ConsoleSignInWithoutMFA", "metricNamespace": "CISBenchmark", "#
          + #""metricValue": "1"}], "logGroupName": "CloudTrail/management"}]"#)),
    Row(
      "a filter as stand-ins for AWS print it, without its time", .pass,
      with(Folder.filters, filter, ["creationTime": ""])),
    Row(
      "a trail cut down to what the audit asks for", .incomplete,
      with(Folder.trails, trail, ["S3BucketName": "", "CloudWatchLogsLogGroupArn": ""])),
    Row(
      "a status cut down to whether it is logging", .incomplete,
      chain.adding(Folder.status, #"{"IsLogging": true}"#)),
    Row(
      "selectors without the list of what they leave out, which is not sign-ins", .pass,
      with(Folder.selectors, "/EventSelectors/0", ["ExcludeManagementEventSources": ""])),
    Row("actions that are null", .incomplete, with(Folder.alarms, alarm, ["AlarmActions": "null"])),
    Row(
      "dimensions that are null", .incomplete, with(Folder.alarms, alarm, ["Dimensions": "null"])),
    Row(
      "optional members that are null", .pass,
      with(Folder.alarms, alarm, ["Unit": "null", "DatapointsToAlarm": "null"])),
  ])
  func `what a cut answer leaves out has no default`(row: Row) { check(row) }

  private static func copy(_ file: String, _ edit: (SampleFolder) -> SampleFolder) -> SampleFolder {
    chain.adding("again.json", edit(chain).texts[file] ?? "")
  }

  @Test(arguments: [
    Row("trails, one list empty", .incomplete, chain.adding("again.json", #"{"trailList": []}"#)),
    Row(
      "trails, one with a member of a wrong type", .incomplete,
      copy(Folder.trails) {
        $0.editing(Folder.trails, "\(trail)/IsMultiRegionTrail", .set("\"x\""))
      }),
    Row(
      "filters, one with a member of a wrong type", .incomplete,
      copy(Folder.filters) { $0.editing(Folder.filters, "\(filter)/filterPattern", .set("7")) }),
    Row(
      "alarms, one with a member of a wrong type", .incomplete,
      copy(Folder.alarms) { $0.editing(Folder.alarms, "\(alarm)/Period", .set("\"x\"")) }),
    Row(
      "alarms, one with an alarm that names itself not", .incomplete,
      copy(Folder.alarms) { $0.editing(Folder.alarms, "\(alarm)/AlarmName", .removed) }),
    Row(
      "subscriptions, one damaged", .incomplete,
      copy(Folder.subscriptions) {
        $0.editing(Folder.subscriptions, "/Subscriptions/0/SubscriptionArn", .set("7"))
      }),
    Row(
      "selectors, one with another order of members", .pass,
      copy(Folder.selectors) { $0.editing(Folder.selectors, "/Unknown", .set("1")) }),
    Row(
      "selectors, one with another type", .incomplete,
      copy(Folder.selectors) {
        $0.editing(Folder.selectors, "/EventSelectors/0/ReadWriteType", .set("\"ReadOnly\""))
      }),
    Row(
      "alarms, one cut down to name and threshold", .pass,
      chain.adding(
        "again.json",
        #"[{"AlarmName": "console-sign-in-without-mfa", "MetricName": "ConsoleSignInWithoutMFA", "#
          + #""Namespace": "CISBenchmark", "Threshold": 1, "AlarmArn": "#
          + #""arn:aws:cloudwatch:us-east-1:111122223333:alarm:console-sign-in-without-mfa"}]"#)),
  ])
  func `copies must agree as far as they show`(row: Row) { check(row) }

  private static func twice(_ edit: [String: String]) -> SampleFolder {
    let list = with(Folder.alarms, alarm, edit).texts[Folder.alarms] ?? ""
    let other = chain.texts[Folder.alarms] ?? ""
    return chain.adding(Folder.alarms, list).adding("again.json", other)
  }

  static let query =
    #"[{"Id": "m", "ReturnData": true, "MetricStat": {"Metric": {"Namespace": "CISBenchmark", "#
    + #""MetricName": "ConsoleSignInWithoutMFA", "Dimensions": []}, "Period": 300, "Stat": "Sum"}}]"#
  static let silent = query.replacing("true", with: "false")

  @Test(arguments: [
    Row("a metric and metric math", .incomplete, with(Folder.alarms, alarm, ["Metrics": query])),
    Row(
      "metric math that returns nothing", .incomplete,
      with(Folder.alarms, alarm, ["MetricName": "", "Metrics": silent])),
    Row("metric math", .pass, with(Folder.alarms, alarm, ["MetricName": "", "Metrics": query])),
    Row("two alarms of one name that differ", .incomplete, twice(["Threshold": "2"])),
    Row(
      "a composite alarm of the same name", .incomplete,
      with(
        Folder.alarms, "",
        [
          "CompositeAlarms": #"[{"AlarmName": "console-sign-in-without-mfa", "AlarmRule": "TRUE", "#
            + #""ActionsEnabled": true, "OKActions": [], "AlarmActions": [], "StateValue": "OK", "#
            + #""InsufficientDataActions": [], "AlarmArn": "#
            + #""arn:aws:cloudwatch:us-east-1:111122223333:alarm:console-sign-in-without-mfa"}]"#
        ])),
    Row("an empty unit", .incomplete, with(Folder.alarms, alarm, ["Unit": "\"\""])),
    Row("a unit in the wrong case", .incomplete, with(Folder.alarms, alarm, ["Unit": "\"none\""])),
    Row("two statistics", .incomplete, with(Folder.alarms, alarm, ["ExtendedStatistic": "\"p9\""])),
    Row(
      "a state that AWS does not know", .incomplete,
      with(Folder.alarms, alarm, ["StateValue": "\"ok\""])),
    Row(
      "a band beside a threshold", .incomplete,
      with(Folder.alarms, alarm, ["ThresholdMetricId": "\"m\""])),
    Row(
      "an action that is no ARN", .incomplete,
      with(Folder.alarms, alarm, ["AlarmActions": "[\"REDACTED\"]"])),
    Row(
      "no metric value", .incomplete,
      with(Folder.filters, "\(filter)/metricTransformations/0", ["metricValue": ""])),
    Row(
      "a metric value that is null", .incomplete,
      with(Folder.filters, "\(filter)/metricTransformations/0", ["metricValue": "null"])),
  ])
  func `an alarm that AWS cannot have printed shows nothing`(row: Row) { check(row) }

  @Test(arguments: [
    "1.0000000000000000001", "0.99999999999999999999", "-1e400", "1e-400",
  ])
  func `a threshold that no double is printed as is unknown`(threshold: String) {
    let folder = Self.chain.replacing(
      in: Folder.alarms, #""Threshold": 1.0"#, with: #""Threshold": \#(threshold)"#)
    check(Row(threshold, .incomplete, folder))
    let message = folder.bundle.problems.map(\.message.words)
    #expect(message == ["`Threshold` is `\(threshold)`, a number that no double is printed as"])
  }

  @Test(arguments: ["1", "1.00", "1e0", "10e-1"])
  func `the way of writing a threshold does not matter`(threshold: String) {
    check(
      Row(
        threshold, .pass,
        Self.chain.replacing(
          in: Folder.alarms, #""Threshold": 1.0"#, with: #""Threshold": \#(threshold)"#)))
  }

  static let topic = "arn:aws:sns:us-east-1:111122223333:security-alerts"
  static let id = "5d3c2b1a-0f9e-4d8c-b7a6-95847362514f"

  @Test(arguments: [
    ("\(topic):\(id)", Outcome.pass), ("PendingConfirmation", .fail), ("Deleted", .fail),
    ("REDACTED", .incomplete), ("", .incomplete), ("pendingconfirmation", .incomplete),
    ("\(topic):pending", .incomplete), ("\(topic):deleted", .incomplete), (topic, .incomplete),
    ("\(topic)s:\(id)", .incomplete), ("\(topic):\(id)0", .incomplete),
    ("arn:aws-cn:sns:us-east-1:111122223333:security-alerts:\(id)", .incomplete),
    ("arn:aws:sqs:us-east-1:111122223333:security-alerts:\(id)", .incomplete),
    ("arn:aws:sns:us-east-1:999988887777:security-alerts:\(id)", .incomplete),
    ("\(topic)\u{301}:\(id)", .incomplete),
  ])
  func `only what AWS prints for the topic says whether it is confirmed`(
    text: String, outcome: Outcome
  ) {
    check(
      Row(
        text, outcome,
        Self.chain.listingCompositeAlarms.editing(
          Folder.subscriptions, "/Subscriptions/0/SubscriptionArn", .set("\"\(text)\""))))
  }

  static let arn = "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events"

  @Test(arguments: [
    Row("a trail's name", .incomplete, with(Folder.trails, trail, ["Name": "\"other\""])),
    Row(
      "a trail's home region", .incomplete,
      with(Folder.trails, trail, ["HomeRegion": "\"eu-west-1\""])),
    Row(
      "a trail of all regions without global services", .incomplete,
      with(Folder.trails, trail, ["IncludeGlobalServiceEvents": "false"])),
    Row(
      "a trail's partition", .incomplete,
      with(Folder.trails, trail, ["TrailARN": "\"\(arn.replacing("aws:", with: "aws-cn:"))\""])),
    Row(
      "a log group's region", .incomplete,
      with(
        Folder.trails, trail,
        ["CloudWatchLogsLogGroupArn": #""arn:aws:logs:eu-west-1:111122223333:log-group:g:*""#])),
    Row(
      "a log group's account", .incomplete,
      with(
        Folder.trails, trail,
        ["CloudWatchLogsLogGroupArn": #""arn:aws:logs:us-east-1:999988887777:log-group:g:*""#])),
    Row("an alarm's name", .incomplete, with(Folder.alarms, alarm, ["AlarmName": "\"other\""])),
    Row(
      "an alarm's partition", .incomplete,
      chain.replacing(in: Folder.alarms, "arn:aws:cloudwatch", with: "arn:aws-cn:cloudwatch")),
    Row(
      "an alarm's service", .incomplete,
      chain.replacing(in: Folder.alarms, "arn:aws:cloudwatch", with: "arn:aws:cloudtrail")),
    Row("a name in a status", .incomplete, with(Folder.status, "", ["Name": "\"other\""])),
    Row(
      "the trail's own name in a status", .pass,
      with(Folder.status, "", ["Name": "\"management-events\""])),
    Row(
      "a topic's ARN in another form", .incomplete,
      with(Folder.subscriptions, "/Subscriptions/0", ["TopicArn": "\"\(topic):\(id)\""])),
  ])
  func `what AWS prints together must agree`(row: Row) { check(row) }

  @Test(arguments: [
    Row(
      "no conditions", .incomplete,
      chain.adding(Folder.selectors, advanced(#"[]"#))),
    Row(
      "no category", .incomplete,
      chain.adding(Folder.selectors, advanced(#"[{"Field": "readOnly", "Equals": ["true"]}]"#))),
    Row(
      "a category in the wrong case", .incomplete,
      chain.adding(
        Folder.selectors, advanced(#"[{"Field": "eventCategory", "Equals": ["management"]}]"#))),
    Row(
      "a condition without an operator", .incomplete,
      chain.adding(
        Folder.selectors,
        advanced(#"[{"Field": "eventCategory", "Equals": ["Management"]}, {"Field": "x"}]"#))),
    Row(
      "a condition without a value", .incomplete,
      chain.adding(Folder.selectors, advanced(#"[{"Field": "eventCategory", "Equals": []}]"#))),
    Row(
      "a category that is another", .fail,
      chain.adding(Folder.selectors, advanced(#"[{"Field": "eventCategory", "Equals": ["Data"]}]"#))
    ),
  ])
  func `a selector that AWS refuses shows nothing`(row: Row) { check(row) }

  private static func advanced(_ conditions: String) -> String {
    #"{"TrailARN": "\#(arn)", "AdvancedEventSelectors": [{"Name": "s", "FieldSelectors": \#(conditions)}]}"#
  }
}
