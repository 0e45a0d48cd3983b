import AuditModel
import TestSupport

/// Chains and links for the samples.
enum SampleChain {
  static let trail = "arn:aws:cloudtrail:eu-west-1:123456789012:trail/main"
  static let logGroup = "CloudTrail/main"
  static let topic = "arn:aws:sns:eu-west-1:123456789012:security"
  static let subscription = "\(topic):5be61c3c-7a1e-4ea4-9f0b-5d3e3e1c8a11"

  /// What the MFA control prescribes where single sign-on is in use.
  static let prescribed = """
    { ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && \
    ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }
    """

  /// A sign-in without MFA.
  static let event = """
    {"eventName":"ConsoleLogin","eventSource":"signin.amazonaws.com",\
    "userIdentity":{"type":"IAMUser","userName":"alice"},\
    "additionalEventData":{"MFAUsed":"No"},"responseElements":{"ConsoleLogin":"Success"}}
    """

  static func resources(
    filters: [String] = [], metric: String? = nil, alarm: String? = nil, topic: String? = nil,
    subscription: String? = nil
  ) -> ChainResources {
    ChainResources(
      trail: trail,
      logGroup: logGroup,
      filters: filters,
      metric: metric,
      alarm: alarm.map { "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:\($0)" },
      topic: topic,
      subscription: subscription
    )
  }

  /// The three links of the trail, held.
  static let trailSteps = [
    Step(
      .multiRegionTrail, .held,
      reason: "the trail `main` covers all regions and delivers to the log group `\(logGroup)`",
      citations: [
        at("trails.json", "/trailList/0/IsMultiRegionTrail", 9, 29, "true"),
        at(
          "trails.json", "/trailList/0/CloudWatchLogsLogGroupArn", 11, 36,
          #""arn:aws:logs:eu-west-1:123456789012:log-group:CloudTrail/main:*""#),
      ]),
    Step(
      .trailLogging, .held, reason: "the trail is logging",
      citations: [at("status.json", "/IsLogging", 2, 18, "true")]),
    Step(
      .managementEvents, .held, reason: "one selector records management events, read and write",
      citations: [
        at("selectors.json", "/EventSelectors/0/ReadWriteType", 5, 30, #""All""#),
        at("selectors.json", "/EventSelectors/0/IncludeManagementEvents", 6, 40, "true"),
      ]),
  ]

  /// The three links from an alarm to a subscriber, held.
  static func alarmSteps(_ alarm: String) -> [Step] {
    [
      Step(
        .alarm, .held, reason: "the alarm `\(alarm)` watches the metric",
        citations: [at("alarms.json", "/MetricAlarms/0/MetricName", 14, 27, #""\#(alarm)""#)]),
      Step(
        .notificationAction, .held, reason: "the alarm notifies the topic `security`",
        citations: [at("alarms.json", "/MetricAlarms/0/AlarmActions/0", 9, 17, #""\#(topic)""#)]),
      Step(
        .confirmedSubscriber, .held, reason: "one of two subscriptions is confirmed",
        citations: [
          at(
            "subscriptions.json", "/Subscriptions/1/SubscriptionArn", 11, 32,
            #""\#(subscription)""#)
        ]),
    ]
  }

  /// The links behind `kind`, unreached.
  static func unreached(after kind: StepKind, because reason: String) -> [Step] {
    StepKind.allCases.filter { $0.number > kind.number }
      .map { Step(unreached: $0, because: reason) }
  }

  static func at(
    _ file: String, _ pointer: String, _ line: Int, _ column: Int, _ value: String? = nil
  ) -> Citation {
    Citation(
      file: "eu-west-1/\(file)", pointer: pointer, line: line, column: column, value: value)
  }
}
