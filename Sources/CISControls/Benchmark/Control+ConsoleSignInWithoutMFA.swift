extension Control {
  /// Somebody is told when a person signs in to the console without MFA.
  ///
  /// The form for organizations with single sign-on leaves out root, federated and failed sign-ins;
  /// the benchmark accepts it from 1.4.0 on. The copy of it under "Additional Information" lacks a
  /// parenthesis in every version; CloudWatch Logs refuses that text, so it is not listed.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.2 of the monitoring section.
  static let consoleSignInWithoutMFA = Control(
    id: "console-sign-in-without-mfa",
    position: 2,
    title: "Console sign-in without MFA is monitored",
    description: """
      A metric filter on the trail's log group matches sign-ins to the AWS console that did not use \
      multi-factor authentication, and an alarm on its metric notifies somebody.
      """,
    rationale: """
      A password alone can be guessed, phished or leaked. A sign-in without a second factor is \
      either an account that is not protected yet or one that is being misused; in both cases \
      somebody should know within minutes.
      """,
    remediation: [
      "Deliver a multi-region trail that records management events to a CloudWatch Logs log group.",
      "Give that log group a metric filter with the prescribed pattern and metric value 1.",
      "Create an alarm on the filter's metric and namespace: Sum over 300 seconds, at least 1.",
      "Let the alarm notify an SNS topic and have somebody confirm a subscription to it.",
    ],
    references: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html",
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html",
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html",
    ],
    level: 1,
    patterns: [
      PrescribedPattern(
        "base",
        #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }"#
      ),
      PrescribedPattern(
        "sso",
        since: .v140,
        #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") "#
          + #"&& ($.userIdentity.type = "IAMUser") "#
          + #"&& ($.responseElements.ConsoleLogin = "Success") }"#
      ),
    ],
    events: [
      MonitoredEvent(
        eventSource: "signin.amazonaws.com",
        eventName: "ConsoleLogin",
        eventType: "AwsConsoleSignIn",
        isReadOnly: false
      )
    ]
  )
}
