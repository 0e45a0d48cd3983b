import AuditModel
import CISControls
import TestSupport
import Testing

/// What AWS cannot have printed proves nothing: no damage of a member that AWS always prints makes a
/// FAIL of a PASS, or a PASS of a FAIL.
@Suite struct DamagedMemberTests {
  typealias Folder = SampleFolder

  /// A member that AWS always prints, and where it stands.
  struct Member: CustomTestStringConvertible, Sendable {
    let file: String
    let pointer: String

    var testDescription: String { "\(file) \(pointer)" }

    /// The ways of damaging it: it is gone, null, an empty text, or of another type.
    var damages: [MemberChange] {
      let numbers = ["creationTime", "Period", "EvaluationPeriods", "Threshold"]
      let isNumber = numbers.contains { pointer.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
      let isElement = pointer.utf8.last == UInt8(ascii: "0")
      // A list without its only element is one that AWS prints too.
      return (isElement ? [] : [.removed])
        + [.set("null"), .set("\"\""), .set(isNumber ? "\"x\"" : "7")]
    }
  }

  private static func members(_ file: String, _ parent: String, _ names: String...) -> [Member] {
    names.map { Member(file: file, pointer: "\(parent)/\($0)") }
  }

  static let all: [Member] =
    members(
      Folder.trails, "/trailList/0", "Name", "S3BucketName", "IncludeGlobalServiceEvents",
      "IsMultiRegionTrail", "HomeRegion", "TrailARN", "LogFileValidationEnabled")
    + members(Folder.status, "", "IsLogging", "StartLoggingTime", "TimeLoggingStarted")
    + members(Folder.selectors, "", "TrailARN", "EventSelectors")
    + members(
      Folder.selectors, "/EventSelectors/0", "ReadWriteType", "IncludeManagementEvents",
      "ExcludeManagementEventSources")
    + members(
      Folder.filters, "/metricFilters/0", "filterName", "filterPattern", "creationTime",
      "logGroupName", "metricTransformations")
    + members(
      Folder.filters, "/metricFilters/0/metricTransformations/0", "metricName", "metricNamespace",
      "metricValue")
    + members(
      Folder.alarms, "/MetricAlarms/0", "AlarmName", "AlarmArn", "ActionsEnabled", "OKActions",
      "AlarmActions", "AlarmActions/0", "InsufficientDataActions", "StateValue", "MetricName",
      "Namespace", "Statistic", "Dimensions", "Period", "EvaluationPeriods", "Threshold",
      "ComparisonOperator")
    + members(
      Folder.alarms, "/CompositeAlarms/0", "AlarmName", "AlarmArn", "ActionsEnabled", "OKActions",
      "AlarmActions", "AlarmActions/0", "InsufficientDataActions", "StateValue", "AlarmRule")
    + members(
      Folder.subscriptions, "/Subscriptions/0", "SubscriptionArn", "Owner", "Protocol", "Endpoint",
      "TopicArn")
    + members(Folder.trails, "", "trailList") + members(Folder.filters, "", "metricFilters")
    + members(Folder.alarms, "", "MetricAlarms", "CompositeAlarms")
    + members(Folder.subscriptions, "", "Subscriptions")

  static let topic = "arn:aws:sns:us-east-1:111122223333:security-alerts"

  /// The complete chain, with a composite alarm that has nothing to do with it.
  static let passing = Folder.completeChain.editing(
    Folder.alarms, "/CompositeAlarms",
    .set(
      """
      [{"AlarmName": "other", "AlarmArn": "arn:aws:cloudwatch:us-east-1:111122223333:alarm:other",
      "ActionsEnabled": true, "OKActions": [], "AlarmActions": ["\(topic)"],
      "InsufficientDataActions": [], "StateValue": "OK", "AlarmRule": "ALARM(nothing)"}]
      """))

  private static func with(
    _ file: String, _ pointer: String, _ value: String
  ) -> SampleFolder {
    passing.editing(file, pointer, .set(value))
  }

  static let alarm = "/MetricAlarms/0"

  /// Bundles in which one link is broken.
  static let failing: [SampleFolder] = [
    with(Folder.status, "/IsLogging", "false"),
    with(Folder.status, "/LatestCloudWatchLogsDeliveryError", "\"AccessDenied\""),
    with(Folder.trails, "/trailList/0/IsMultiRegionTrail", "false"),
    passing.editing(Folder.trails, "/trailList/0/CloudWatchLogsLogGroupArn", .removed),
    with(Folder.selectors, "/EventSelectors/0/ReadWriteType", "\"ReadOnly\""),
    with(Folder.filters, "/metricFilters/0/filterPattern", "\"{ $.eventName = Other }\""),
    with(Folder.filters, "/metricFilters/0/metricTransformations/0/metricValue", "\"0\""),
    with(Folder.filters, "/metricFilters/0/metricTransformations/0/defaultValue", "1"),
    with(Folder.alarms, "\(alarm)/Namespace", "\"Other\""),
    with(Folder.alarms, "\(alarm)/Threshold", "2"),
    with(Folder.alarms, "\(alarm)/Unit", "\"Bytes\""),
    with(Folder.alarms, "\(alarm)/Dimensions", #"[{"Name": "a", "Value": "b"}]"#),
    with(Folder.alarms, "\(alarm)/ActionsEnabled", "false"),
    with(Folder.alarms, "\(alarm)/AlarmActions", "[]"),
    with(Folder.subscriptions, "/Subscriptions/0/SubscriptionArn", "\"PendingConfirmation\""),
  ]

  private func finding(_ folder: SampleFolder) -> Finding? {
    Audit(controls: [SampleControl.signIn]).report(on: folder.bundle, toolVersion: "test")
      .accounts.first?.findings.first
  }

  @Test func `the samples end as they must`() {
    #expect(finding(Self.passing)?.outcome == .pass)
    for folder in Self.failing { #expect(finding(folder)?.outcome == .fail) }
  }

  @Test(arguments: all)
  func `no damage of a member turns PASS into FAIL`(member: Member) {
    for change in member.damages {
      let finding = finding(Self.passing.editing(member.file, member.pointer, change))
      #expect(finding?.asWritten != .fail, "\(change): \(finding?.reason.words ?? "")")
      #expect(finding?.inEffect != .fail, "\(change): \(finding?.reason.words ?? "")")
    }
  }

  @Test(arguments: all)
  func `no damage of a member turns FAIL into PASS`(member: Member) {
    for folder in Self.failing {
      // Damage in another file than the broken link's is tried in one way only, for time's sake.
      let isBroken = folder.texts[member.file] != Self.passing.texts[member.file]
      for change in member.damages.prefix(isBroken ? 9 : 1) {
        let outcome = finding(folder.editing(member.file, member.pointer, change))?.outcome
        #expect(outcome != .pass, "\(change)")
      }
    }
  }
}
