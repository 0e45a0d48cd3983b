import AWSEvidence
import AuditModel
import TestSupport
import Testing

@testable import CISControls

/// The scenarios that other tools get wrong, each in evidence files and with its verdict.
@Suite struct ScenarioTests {
  typealias Folder = SampleFolder

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let outcome: Outcome
    let control: Control
    let version: BenchmarkVersion
    let folder: SampleFolder

    init(
      _ testDescription: String,
      _ outcome: Outcome,
      _ folder: SampleFolder,
      _ control: Control = .consoleSignInWithoutMFA,
      _ version: BenchmarkVersion = .standard
    ) {
      self.testDescription = testDescription
      self.outcome = outcome
      self.control = control
      self.version = version
      self.folder = folder
    }
  }

  static let chain = SampleFolder.organizationChain
  static let topic = "arn:aws:sns:us-east-1:111122223333:security-alerts"
  static let subscription = "\(topic):5d3c2b1a-0f9e-4d8c-b7a6-95847362514f"
  static let selectorARN = "arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events"

  static func pattern(_ text: String) -> SampleFolder {
    chain.replacing(
      in: Folder.filters,
      #"{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") }"#,
      with: text.replacing("\"", with: "\\\"")
    )
  }

  static func basic(_ selectors: String) -> SampleFolder {
    chain.adding(
      Folder.selectors, #"{"TrailARN": "\#(selectorARN)", "EventSelectors": [\#(selectors)]}"#)
  }

  static func advanced(_ conditions: String...) -> SampleFolder {
    let selectors = conditions.map {
      #"{"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Management"]}"#
        + ($0.isEmpty ? "" : ", \($0)") + "]}"
    }.joined(separator: ", ")
    return chain.adding(
      Folder.selectors,
      #"{"TrailARN": "\#(selectorARN)", "AdvancedEventSelectors": [\#(selectors)]}"#)
  }

  static func alarm(_ old: String, _ new: String) -> SampleFolder {
    chain.replacing(in: Folder.alarms, old, with: new)
  }

  static let sso =
    #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") "#
    + #"&& ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }"#

  static let chains = [
    Row("1: the complete chain", .pass, chain),
    Row("1: the form for single sign-on", .pass, pattern(sso)),
    Row(
      "1: the form for single sign-on before it was accepted", .fail, pattern(sso),
      .consoleSignInWithoutMFA, .v130),
    Row("6: another namespace", .fail, alarm("CISBenchmark", "Other")),
    Row(
      "6: another region, and none in ours", .fail,
      alarm("us-east-1", "eu-west-1").renaming(
        Folder.alarms, to: "111122223333/eu-west-1/alarms.json"
      ).adding(
        "111122223333/us-east-1/alarms.json", #"{"MetricAlarms": [], "CompositeAlarms": []}"#)),
    Row(
      "9: actions disabled", .fail,
      alarm(#""ActionsEnabled": true"#, #""ActionsEnabled": false"#).listingCompositeAlarms),
    Row(
      "9: only a Lambda function", .review,
      alarm(topic, "arn:aws:lambda:us-east-1:111122223333:function:tell")),
    Row(
      "10: pending", .fail,
      chain.replacing(in: Folder.subscriptions, subscription, with: "PendingConfirmation")
        .listingCompositeAlarms),
    Row(
      "10: deleted", .fail,
      chain.replacing(in: Folder.subscriptions, subscription, with: "Deleted")
        .listingCompositeAlarms),
    Row(
      "10: access denied", .incomplete,
      chain.adding(
        Folder.subscriptions,
        "An error occurred (AuthorizationError) when calling the ListSubscriptionsByTopic "
          + "operation: no")),
    Row(
      "12: an organization's trail seen by a member", .incomplete,
      chain.replacing(in: Folder.trails, "111122223333", with: "999988887777")
        .renaming(Folder.trails, to: "111122223333/describe-trails.json")
        .replacing(in: Folder.selectors, "111122223333", with: "999988887777")),
    Row(
      "13: a log group's ARN without `:*`", .pass,
      chain.replacing(in: Folder.trails, "management:*", with: "management")),
    Row(
      "13: a log group with points", .pass,
      chain.replacing(in: Folder.trails, "CloudTrail/management", with: "Cloud.Trail")
        .replacing(in: Folder.filters, "CloudTrail/management", with: "Cloud.Trail")),
    Row(
      "15: filters cut", .incomplete,
      pattern("{ $.eventName = x }").replacing(
        in: Folder.filters, #""metricFilters""#, with: #""NextToken": "x", "metricFilters""#)),
    Row(
      "15: alarms cut", .incomplete,
      alarm("CISBenchmark", "Other").replacing(
        in: Folder.alarms, #""MetricAlarms""#, with: #""NextToken": "x", "MetricAlarms""#)),
    Row(
      "16: a bare list of alarms", .pass,
      alarm("{\n    \"MetricAlarms\": [", "[").replacing(
        in: Folder.alarms, "],\n    \"CompositeAlarms\": []\n}", with: "]")),
  ]

  static let write = #"{"ReadWriteType": "WriteOnly", "IncludeManagementEvents": true}"#
  static let read = #"{"ReadWriteType": "ReadOnly", "IncludeManagementEvents": true}"#
  static let keyPattern =
    "{($.eventSource = kms.amazonaws.com) && (($.eventName=DisableKey)||"
    + "($.eventName=ScheduleKeyDeletion)) }"

  static let selectors = [
    Row("11: advanced, management", .pass, advanced("")),
    Row(
      "11: advanced, reads", .fail, advanced(#"{"Field": "readOnly", "Equals": ["true"]}"#)),
    Row(
      "11: advanced, reads and writes apart", .review,
      advanced(
        #"{"Field": "readOnly", "Equals": ["true"]}"#,
        #"{"Field": "readOnly", "Equals": ["false"]}"#)),
    Row("11: reads and writes apart", .review, basic("\(read), \(write)")),
    Row(
      "11: no management events", .fail,
      basic(#"{"ReadWriteType": "All", "IncludeManagementEvents": false}"#)),
    Row(
      "11: key management left out", .fail,
      pattern(keyPattern).adding(
        Folder.selectors,
        basic(
          #"{"ReadWriteType": "All", "IncludeManagementEvents": true, "#
            + #""ExcludeManagementEventSources": ["kms.amazonaws.com"]}"#
        ).texts[Folder.selectors] ?? ""), .cmkDisablingOrDeletion),
    Row("11: key management recorded", .pass, pattern(keyPattern), .cmkDisablingOrDeletion),
  ]

  static let alarms = [
    Row(
      "14: above 0", .pass,
      alarm("GreaterThanOrEqualToThreshold", "GreaterThanThreshold").replacing(
        in: Folder.alarms, #""Threshold": 1.0"#, with: #""Threshold": 0.0"#)),
    Row(
      "14: 12 periods, one datapoint", .pass,
      alarm(#""EvaluationPeriods": 1"#, #""EvaluationPeriods": 12, "DatapointsToAlarm": 1"#)),
    Row("14: threshold 100", .fail, alarm(#""Threshold": 1.0"#, #""Threshold": 100"#)),
    Row("14: missing data breaches", .fail, alarm(#""notBreaching""#, #""breaching""#)),
    Row(
      "14: a published zero", .fail,
      chain.replacing(in: Folder.filters, #""metricValue": "1""#, with: #""metricValue": "0""#)),
    Row(
      "14: a published field", .review,
      chain.replacing(in: Folder.filters, #""metricValue": "1""#, with: #""metricValue": "$.x""#)),
  ]

  static let sixEvents =
    "{ ($.eventName = AuthorizeSecurityGroupIngress) || "
    + "($.eventName = AuthorizeSecurityGroupEgress) || ($.eventName = RevokeSecurityGroupIngress) "
    + "|| ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || "
    + "($.eventName = DeleteSecurityGroup) }"
  static let refusedCalls =
    #"{ ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") && "#
    + #"($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }"#

  static let versions = [
    Row("17: six events in 4.0.1", .pass, pattern(sixEvents), .securityGroupChanges, .v401),
    Row("17: six events in 5.0.0", .fail, pattern(sixEvents), .securityGroupChanges, .v500),
    Row("17: refused calls in 2.0.0", .pass, pattern(refusedCalls), .unauthorizedAPICalls, .v200),
    Row("17: refused calls in 1.2.0", .fail, pattern(refusedCalls), .unauthorizedAPICalls, .v120),
  ]

  @Test(arguments: chains + selectors + alarms + versions)
  func scenario(_ row: Row) {
    let report = Audit(version: row.version, controls: [row.control])
      .report(on: row.folder.bundle, toolVersion: "test")
    let finding = report.accounts.first { $0.account == "111122223333" }?.findings.first
    #expect(finding?.outcome == row.outcome, "\(finding?.reason.words ?? "")")
  }

  static let misprints = [
    sso.replacing(")) }", with: "}").replacing(#""Success") }"#, with: #""Success"}"#),
    #"{ $.userIdentity.type = "Root" && $.userIdentity.invokedByNOT EXISTS && $.eventType = x }"#,
    "{ ($.eventName=DeleteGroupPolicy)||($eventName=DetachRolePolicy) }",
    "{ ($.eventName = ConsoleLogin) && ($.errorMessage = Failed authentication) }",
    #"{ ($.eventSource = o) && (($.eventName = AcceptHandshake")) }"#,
  ]

  @Test(arguments: misprints)
  func `18: a published misprint is named and decides nothing`(text: String) {
    let report = Audit(controls: [SampleControl.signIn])
      .report(on: Self.pattern(text).bundle, toolVersion: "test")
    let finding = report.accounts.first?.findings.first
    #expect(finding?.outcome == .incomplete)
    #expect(
      finding?.reason.words.contains("published misprint") == true, "\(finding?.reason.words ?? "")"
    )
  }
}
