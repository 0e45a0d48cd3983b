extension Control {
  /// Somebody is told when AWS refuses a call for lack of permission.
  ///
  /// Versions 1.3.0 to 1.5.0 print two patterns on one page: the console text is that of 1.2.0, the
  /// CLI text joins two `!=` with `||`, so that it matches nearly every event. Both are the letter.
  /// From 2.0.0 on `&&` binds closer than `||`, so that the exclusions concern `AccessDenied` only.
  ///
  /// Version 4.0.1 alone calls it automated; sources disagree on 5.0.0, taken as manual here.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.1 of the monitoring section.
  static let unauthorizedAPICalls = Control(
    id: "unauthorized-api-calls",
    position: 1,
    securityHubID: "CloudWatch.2",
    title: "Unauthorized API calls are monitored",
    watched: "API calls that AWS refused for lack of permission",
    rationale: """
      Somebody who tries out what stolen credentials allow is refused again and again, and so is an \
      application with wrong permissions. Both are worth knowing early.
      """,
    advice: [
      "Fix applications that are refused day by day first, or the alarm will stay on."
    ],
    pages: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html"],
    level: Versioned(1, [.v200: 2]),
    assessment: Versioned(
      .scored, [.v130: .automated, .v200: .manual, .v401: .automated, .v500: .manual]),
    patterns: [
      PrescribedPattern(
        "base",
        until: .v150,
        #"{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }"#
      ),
      PrescribedPattern(
        "cli",
        since: .v130,
        until: .v150,
        matchesEverydayEvents: true,
        note: "joins two `!=` by `||`: nearly every event matches, so that the alarm stays on",
        #"""
        { ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") || \#
        ($.sourceIPAddress!="delivery.logs.amazonaws.com") || ($.eventName!="HeadBucket") }
        """#
      ),
      PrescribedPattern(
        "base",
        since: .v200,
        note: "`&&` binds closer than `||`: the two exclusions concern `AccessDenied` only",
        #"""
        { ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") && \#
        ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }
        """#
      ),
    ],
    events: .every("AwsApiCall"),
    keywords: ["Unauthorized", "AccessDenied"]
  )

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
    securityHubID: "CloudWatch.3",
    title: "Console sign-in without MFA is monitored",
    watched: "sign-ins to the AWS console that did not use multi-factor authentication",
    rationale: """
      A password alone can be guessed, phished or leaked. A sign-in without a second factor is \
      either an account that is not protected yet or one that is being misused; in both cases \
      somebody should know within minutes.
      """,
    pages: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html"
    ],
    level: Versioned(1),
    patterns: [
      PrescribedPattern(
        "base",
        #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }"#
      ),
      PrescribedPattern(
        "sso",
        since: .v140,
        note: "for single sign-on: leaves out root, federated and failed sign-ins",
        #"""
        { ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && \#
        ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }
        """#
      ),
    ],
    events: .consoleLogin
  )

  /// Somebody is told when the root user acts.
  ///
  /// Copies of the command in 1.3.0 to 1.5.0 print `invokedByNOT EXISTS` without the blank;
  /// CloudWatch Logs refuses that text, so it is not listed.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.3 of the monitoring section.
  static let rootAccountUsage = Control(
    id: "root-account-usage",
    position: 3,
    securityHubID: "CloudWatch.1",
    title: "Use of the root user is monitored",
    watched: "what the root user does itself, reads and sign-ins included",
    rationale: """
      No policy limits the root user, and daily work never needs it. Every use is either one of \
      the few tasks that only root can do or a sign of compromise.
      """,
    pages: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html"],
    level: Versioned(1),
    patterns: [
      PrescribedPattern(
        "base",
        #"""
        { $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && \#
        $.eventType != "AwsServiceEvent" }
        """#
      )
    ],
    events: .every("AwsApiCall") + .every("AwsConsoleAction") + .everySignIn,
    keywords: ["Root"]
  )

  /// Somebody is told when a sign-in to the console fails.
  ///
  /// One source lists it at level 1 in 6.0.0, all others at level 2 throughout.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.6 of the monitoring section.
  static let consoleAuthenticationFailures = Control(
    id: "console-authentication-failures",
    position: 6,
    securityHubID: "CloudWatch.6",
    title: "Failed console sign-ins are monitored",
    watched: "sign-ins to the AWS console that failed for a wrong password or second factor",
    rationale: """
      Many failures in a row are somebody guessing a password. Seen in time, the source address \
      and the user name in the events are enough to stop it.
      """,
    pages: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html"
    ],
    level: Versioned(2),
    patterns: [
      PrescribedPattern(
        "base",
        #"{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }"#
      )
    ],
    events: .consoleLogin,
    // A filter about other sign-ins names the event as well, so the event's name tells nothing.
    keywords: ["errorMessage", "Failed", "Failure"]
  )
}
