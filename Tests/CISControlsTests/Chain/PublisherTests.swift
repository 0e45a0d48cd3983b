import AuditModel
import CISControls
import EvidenceJSON
import TestSupport
import Testing

/// Alarms on metrics that more than one filter publishes to.
@Suite struct PublisherTests {
  typealias Folder = SampleFolder

  static let signIn =
    #"($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\")"#

  /// Another filter that publishes to the metric of ``SampleAlarm``.
  struct Neighbour: Sendable {
    let pattern: String
    var value = #""1""#
    var group = "CloudTrail/management"
    var metric = "m"
    var namespace = "n"
    var more = ""
    var filter = ""

    func json(_ index: Int) -> String {
      #"{"filterName": "other\#(index == 0 ? "" : String(index))", "filterPattern": "\#(pattern)", "logGroupName": "\#(group)","#
        + #" "metricTransformations": [{"metricName": "\#(metric)", "#
        + #""metricNamespace": "\#(namespace)", "metricValue": \#(value)\#(more)}], "creationTime": 1795325001000\#(filter)}"#
    }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let inEffect: Outcome
    let neighbours: [Neighbour]
    var alarm: [String: String] = [:]
    var own: [String: String] = [:]
    var mentions: String

    init(
      _ testDescription: String,
      _ inEffect: Outcome,
      _ neighbours: Neighbour...,
      alarm: [String: String] = [:],
      own: [String: String] = [:],
      mentions: String = ""
    ) {
      self.testDescription = testDescription
      self.inEffect = inEffect
      self.neighbours = neighbours
      self.alarm = alarm
      self.own = own
      self.mentions = mentions
    }

    var folder: SampleFolder {
      let others = neighbours.enumerated().map { ", \($1.json($0))" }.joined()
      return SampleAlarm(alarm: alarm, transformation: own).folder()
        .replacing(in: Folder.filters, "}]}]}", with: "}]}\(others)]}")
    }
  }

