package import AWSEvidence
import Testing

/// An alarm and a filter that work together, of which tests change single fields.
package struct SampleAlarm: Sendable {
  /// The fields that differ from the alarm's, as JSON texts; empty texts take a field away.
  package var alarm: [String: String] = [:]

  /// The fields that differ from the transformation's.
  package var transformation: [String: String] = [:]

  /// The fields that the filter has besides.
  package var filter: [String: String] = [:]

  /// Creates a sample from what differs.
  package init(
    alarm: [String: String] = [:],
    transformation: [String: String] = [:],
    filter: [String: String] = [:]
  ) {
    self.alarm = alarm
    self.transformation = transformation
    self.filter = filter
  }

  private static let alarmFields = [
    "AlarmName": #""a""#, "AlarmArn": #""arn:aws:cloudwatch:us-east-1:111122223333:alarm:a""#,
    "ActionsEnabled": "true",
    "AlarmActions": #"["arn:aws:sns:us-east-1:111122223333:security-alerts"]"#,
    "MetricName": #""m""#, "Namespace": #""n""#, "Statistic": #""Sum""#, "Period": "300",
    "Threshold": "1", "ComparisonOperator": #""GreaterThanOrEqualToThreshold""#,
    "EvaluationPeriods": "1", "Dimensions": "[]", "OKActions": "[]",
    "InsufficientDataActions": "[]", "StateValue": #""OK""#,
  ]

  private static let transformationFields = [
    "metricName": #""m""#, "metricNamespace": #""n""#, "metricValue": #""1""#,
  ]

  private static let filterFields = [
    "filterName": #""f""#, "logGroupName": #""CloudTrail/management""#,
    "creationTime": "1795325001000",
    "filterPattern":
      #""{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }""#,
  ]

  /// The complete chain with this alarm and filter; `others` are further lists of the alarms' file.
  package func folder(others: String = "") -> SampleFolder {
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

  /// The alarm and the filter, as the evidence reads them.
  package func parts() throws -> (MetricAlarm, MetricFilter) {
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
