import AWSEvidence
import AuditModel
import CloudWatchAlarms
import TestSupport
import Testing

@testable import CISControls

/// The step from a filter's metric to an alarm.
@Suite struct AlarmStepTests {
  @Test(arguments: [
    (
      "what is held", [:], [:],
      "alarm `a` watches the metric; one event gives Sum 1, the alarm needs at least 1 in "
        + "300 s", ["metricValue", "Threshold", "ComparisonOperator", "Statistic", "Period"]
    ),
    (
      "a threshold that is too high", ["ComparisonOperator": #""GreaterThanThreshold""#], [:],
      "alarm `a` watches the metric, but one event gives Sum 1, the alarm needs more than "
        + "1 in 300 s", ["metricValue", "Threshold", "ComparisonOperator", "Statistic", "Period"]
    ),
    (
      "a default that breaches", [:], ["defaultValue": "1"],
      "alarm `a` watches the metric, but other events give Sum 1 or more, the alarm needs at least "
        + "1 in 300 s, so it stays in ALARM",
      ["metricValue", "defaultValue", "Threshold", "ComparisonOperator", "Statistic"]
    ),
    (
      "a mean that is diluted", ["Statistic": #""Average""#], ["defaultValue": "0"],
      "alarm `a` watches the metric, but one event among others gives Average from 0 to 1, "
        + "the alarm needs at least 1 in 300 s",
      ["metricValue", "defaultValue", "Threshold", "ComparisonOperator", "Statistic"]
    ),
    (
      "another unit", ["Unit": #""Seconds""#], [:],
      "alarm `a` watches the metric, but it counts only data in `Seconds`, the filter publishes "
        + "`None`", ["Dimensions", "Unit", "metricValue", "Threshold"]
    ),
    (
      "missing data", ["TreatMissingData": #""breaching""#], [:],
      "alarm `a` watches the metric, but missing data counts as breaching, so it is in ALARM before "
        + "the event", ["TreatMissingData", "metricValue", "Threshold"]
    ),
  ])
  func `the deciding values are named and cited first`(
    title: String, alarm: [String: String], filter: [String: String], reason: String,
    fields: [String]
  ) throws {
    let step = try Self.step(SampleAlarm(alarm: alarm, transformation: filter))
    #expect(step.reason.words == reason)
    let pointers = step.citations.map(\.pointer).prefix(fields.count)
    #expect(pointers.map { $0.split(separator: "/").last.map(String.init) ?? "" } == fields)
  }

  private static func step(_ sample: SampleAlarm) throws -> Step {
    let (alarm, filter) = try sample.parts()
    let transformation = try #require(filter.metricTransformations.first)
    let group = try #require(
      LogGroup(
        arn: "arn:aws:logs:us-east-1:111122223333:log-group:CloudTrail/management:*"))
    let metric = WatchedMetric(group: group, filter: filter, transformation: transformation)
    return AlarmStep(
      alarm: alarm,
      watch: try #require(metric.watch(by: alarm, of: nil)),
      metric: metric,
      home: AlarmHome(of: group)
    ).step
  }

  @Test(arguments: [
    ("SELECT SUM(m) FROM n", StepState.open, StepState.open),
    ("SUM(SEARCH('{n} x', 'Sum', 300))", .open, .open),
    ("m1", .held, .held),
  ])
  func `what may not watch the metric does not meet the letter`(
    expression: String, asWritten: StepState, inEffect: StepState
  ) throws {
    let metrics =
      #"[{"Id": "m1", "MetricStat": {"Metric": {"Namespace": "n", "MetricName": "m", "#
      + #""Dimensions": []}, "Period": 300, "Stat": "Sum"}, "ReturnData": false}, "#
      + #"{"Id": "e", "Expression": "\#(expression)", "ReturnData": true}]"#
    let step = try Self.step(
      SampleAlarm(alarm: [
        "MetricName": "", "Namespace": "", "Statistic": "", "Period": "", "Metrics": metrics,
      ]))
    #expect(step.asWritten == asWritten)
    #expect(step.inEffect == inEffect)
  }
}
