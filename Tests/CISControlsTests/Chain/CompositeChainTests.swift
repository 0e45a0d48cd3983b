import AuditModel
import CISControls
import TestSupport
import Testing

/// Chains that go on through composite alarms.
@Suite struct CompositeChainTests {
  typealias Folder = SampleFolder

  static let topic = "arn:aws:sns:us-east-1:111122223333:security-alerts"

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let asWritten: Outcome
    let inEffect: Outcome
    let composites: [String]
    var alarm: [String: String] = ["AlarmActions": "[]"]
    var rest = ""

    init(
      _ testDescription: String,
      _ asWritten: Outcome,
      _ inEffect: Outcome,
      _ composites: [String],
      alarm: [String: String] = ["AlarmActions": "[]"],
      rest: String = ""
    ) {
      self.testDescription = testDescription
      self.asWritten = asWritten
      self.inEffect = inEffect
      self.composites = composites
      self.alarm = alarm
      self.rest = rest
    }

    var folder: SampleFolder {
      SampleAlarm(alarm: alarm)
        .folder(others: #", "CompositeAlarms": [\#(composites.joined(separator: ", "))]\#(rest)"#)
        .replacing(
          in: Folder.alarms, #"{"MetricAlarms": ["#,
          with: #"{"MetricAlarms": [\#(CompositeChainTests.bystander), "#)
    }
  }

  /// What AWS prints of every alarm besides.
  static let common = #""OKActions": [], "InsufficientDataActions": []"#

  /// An alarm on a metric of its own.
  static let bystander =
    #"{"AlarmName": "b", "AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:b", \#(common), "#
    + #""StateValue": "OK", "ActionsEnabled": true, "AlarmActions": [], "MetricName": "x", "Namespace": "x", "#
    + #""Dimensions": [], "Statistic": "Sum", "Period": 300, "EvaluationPeriods": 1, "Threshold": 1, "#
    + #""ComparisonOperator": "GreaterThanThreshold"}"#

  /// A composite alarm; `more` holds further members.
  static func composite(
    _ rule: String, name: String = "c", actions: String = "\"\(topic)\"", _ more: String = ""
  ) -> String {
    #"{"AlarmName": "\#(name)", "AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:\#(name)", "#
      + #""AlarmRule": "\#(rule)", "AlarmActions": [\#(actions)], \#(common), "#
      + (more.utf8.firstRange(of: "StateValue".utf8) == nil ? #""StateValue": "OK", "# : "")
      + #""ActionsEnabled": \#(more.isEmpty ? "true" : more)}"#
  }

  static let disabled = ["ActionsEnabled": "false"]
  static let lambda = #""arn:aws:lambda:us-east-1:111122223333:function:f""#

  private func finding(_ folder: SampleFolder) -> Finding? {
    Audit(controls: [SampleControl.signIn]).report(on: folder.bundle, toolVersion: "test")
      .accounts.first?.findings.first
  }

  @Test(arguments: [
    Row("raised", .review, .pass, [composite("ALARM(a)")]),
    Row("not raised by it alone", .fail, .fail, [composite("ALARM(a) AND ALARM(b)")]),
    Row("raised or not", .review, .review, [composite("ALARM(a) AND OK(b)")]),
    Row(
      "with a rule that is not read", .review, .review, [composite("ALARM(a) AND TRUE OR FALSE")]),
    Row("about another alarm", .fail, .fail, [composite("ALARM(aa)")]),
    Row("with a rule that breaks off", .incomplete, .incomplete, [composite("ALARM((")]),
    Row("with an empty rule", .incomplete, .incomplete, [composite("")]),
    Row(
      "with a rule that breaks off behind its name", .incomplete, .incomplete,
      [composite("ALARM(a) AND")]),
    Row(
      "with a rule that breaks off, and no action", .fail, .fail,
      [composite("ALARM((", actions: "")]),
    Row(
      "of mixed operators on another alarm", .fail, .fail,
      [composite("ALARM(b) AND TRUE OR FALSE")]),
    Row(
      "raised by one that is raised", .review, .pass,
      [composite("ALARM(a)", name: "below", actions: ""), composite("ALARM(below)")]),
    Row("in a cycle", .review, .review, [composite("ALARM(a) OR ALARM(c)")]),
    Row("with actions disabled", .review, .fail, [composite("ALARM(a)", "false")]),
    Row("with actions that may be disabled", .review, .incomplete, [composite("ALARM(a)", "null")]),
    Row(
      "with a suppressor", .review, .review,
      [composite("ALARM(a)", #"true, "ActionsSuppressor": "s""#)]),
    Row("without an action", .fail, .fail, [composite("ALARM(a)", actions: "")]),
    Row("with a Lambda function", .review, .review, [composite("ALARM(a)", actions: lambda)]),
    Row(
      "with a topic of another region", .incomplete, .incomplete,
      [composite("ALARM(a)", actions: #""arn:aws:sns:eu-west-1:111122223333:x""#)]),
    Row(
      "the second of two raised", .review, .pass,
      [composite("ALARM(a) AND ALARM(b)"), composite("ALARM(a)", name: "d")]),
  ])
  func `an alarm without an action may raise a composite alarm`(row: Row) {
    let finding = finding(row.folder)
    #expect(finding?.asWritten == row.asWritten)
    #expect(finding?.inEffect == row.inEffect)
  }

  @Test(arguments: [
    Row("no composite alarm listed", .incomplete, .incomplete, []),
    Row("a cut list of none", .incomplete, .incomplete, [], rest: #", "NextToken": "x""#),
    Row(
      "a cut list of others", .incomplete, .incomplete, [composite("ALARM(b)")],
      rest: #", "NextToken": "x""#),
    Row(
      "a cut list with the one that is raised", .incomplete, .pass, [composite("ALARM(a)")],
      alarm: ["AlarmActions": "[]"], rest: #", "NextToken": "x""#),
    Row("a whole list of others", .fail, .fail, [composite("ALARM(b)")]),
  ])
  func `a list that may leave composite alarms out decides nothing`(row: Row) {
    let finding = finding(row.folder)
    #expect(finding?.asWritten == row.asWritten)
    #expect(finding?.inEffect == row.inEffect)
  }

  @Test(arguments: [
    Row("and none listed", .pass, .incomplete, [], alarm: disabled),
    Row("and another listed", .pass, .fail, [composite("ALARM(b)")], alarm: disabled),
    Row("and one raised", .pass, .pass, [composite("ALARM(a)")], alarm: disabled),
    Row("and one not raised", .pass, .fail, [composite("ALARM(a) AND ALARM(b)")], alarm: disabled),
    Row(
      "and one raised or not", .pass, .review, [composite("ALARM(a) AND OK(b)")], alarm: disabled),
    Row(
      "and a cut list", .pass, .incomplete, [composite("ALARM(b)")], alarm: disabled,
      rest: #", "NextToken": "x""#),
  ])
  func `an alarm whose actions are disabled may raise a composite alarm`(row: Row) {
    let finding = finding(row.folder)
    #expect(finding?.inEffect == row.inEffect)
    #expect(finding?.asWritten == .pass)
  }

  @Test func `a cut list of composite alarms leaves open what a disabled alarm raises`() {
    let cut =
      #"{"MetricAlarms": [], "CompositeAlarms": [\#(Self.composite("ALARM(b)"))], "#
      + #""NextToken": "x"}"#
    let folder = Row("", .pass, .incomplete, [], alarm: Self.disabled).folder
      .adding("composite.json", cut)
    #expect(finding(folder)?.asWritten == .pass)
    #expect(finding(folder)?.inEffect == .incomplete)
    #expect(finding(folder)?.outcome == .incomplete)
  }

  @Test func `a function that disabled actions would run tells nobody`() {
    let alarm = ["AlarmActions": "[\(Self.lambda)]", "ActionsEnabled": "false"]
    let finding = finding(
      Row("", .review, .fail, [Self.composite("ALARM(b)")], alarm: alarm).folder)
    #expect(finding?.asWritten == .review)
    #expect(finding?.inEffect == .fail)
  }

  static let function = "arn:aws:lambda:us-east-1:111122223333:function:f"

  @Test(arguments: [
    ("alone", #"["\#(function)"]"#, false, Outcome.review, Outcome.review),
    ("beside a confirmed topic", #"["\#(function)", "\#(topic)"]"#, false, .pass, .pass),
    (
      "beside a topic that nobody confirmed", #"["\#(function)", "\#(topic)"]"#, true, .review,
      .review
    ),
    ("before none", #"["\#(topic)"]"#, true, .fail, .fail),
    (
      "an opsitem beside a topic that nobody confirmed",
      #"["\#(topic)", "arn:aws:ssm:us-east-1:111122223333:opsitem:1"]"#, true, .review, .review
    ),
    (
      "stopping an instance beside a topic that nobody confirmed",
      #"["\#(topic)", "arn:aws:automate:us-east-1:ec2:stop"]"#, true, .fail, .fail
    ),
  ])
  func `a function may tell somebody, alone and beside a topic`(
    title: String, actions: String, isPending: Bool, asWritten: Outcome, inEffect: Outcome
  ) {
    let folder = Row(
      "", asWritten, inEffect, [Self.composite("ALARM(b)")], alarm: ["AlarmActions": actions]
    ).folder
    let finding = finding(
      isPending
        ? folder.replacing(
          in: Folder.subscriptions,
          "\(Self.topic):5d3c2b1a-0f9e-4d8c-b7a6-95847362514f", with: "PendingConfirmation")
        : folder)
    #expect(finding?.asWritten == asWritten, "\(finding?.reason.words ?? "")")
    #expect(finding?.inEffect == inEffect, "\(finding?.reason.words ?? "")")
  }

  @Test func `an alarm with a subscriber needs no composite alarm`() {
    let finding = finding(Row("", .pass, .pass, [], alarm: [:]).folder)
    #expect(finding?.outcome == .pass)
    #expect(finding?.advisories == [])
  }

  @Test func `what is not listed is asked for by its command`() {
    let bundle = Row("", .fail, .incomplete, []).folder.bundle
    let report = Audit(controls: [SampleControl.signIn], judgement: .inEffect)
      .report(on: bundle, toolVersion: "test")
    let finding = report.accounts.first?.findings.first
    #expect(finding?.outcome == .incomplete)
    #expect(finding?.missing.first?.commandWords?.contains("CompositeAlarm") == true)
    #expect(finding?.advisories.map(\.id) == ["composite-alarms-not-listed"])
  }

  @Test func `the reason names what was tried`() {
    let step = finding(Row("", .fail, .fail, [Self.composite("ALARM(a) AND ALARM(b)")]).folder)?
      .chains.first?.steps.first { $0.kind == .notificationAction }
    #expect(
      step?.reason.words
        == "alarm `a` notifies no topic; composite alarm `c` rests on it, but its rule does "
        + "not hold with that alarm alone")
    #expect(step?.citations.map(\.pointer).last == "/CompositeAlarms/0/AlarmRule")
  }

  @Test func `a raised composite alarm is named with its topic`() {
    let chain = finding(Row("", .review, .pass, [Self.composite("ALARM(a)")]).folder)?.chains.first
    #expect(
      chain?.steps[5].reason.words
        == "alarm `a` notifies no topic itself but raises composite alarm `c`, "
        + "which notifies topic `security-alerts`")
    #expect(chain?.resources.alarm == "arn:aws:cloudwatch:us-east-1:111122223333:alarm:a")
    #expect(chain?.resources.topic == Self.topic)
  }

  @Test func `a composite alarm in ALARM, or kept there by others, is worth a word`() {
    let more = #"true, "StateValue": "ALARM""#
    let folder = Row("", .review, .pass, [Self.composite("ALARM(a) OR ALARM(b)", more)]).folder
    #expect(
      finding(folder)?.advisories.map(\.id) == ["already-in-alarm", "composite-alarm-shared"])
  }

  @Test func `a scheduled query on the log group is named but not counted`() {
    let query =
      #""StateValue": "OK", "ActionsEnabled": true, "AlarmActions": [], \#(Self.common), "#
      + #""ScheduledQueryConfiguration": {"LogGroupIdentifiers": ["#
    let arn = "arn:aws:cloudwatch:us-east-1:111122223333:alarm"
    let logAlarms =
      #", "LogAlarms": [{"AlarmName": "l", "AlarmArn": "\#(arn):l", \#(query)"CloudTrail/management"]}}, "#
      + #"{"AlarmName": "k", "AlarmArn": "\#(arn):k", "#
      + #"\#(query)"arn:aws:logs:us-east-1:111122223333:log-group:other"]}}]"#
    let folder = SampleAlarm(alarm: ["MetricName": #""other""#]).folder(others: logAlarms)
    #expect(finding(folder)?.outcome == .fail)
    #expect(
      finding(folder)?.advisories.map(\.id) == ["log-alarm-not-evaluated"])
  }
}
