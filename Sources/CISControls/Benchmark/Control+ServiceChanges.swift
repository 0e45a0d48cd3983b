extension Control {
  /// Somebody is told when IAM policies change.
  ///
  /// A copy of the command in 1.3.0 lacks a dot in `$eventName` twice; CloudWatch Logs refuses that
  /// text, so it is not listed.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.4 of the monitoring section.
  static let iamPolicyChanges = Control(
    id: "iam-policy-changes",
    position: 4,
    securityHubID: "CloudWatch.4",
    title: "IAM policy changes are monitored",
    watched: "changes of IAM policies and of what they are attached to",
    rationale: """
      Policies decide who may do what. One that is widened or attached, by mistake or on purpose, \
      opens the account to whoever waits for it.
      """,
    pages: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html"],
    level: Versioned(1),
    patterns: [
      PrescribedPattern(
        "base",
        """
        {($.eventName=DeleteGroupPolicy)||($.eventName=DeleteRolePolicy)||\
        ($.eventName=DeleteUserPolicy)||($.eventName=PutGroupPolicy)||\
        ($.eventName=PutRolePolicy)||($.eventName=PutUserPolicy)||($.eventName=CreatePolicy)||\
        ($.eventName=DeletePolicy)||($.eventName=CreatePolicyVersion)||\
        ($.eventName=DeletePolicyVersion)||($.eventName=AttachRolePolicy)||\
        ($.eventName=DetachRolePolicy)||($.eventName=AttachUserPolicy)||\
        ($.eventName=DetachUserPolicy)||($.eventName=AttachGroupPolicy)||\
        ($.eventName=DetachGroupPolicy)}
        """
      )
    ],
    events: .writes(
      to: "iam.amazonaws.com",
      "DeleteGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy", "PutGroupPolicy",
      "PutRolePolicy", "PutUserPolicy", "CreatePolicy", "DeletePolicy", "CreatePolicyVersion",
      "DeletePolicyVersion", "AttachRolePolicy", "DetachRolePolicy", "AttachUserPolicy",
      "DetachUserPolicy", "AttachGroupPolicy", "DetachGroupPolicy"
    )
  )

  /// Somebody is told when a trail is created, changed, deleted, started or stopped.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.5 of the monitoring section.
  static let cloudTrailConfigurationChanges = Control(
    id: "cloudtrail-configuration-changes",
    position: 5,
    securityHubID: "CloudWatch.5",
    title: "CloudTrail configuration changes are monitored",
    watched: "calls that create, change, delete, start or stop a trail",
    rationale: """
      Whoever wants to act unseen turns the recording off first. A change of a trail must be \
      noticed while the reason can still be asked for.
      """,
    advice: [
      "Think of `PutEventSelectors` too: it can blind a trail, but no version lists it."
    ],
    pages: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html"
    ],
    level: Versioned(1),
    patterns: [
      PrescribedPattern(
        "base",
        """
        { ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || \
        ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || \
        ($.eventName = StopLogging) }
        """
      )
    ],
    events: .writes(
      to: "cloudtrail.amazonaws.com",
      "CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"
    )
  )

  /// Somebody is told when a customer managed key is about to become useless.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.7 of the monitoring section.
  static let cmkDisablingOrDeletion = Control(
    id: "cmk-disabling-or-deletion",
    position: 7,
    securityHubID: "CloudWatch.7",
    title: "Disabling or deleting customer managed keys is monitored",
    watched: "calls that disable a customer managed KMS key or schedule its deletion",
    rationale: """
      Data that is encrypted with a disabled key cannot be read, with a deleted one never again. \
      The waiting period before a deletion helps only if somebody hears of it.
      """,
    advice: [
      "Do not exclude `kms.amazonaws.com` from the trail's event selectors."
    ],
    pages: ["https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html"],
    level: Versioned(2),
    patterns: [
      PrescribedPattern(
        "base",
        """
        {($.eventSource = kms.amazonaws.com) && (($.eventName=DisableKey)||\
        ($.eventName=ScheduleKeyDeletion)) }
        """
      )
    ],
    events: .writes(to: "kms.amazonaws.com", "DisableKey", "ScheduleKeyDeletion")
  )

  /// Somebody is told when a bucket's own rules change.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.8 of the monitoring section.
  static let s3BucketPolicyChanges = Control(
    id: "s3-bucket-policy-changes",
    position: 8,
    securityHubID: "CloudWatch.8",
    title: "S3 bucket policy changes are monitored",
    watched: "changes of a bucket's policy, ACL, CORS, lifecycle or replication settings",
    rationale: """
      One statement too many opens a bucket to everybody, and a lifecycle rule can empty it. The \
      sooner the change is seen, the less is lost.
      """,
    pages: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging.html"],
    level: Versioned(1),
    patterns: [
      PrescribedPattern(
        "base",
        """
        { ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) || \
        ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) || \
        ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) || \
        ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) || \
        ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication)) }
        """
      )
    ],
    events: .writes(
      to: "s3.amazonaws.com",
      "PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle",
      "PutBucketReplication", "DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle",
      "DeleteBucketReplication"
    )
  )

  /// Somebody is told when AWS Config stops recording or records something else.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.9 of the monitoring section.
  static let configConfigurationChanges = Control(
    id: "config-configuration-changes",
    position: 9,
    securityHubID: "CloudWatch.9",
    title: "AWS Config configuration changes are monitored",
    watched: "calls that stop or change the recorder or the delivery channel of AWS Config",
    rationale: """
      AWS Config keeps the history of every resource. What changes while its recorder is off or \
      its channel is gone leaves no trace there.
      """,
    pages: ["https://docs.aws.amazon.com/config/latest/developerguide/log-api-calls.html"],
    level: Versioned(2),
    patterns: [
      PrescribedPattern(
        "base",
        """
        { ($.eventSource = config.amazonaws.com) && (($.eventName=StopConfigurationRecorder)||\
        ($.eventName=DeleteDeliveryChannel)||($.eventName=PutDeliveryChannel)||\
        ($.eventName=PutConfigurationRecorder)) }
        """
      )
    ],
    events: .writes(
      to: "config.amazonaws.com",
      "StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel",
      "PutConfigurationRecorder"
    )
  )

  /// Somebody is told when the organization, its accounts or its policies change.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.15 of the monitoring section.
  static let organizationsChanges = Control(
    id: "organizations-changes",
    position: 15,
    securityHubID: nil,
    title: "AWS Organizations changes are monitored",
    watched: "changes of the organization, its accounts, units, policies and invitations",
    rationale: """
      Whoever controls the organization controls every account in it. A detached policy or an \
      account that leaves takes guard rails away from all that is behind them.
      """,
    advice: [
      "Do all of this in the management account, whose trail records the calls."
    ],
    pages: [
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html"
    ],
    scope: .managementAccount,
    since: .v130,
    level: Versioned(1),
    patterns: [
      PrescribedPattern(
        "base",
        since: .v130,
        #"""
        { ($.eventSource = organizations.amazonaws.com) && \#
        (($.eventName = "AcceptHandshake") || ($.eventName = "AttachPolicy") || \#
        ($.eventName = "CreateAccount") || ($.eventName = "CreateOrganizationalUnit") || \#
        ($.eventName = "CreatePolicy") || ($.eventName = "DeclineHandshake") || \#
        ($.eventName = "DeleteOrganization") || ($.eventName = "DeleteOrganizationalUnit") || \#
        ($.eventName = "DeletePolicy") || ($.eventName = "DetachPolicy") || \#
        ($.eventName = "DisablePolicyType") || ($.eventName = "EnablePolicyType") || \#
        ($.eventName = "InviteAccountToOrganization") || ($.eventName = "LeaveOrganization") || \#
        ($.eventName = "MoveAccount") || ($.eventName = "RemoveAccountFromOrganization") || \#
        ($.eventName = "UpdatePolicy") || ($.eventName = "UpdateOrganizationalUnit")) }
        """#
      )
    ],
    events: .writes(
      to: "organizations.amazonaws.com",
      "AcceptHandshake", "AttachPolicy", "CreateAccount", "CreateOrganizationalUnit",
      "CreatePolicy", "DeclineHandshake", "DeleteOrganization", "DeleteOrganizationalUnit",
      "DeletePolicy", "DetachPolicy", "DisablePolicyType", "EnablePolicyType",
      "InviteAccountToOrganization", "LeaveOrganization", "MoveAccount",
      "RemoveAccountFromOrganization", "UpdatePolicy", "UpdateOrganizationalUnit"
    ),
    // IAM has calls of the same names, so those tell nothing.
    keywords: ["organizations.amazonaws.com", "Organization", "Handshake", "MoveAccount"]
  )
}