  static let average = ["Statistic": #""Average""#]
  static let minimum = ["Statistic": #""Minimum""#]
  static let maximum = ["Statistic": #""Maximum""#]
  static let count = ["Statistic": #""SampleCount""#]
  static let moreThanOne = ["ComparisonOperator": #""GreaterThanThreshold""#]
  static let roles = "{ $.eventName = AssumeRole }"
  static let root = #"{ $.userIdentity.type = \"Root\" }"#
  static let zero = #""0""#

  private func finding(_ folder: SampleFolder) -> Finding? {
    Audit(controls: [SampleControl.signIn], judgement: .both)
      .report(on: folder.bundle, toolVersion: "test").accounts.first?.findings.first
  }

  private func check(_ row: Row) {
    let finding = finding(row.folder)
    #expect(finding?.inEffect == row.inEffect)
    #expect(finding?.asWritten == .pass)
    let reason: String = finding?.reason.words ?? ""
    #expect(reason.contains(row.mentions), "\(reason)")
  }

  @Test(arguments: [
    Row("a blank pattern", .fail, Neighbour(pattern: ""), mentions: "stays in ALARM"),
    Row("a blank pattern, Maximum", .fail, Neighbour(pattern: ""), alarm: maximum),
    Row("a blank pattern, counted", .fail, Neighbour(pattern: "", value: zero), alarm: count),
    Row(
      "a field that is counted", .review, Neighbour(pattern: "", value: #""$.x""#), alarm: count),
    Row("roles that are assumed", .fail, Neighbour(pattern: roles)),
    Row("a text that all events have", .fail, Neighbour(pattern: "eventVersion")),
    Row(
      "a default that breaches", .fail,
      Neighbour(pattern: root, more: #", "defaultValue": 1"#), mentions: "stays in ALARM"),
    Row("two filters for everything", .fail, Neighbour(pattern: ""), Neighbour(pattern: roles)),
    Row(
      "zeros for everything, Average", .fail, Neighbour(pattern: "", value: zero), alarm: average),
    Row(
      "zeros for everything, Minimum", .fail, Neighbour(pattern: "", value: zero), alarm: minimum),
    Row(
      "zeros by default, Average", .fail,
      Neighbour(pattern: root, more: #", "defaultValue": 0"#), alarm: average,
      mentions: "Average"),
    Row("a negative value for everything", .fail, Neighbour(pattern: "", value: #""-1""#)),
    Row(
      "zeros for the same events, Average", .fail,
      Neighbour(pattern: "{ \(signIn) }", value: zero), alarm: average, mentions: "Average 0.5"),
    Row(
      "a blank pattern, two breaching periods", .fail, Neighbour(pattern: ""),
      alarm: ["EvaluationPeriods": "2"]),
  ])
  func `what is published all the time keeps an alarm in ALARM, or dilutes it`(row: Row) {
    check(row)
  }

  @Test(arguments: [
    Row(
      "a blank pattern on a group that no trail is known to feed", .review,
      Neighbour(pattern: "", group: "app"), mentions: "other"),
    Row("errors of an application", .review, Neighbour(pattern: "ERROR", group: "app")),
    Row(
      "a default on such a group", .review,
      Neighbour(pattern: root, group: "app", more: #", "defaultValue": 1"#)),
    Row("a pattern that cannot be read", .incomplete, Neighbour(pattern: "{ $.x = ")),
    Row(
      "only some accounts' events", .review,
      Neighbour(pattern: "", filter: #", "fieldSelectionCriteria": "@aws.region = \"x\"""#)),
    Row(
      "changed events", .review,
      Neighbour(pattern: root, filter: #", "applyOnTransformedLogs": true"#)),
    Row("every sign-in", .review, Neighbour(pattern: "{ $.eventName = ConsoleLogin }")),
    Row("a field's value", .review, Neighbour(pattern: root, value: #""$.x""#), mentions: "$.x"),
    Row(
      "zeros for certain events, Average", .review, Neighbour(pattern: root, value: zero),
      alarm: average),
    Row(
      "zeros for certain events, Minimum", .review, Neighbour(pattern: root, value: zero),
      alarm: minimum),
    Row("a negative value for certain events", .review, Neighbour(pattern: root, value: #""-1""#)),
    Row(
      "another unit, and none asked for", .review,
      Neighbour(pattern: root, more: #", "unit": "Count""#), mentions: "unit"),
    Row(
      "a dimension that some events lack", .review,
      Neighbour(pattern: "", more: #", "dimensions": {"a": "$.x"}"#)),
  ])
  func `what may be published at any time is for a person`(row: Row) { check(row) }

  @Test(arguments: [
    Row("the same pattern again", .pass, Neighbour(pattern: "{ \(signIn) }")),
    Row("certain other events", .pass, Neighbour(pattern: root)),
    Row("certain other events, Maximum", .pass, Neighbour(pattern: root), alarm: maximum),
    Row("certain other events, Average", .pass, Neighbour(pattern: root), alarm: average),
    Row("zeros for everything", .pass, Neighbour(pattern: "", value: zero)),
    Row(
      "zeros for everything fill gaps that would breach", .pass,
      Neighbour(pattern: "", value: zero), alarm: ["TreatMissingData": #""breaching""#]),
    Row(
      "defaults of zero", .pass, Neighbour(pattern: root, more: #", "defaultValue": 0"#),
      own: ["defaultValue": "0"]),
    Row("another metric", .pass, Neighbour(pattern: "", metric: "other")),
    Row("a metric in other case", .pass, Neighbour(pattern: "", metric: "M")),
    Row("another namespace", .pass, Neighbour(pattern: "", namespace: "other")),
    Row(
      "another unit than the one asked for", .pass,
      Neighbour(pattern: "", more: #", "unit": "Seconds""#), alarm: ["Unit": #""Count""#],
      own: ["unit": #""Count""#]),
    Row(
      "dimensions that all events have", .pass,
      Neighbour(pattern: "", more: #", "dimensions": {"EventName": "$.eventName"}"#)),
    Row(
      "dimensions for the source account", .pass,
      Neighbour(pattern: "", filter: #", "emitSystemFieldDimensions": ["@aws.account"]"#)),
    Row(
      "certain events of a group that no trail is known to feed", .pass,
      Neighbour(pattern: "{ \(signIn) }", group: "old-group")),
    Row(
      "one event of each of two filters", .pass, Neighbour(pattern: root),
      Neighbour(pattern: "{ \(signIn) }")),
    Row(
      "two filters for the same event reach what one does not", .pass,
      Neighbour(pattern: "{ \(signIn) }"), alarm: moreThanOne),
  ])
  func `filters for certain events do no harm`(row: Row) { check(row) }

  @Test(arguments: [
    Row(
      "another filter for other events does not make up for one", .fail, Neighbour(pattern: root),
      alarm: moreThanOne, mentions: "one event gives Sum 1, the alarm needs more than 1"),
    Row(
      "a filter for some of the events may make up for one", .fail,
      Neighbour(pattern: "{ \(signIn) && ($.awsRegion = us-east-1) }"), alarm: moreThanOne),
  ])
  func `one event must be enough`(row: Row) { check(row) }

  @Test func `filters that feed one metric on purpose pass together`() {
    // One filter for each kind of user, all on one metric with one alarm.
    let folder = SampleAlarm().folder()
    let parts = ["us-east-1", "eu-west-1"].map {
      #"{"filterName": "f-\#($0)", "filterPattern": "{ \#(Self.signIn) && "#
        + #"($.awsRegion = \#($0)) }", "logGroupName": "CloudTrail/management", "#
        + #""metricTransformations": [{"metricName": "m", "metricNamespace": "n", "#
        + #""metricValue": "1"}], "creationTime": 1795325001000}"#
    }
    let rest =
      #"{"filterName": "rest", "filterPattern": "{ \#(Self.signIn) && ($.awsRegion != us-east-1)"#
      + #" && ($.awsRegion != eu-west-1) }", "logGroupName": "CloudTrail/management", "#
      + #""metricTransformations": [{"metricName": "m", "metricNamespace": "n", "#
      + #""metricValue": "1"}], "creationTime": 1795325001000}"#
    let missing =
      #"{"filterName": "none", "filterPattern": "{ \#(Self.signIn) && ($.awsRegion NOT EXISTS) }""#
      + #", "logGroupName": "CloudTrail/management", "metricTransformations": [{"metricName": "m""#
      + #", "metricNamespace": "n", "metricValue": "1"}], "creationTime": 1795325001000}"#
    let filters = (parts + [rest, missing]).joined(separator: ",\n")
    let finding = finding(folder.adding(Folder.filters, #"{"metricFilters": [\#(filters)]}"#))
    #expect(finding?.inEffect == .pass)
    #expect(finding?.asWritten == .review)
  }

  @Test func `filters of another region or account are none of the metric's`() {
    let stray = Neighbour(pattern: "", group: "CloudTrail/management").json(0)
    let folder = SampleAlarm().folder()
      .adding("111122223333/eu-west-1/filters.json", #"{"metricFilters": [\#(stray)]}"#)
    #expect(finding(folder)?.inEffect == .pass)
    let here = SampleAlarm().folder()
      .adding(
        "111122223333/us-east-1/filters.json",
        #"{"metricFilters": [\#(Neighbour(pattern: "", group: "app").json(0))]}"#)
    #expect(finding(here)?.inEffect == .review)
  }

  @Test(arguments: [("other", "", Outcome.review), ("f", signIn, .pass)])
  func `a filter that names no log group publishes all the same`(
    name: String,
    pattern: String,
    outcome: Outcome
  ) {
    let own = pattern.isEmpty ? "" : "{ \(pattern) }"
    let bare =
      #"[{"filterName": "\#(name)", "filterPattern": "\#(own)", "metricTransformations": "#
      + #"[{"metricName": "m", "metricNamespace": "n", "metricValue": "1"}]}]"#
    let folder = SampleAlarm().folder()
      .adding("111122223333/us-east-1/logs-describe-metric-filters/app.json", bare)
    #expect(finding(folder)?.inEffect == outcome, "\(finding(folder)?.reason ?? "")")
  }

  @Test(arguments: [
    (#""metricFilters": ["#, #""nextToken": "x", "metricFilters": ["#),
    (#""metricFilters": ["#, #""metricFilters": [{"filterName": "cut"}, "#),
  ])
  func `filters that the list leaves out may publish too`(whole: String, list: String) {
    let folder = SampleAlarm().folder().replacing(in: Folder.filters, whole, with: list)
    let finding = finding(folder)
    #expect(finding?.asWritten == .pass)
    #expect(finding?.inEffect == .incomplete)
    #expect(finding?.missing.isEmpty == false)
  }

  @Test func `a filter about other events is named beside a pass`() {
    let finding = finding(Row("", .pass, Neighbour(pattern: Self.root)).folder)
    #expect(finding?.advisories.map(\.id) == ["metric-shared"])
    let same = self.finding(Row("", .pass, Neighbour(pattern: "{ \(Self.signIn) }")).folder)
    #expect(same?.advisories == [])
  }

  @Test(arguments: [
    Row("alone", .pass),
    Row("beside a blank pattern", .fail, Neighbour(pattern: "")),
    Row(
      "beside zeros, Average", .fail,
      Neighbour(pattern: root, value: zero, more: #", "defaultValue": 0"#), alarm: average),
    Row(
      "with another that matches it too", .pass,
      Neighbour(pattern: "{ $.eventName = \\\"ConsoleLogin\\\" && $.readOnly IS FALSE }"),
      alarm: moreThanOne),
    Row(
      "with another that does not match it", .fail, Neighbour(pattern: root), alarm: moreThanOne),
  ])
  func `a drill carries its event to all publishers`(row: Row) throws {
    let event = try JSONDocument(parsing: EventDrillTests.event()).root
    let drill = EventDrill(event: event)
    #expect(drill.outcome(of: drill.chains(in: row.folder.bundle)) == row.inEffect)
  }
}
