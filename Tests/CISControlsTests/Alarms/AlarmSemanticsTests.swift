import AWSEvidence
import AuditModel
import TestSupport
import Testing

@testable import CISControls

/// What one matching event makes an alarm do.
@Suite struct AlarmSemanticsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let state: StepState
    var alarm: [String: String] = [:]
    var transformation: [String: String] = [:]

    init(
      _ testDescription: String,
      _ state: StepState,
      alarm: [String: String] = [:],
      filter transformation: [String: String] = [:]
    ) {
      self.testDescription = testDescription
      self.state = state
      self.alarm = alarm
      self.transformation = transformation
    }
  }

  static let zero = ["defaultValue": "0"]

  @Test(arguments: [
    Row("Sum at least 1", .held),
    Row("Sum at least 1, default 0", .held, filter: zero),
    Row(
      "Sum above 0", .held,
      alarm: ["ComparisonOperator": #""GreaterThanThreshold""#, "Threshold": "0"]),
    Row("Sum above 1", .broken, alarm: ["ComparisonOperator": #""GreaterThanThreshold""#]),
    Row("Sum at least 2, value 1", .broken, alarm: ["Threshold": "2"]),
    Row(
      "Sum at least 2, value 2", .held, alarm: ["Threshold": "2"], filter: ["metricValue": #""2""#]),
    Row("Maximum, default 0", .held, alarm: ["Statistic": #""Maximum""#], filter: zero),
    Row("Average without a default", .held, alarm: ["Statistic": #""Average""#]),
    Row("Average, default 0", .broken, alarm: ["Statistic": #""Average""#], filter: zero),
    Row("Minimum, default 0", .broken, alarm: ["Statistic": #""Minimum""#], filter: zero),
    Row("SampleCount without a default", .held, alarm: ["Statistic": #""SampleCount""#]),
    Row("SampleCount, default 0", .broken, alarm: ["Statistic": #""SampleCount""#], filter: zero),
    Row("a default that breaches", .broken, filter: ["defaultValue": "1"]),
    Row("a negative default", .broken, filter: ["defaultValue": "-1"]),
    Row("a published zero", .broken, filter: ["metricValue": #""0""#]),
    Row("a published field", .open, filter: ["metricValue": #""$.bytes""#]),
    Row("a published nan", .open, filter: ["metricValue": #""nan""#]),
    Row("a published 1e999", .open, filter: ["metricValue": #""1e999""#]),
    Row(
      "an inverted comparison", .broken,
      alarm: ["ComparisonOperator": #""LessThanThreshold""#]),
    Row("threshold 0, default 0", .broken, alarm: ["Threshold": "0"], filter: zero),
    Row(
      "12 periods, 1 datapoint, as AWS's own remediation sets it", .held,
      alarm: ["EvaluationPeriods": "12", "DatapointsToAlarm": "1"]),
    Row(
      "2 periods, not breaching", .broken,
      alarm: ["EvaluationPeriods": "2", "TreatMissingData": #""notBreaching""#]),
    Row("2 periods, missing", .open, alarm: ["EvaluationPeriods": "2"]),
    Row("2 periods, missing, default 0", .broken, alarm: ["EvaluationPeriods": "2"], filter: zero),
    Row("missing data breaches", .broken, alarm: ["TreatMissingData": #""breaching""#]),
    Row(
      "missing data breaches, default 0", .held, alarm: ["TreatMissingData": #""breaching""#],
      filter: zero),
    Row("missing data keeps the state", .open, alarm: ["TreatMissingData": #""ignore""#]),
    Row("missing data is missing", .held, alarm: ["TreatMissingData": #""missing""#]),
    Row("another unit", .broken, alarm: ["Unit": #""Seconds""#]),
    Row("the same unit", .held, alarm: ["Unit": #""Count""#], filter: ["unit": #""Count""#]),
    Row(
      "dimensions that are not published", .broken,
      alarm: ["Dimensions": #"[{"Name": "a", "Value": "b"}]"#]),
    Row("published dimensions", .broken, filter: ["dimensions": #"{"a": "$.x"}"#]),
    Row(
      "published dimensions that are watched", .open,
      alarm: ["Dimensions": #"[{"Name": "a", "Value": "b"}]"#],
      filter: ["dimensions": #"{"a": "$.x"}"#]),
    Row("a percentile", .open, alarm: ["ExtendedStatistic": #""p99""#]),
    Row("a learned band", .open, alarm: ["ThresholdMetricId": #""ad1""#]),
    Row("an unknown comparison", .open, alarm: ["ComparisonOperator": #""Sideways""#]),
  ])
  func response(_ row: Row) throws {
    let bundle = Self.bundle(row)
    let alarm = try #require(bundle.metricAlarms(of: "111122223333").first)
    let group = try #require(bundle.trails(of: "111122223333").items.first?.logGroup)
    let filter = try #require(bundle.metricFilters(of: group).items.first)
    let transformation = try #require(filter.metricTransformations.first)
    let response = AlarmSemantics.response(of: alarm, to: filter, transformation)
    #expect(response.state == row.state, "\(response.reason)")
  }

  private static func bundle(_ row: Row) -> EvidenceBundle {
    var alarm = [
      "AlarmName": #""a""#, "AlarmArn": #""arn:aws:cloudwatch:us-east-1:111122223333:alarm:a""#,
      "MetricName": #""m""#, "Namespace": #""n""#, "Statistic": #""Sum""#, "Period": "300",
      "Threshold": "1", "ComparisonOperator": #""GreaterThanOrEqualToThreshold""#,
      "EvaluationPeriods": "1",
    ]
    alarm.merge(row.alarm) { $1 }
    var transformation = [
      "metricName": #""m""#, "metricNamespace": #""n""#, "metricValue": #""1""#,
    ]
    transformation.merge(row.transformation) { $1 }
    return SampleFolder.completeChain
      .adding(SampleFolder.alarms, #"{"MetricAlarms": ["# + object(alarm) + "]}")
      .adding(
        SampleFolder.filters,
        #"{"metricFilters": [{"filterName": "f", "filterPattern": "", "#
          + #""logGroupName": "CloudTrail/management", "metricTransformations": ["#
          + object(transformation) + "]}]}"
      ).bundle
  }

  private static func object(_ members: [String: String]) -> String {
    "{" + members.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
  }
}
