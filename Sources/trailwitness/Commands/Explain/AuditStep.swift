import AWSEvidence
import AuditModel
import EvidenceIntake

/// One step of the benchmark's audit procedure, which is the same for every control.
struct AuditStep {
  let kind: StepKind

  /// The command whose output shows it; names in capitals stand for the reader's own.
  let command: String

  /// What the output must show: one clause without a full stop.
  let check: String

  private init(_ kind: StepKind, _ command: AWSCommand, subject: String? = nil, _ check: String) {
    self.kind = kind
    self.command = command.commandLine(subject: subject, region: "REGION")
    self.check = check
  }

  /// The steps in order.
  static let all = [
    AuditStep(
      .multiRegionTrail, .describeTrails,
      "a trail has `IsMultiRegionTrail` true and names a log group in `CloudWatchLogsLogGroupArn`"
    ),
    AuditStep(
      .trailLogging, .getTrailStatus, subject: "TRAIL",
      "`IsLogging` is true"
    ),
    AuditStep(
      .managementEvents, .getEventSelectors, subject: "TRAIL",
      "a selector has `IncludeManagementEvents` true and `ReadWriteType` All, or is an advanced one "
        + "for category Management without `readOnly`"
    ),
    AuditStep(
      .metricFilter, .describeMetricFilters, subject: "GROUP",
      "a `filterPattern` matches every event that one of the accepted patterns matches"
    ),
    AuditStep(
      .alarm, .describeAlarms,
      "an alarm watches the filter's `metricName` and `metricNamespace`, and one event sets it off"
    ),
    AuditStep(
      .notificationAction, .describeAlarms,
      "its `AlarmActions` name an SNS topic, and `ActionsEnabled` is true"
    ),
    AuditStep(
      .confirmedSubscriber, .listSubscriptionsByTopic, subject: "TOPIC",
      "a `SubscriptionArn` is an ARN, neither `PendingConfirmation` nor `Deleted`"
    ),
  ]
}
