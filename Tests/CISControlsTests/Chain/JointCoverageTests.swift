import AWSEvidence
import AuditModel
import CISControls
import TestSupport
import Testing

/// Filters that cover the prescribed pattern only together, each with its own alarm.
@Suite struct JointCoverageTests {
  typealias Folder = SampleFolder

  static let signIn =
    #"($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\")"#

  /// The complete chain with one filter, metric and alarm per pattern.
  static func folder(_ patterns: [String]) -> SampleFolder {
    let filters = patterns.enumerated().map { index, pattern in
      #"{"filterName": "f\#(index)", "creationTime": 1795325001000, "filterPattern": "\#(pattern)", "logGroupName": "#
        + #""CloudTrail/management", "metricTransformations": [{"metricName": "m\#(index)", "#
        + #""metricNamespace": "n", "metricValue": "1"}]}"#
    }
    let alarms = patterns.indices.map { index in
      #"{"AlarmName": "a\#(index)", "AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:a\#(index)", "#
        + #""ActionsEnabled": true, "AlarmActions": ["arn:aws:sns:us-east-1:111122223333:security-alerts"], "#
        + #""MetricName": "m\#(index)", "Namespace": "n", "Dimensions": [], "Statistic": "Sum", "Period": 300, "#
        + #""Threshold": 1, "EvaluationPeriods": 1, "StateValue": "OK", "#
        + #""OKActions": [], "InsufficientDataActions": [], "#
        + #""ComparisonOperator": "GreaterThanOrEqualToThreshold"}"#
    }
    return SampleFolder.completeChain
      .adding(Folder.filters, #"{"metricFilters": [\#(filters.joined(separator: ",\n"))]}"#)
      .adding(
        Folder.alarms,
        #"{"MetricAlarms": [\#(alarms.joined(separator: ",\n"))], "CompositeAlarms": []}"#)
  }

  static let split = folder([
    "{ \(signIn) && ($.awsRegion = us-east-1) }",
    "{ \(signIn) && ($.awsRegion != us-east-1) }",
    "{ \(signIn) && ($.awsRegion NOT EXISTS) }",
  ])

  static let gap = folder([
    "{ \(signIn) && ($.awsRegion = us-east-1) }",
    "{ \(signIn) && ($.awsRegion = eu-west-1) }",
  ])

  private func finding(_ folder: SampleFolder) -> Finding? {
    Audit(controls: [SampleControl.signIn], judgement: .both)
      .report(on: folder.bundle, toolVersion: "test").accounts.first?.findings.first
  }

  @Test func `filters that cover together leave only the letter to a person`() {
    let finding = finding(Self.split)
    #expect(finding?.outcome == .review)
    #expect(finding?.inEffect == .pass)
    #expect(finding?.chains.first?.resources.filters.count == 3)
  }

  @Test func `a filter whose alarm is off does not contribute`() {
    let alarms = Self.split.texts[Folder.alarms] ?? ""

    let folder = Self.split.adding(
      Folder.alarms, alarms.replacing("true", with: "false", maxReplacements: 1)
    ).listingCompositeAlarms
    #expect(finding(folder)?.outcome == .fail)
  }

  @Test func `filters that miss an event together fail with that event`() {
    let finding = finding(Self.gap)
    #expect(finding?.outcome == .fail)
    let step = finding?.chains.first { $0.resources.filters.count == 2 }?.steps[3]
    #expect(step?.comparison?.witness?.contains("ConsoleLogin") == true)
    #expect(step?.comparison?.witness?.contains(#""awsRegion":"us-east-1""#) == false)
    #expect(step?.comparison?.relation == .misses)
  }

  @Test func `a cut alarm list leaves open what they may come to`() {
    let alarms = Self.split.texts[Folder.alarms] ?? ""
    let folder = Self.split.adding(
      Folder.alarms,
      alarms.split(separator: "\n").dropLast(2).joined(separator: "\n").dropLast()
        + #"], "CompositeAlarms": [], "NextToken": "x"}"#)
    #expect(finding(folder)?.outcome == .incomplete)
  }
}
