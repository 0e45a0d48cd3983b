import AWSEvidence
import AuditModel
import TestSupport
import Testing

@testable import CISControls

/// An alarm and a filter that work together, of which tests change single fields.
struct SampleAlarm {
  /// The fields that differ from the alarm's, as JSON texts; empty texts take a field away.
  var alarm: [String: String] = [:]

  /// The fields that differ from the transformation's.
  var transformation: [String: String] = [:]

  /// The fields that the filter has besides.
  var filter: [String: String] = [:]

  static let alarmFields = [
    "AlarmName": #""a""#, "AlarmArn": #""arn:aws:cloudwatch:us-east-1:111122223333:alarm:a""#,
    "ActionsEnabled": "true",
    "AlarmActions": #"["arn:aws:sns:us-east-1:111122223333:security-alerts"]"#,
    "MetricName": #""m""#, "Namespace": #""n""#, "Statistic": #""Sum""#, "Period": "300",
    "Threshold": "1", "ComparisonOperator": #""GreaterThanOrEqualToThreshold""#,
    "EvaluationPeriods": "1", "Dimensions": "[]", "OKActions": "[]",
    "InsufficientDataActions": "[]", "StateValue": #""OK""#,
  ]

  static let transformationFields = [
    "metricName": #""m""#, "metricNamespace": #""n""#, "metricValue": #""1""#,
  ]

  static let filterFields = [
    "filterName": #""f""#, "logGroupName": #""CloudTrail/management""#,
    "creationTime": "1795325001000",
    "filterPattern":
      #""{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }""#,
  ]

  /// The complete chain with this alarm and filter; `others` are further lists of the alarms' file.
  func folder(others: String = "") -> SampleFolder {
    let transformations = [
      "metricTransformations": "[\(Self.transformationFields.json(transformation))]"
    ]
    let filter = filter.merging(transformations) { $1 }
    return SampleFolder.completeChain
      .adding(
        SampleFolder.alarms,
        #"{"MetricAlarms": [\#(Self.alarmFields.json(alarm))]\#(others)}"#
      )
      .adding(
        SampleFolder.filters, #"{"metricFilters": [\#(Self.filterFields.json(filter))]}"#)
  }

  /// What the alarm has to do with the filter's metric; `nil` when nothing.
  func watch() throws -> MetricWatch? {
    let (alarm, filter) = try parts()
    let metric = try #require(filter.metricTransformations.first).metric
    return MetricWatch(of: alarm, metric: metric, account: "111122223333")
  }

  /// The judged step to the alarm; `nil` when it has nothing to do with the filter's metric.
  func step() throws -> AlarmStep? {
    let (alarm, filter) = try parts()
    let transformation = try #require(filter.metricTransformations.first)
    return try watch().map {
      AlarmStep(
        alarm: alarm, watch: $0, filter: filter, transformation: transformation,
        rerun: MissingEvidence(command: "aws", reason: ""))
    }
  }

  /// What else is said about the alarm.
  func advisories() throws -> [String] {
    let (alarm, _) = try parts()
    return try watch().map { AlarmAdvisories(alarm: alarm, watch: $0).all.map(\.id) } ?? []
  }

  private func parts() throws -> (MetricAlarm, MetricFilter) {
    let bundle = folder().bundle
    let alarm = try #require(bundle.metricAlarms(of: "111122223333").first)
    let group = try #require(bundle.trails(of: "111122223333").items.first?.logGroup)
    return (alarm, try #require(bundle.metricFilters(of: group).items.first))
  }
}

extension [String: String] {
  /// A JSON object with these members, some of them replaced or, by an empty text, taken away.
  fileprivate func json(_ changes: [String: String]) -> String {
    let members = merging(changes) { $1 }.filter { !$0.value.isEmpty }
    let texts = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    return "{\(texts.joined(separator: ", "))}"
  }
}
