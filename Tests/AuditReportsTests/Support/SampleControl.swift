import AuditModel

/// Controls for the samples; the words are shorter than those of a real catalog.
enum SampleControl {
  static let calls = control(1, "unauthorized-api-calls", "unauthorized API calls")
  static let signIn = control(2, "console-sign-in-without-mfa", "console sign-in without MFA")
  static let root = control(3, "root-account-usage", "use of the root account")
  static let policies = control(4, "iam-policy-changes", "IAM policy changes")
  static let organizations = control(15, "organizations-changes", "AWS Organizations changes")

  static let all = [calls, signIn, root, policies, organizations]

  /// As many controls as the benchmark has, numbered 5.1 to 5.15.
  static let fifteen = [
    calls, signIn, root, policies,
    control(5, "cloudtrail-configuration-changes", "CloudTrail configuration changes"),
    control(6, "console-authentication-failures", "console authentication failures"),
    control(7, "cmk-disabling-or-deletion", "disabling or deletion of keys"),
    control(8, "s3-bucket-policy-changes", "S3 bucket policy changes"),
    control(9, "config-configuration-changes", "AWS Config configuration changes"),
    control(10, "security-group-changes", "security group changes"),
    control(11, "network-acl-changes", "network ACL changes"),
    control(12, "network-gateway-changes", "network gateway changes"),
    control(13, "route-table-changes", "route table changes"),
    control(14, "vpc-changes", "VPC changes"),
    organizations,
  ]

  private static func control(_ number: Int, _ id: String, _ topic: String) -> ControlSummary {
    ControlSummary(
      id: id,
      number: "5.\(number)",
      title: "Somebody is told of \(topic)",
      level: number == 1 ? 2 : 1,
      assessment: "Manual",
      description: "A metric filter and an alarm watch for \(topic), and a person is notified.",
      rationale: "What nobody is told of, nobody can stop.",
      remediation: [
        "Create a metric filter with the prescribed pattern on the trail's log group.",
        "Create an alarm on its metric with an SNS topic in `AlarmActions`.",
      ],
      references: [
        "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html"
      ]
    )
  }
}
