/// The patterns that the benchmark prescribes for the controls that patterns were collected for.
enum PrescribedPatterns {
  /// The patterns for a control, the base one first; empty for a pattern without a control.
  static func texts(for control: String) -> [String] { texts[control] ?? [] }

  private static let signIn = [
    #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }"#,
    #"{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && "#
      + #"($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }"#,
  ]

  private static let texts: [String: [String]] = [
    "unauthorized-api-calls": [
      #"{ ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") && "#
        + #"($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }"#
    ],
    "sign-in-without-mfa": signIn,
    "console-login-other": signIn,
    "root-usage": [
      #"{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && "#
        + #"$.eventType != "AwsServiceEvent" }"#
    ],
    "iam-policy-changes": [
      named(
        "DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy "
          + "PutUserPolicy CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion "
          + "AttachRolePolicy DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy "
          + "DetachGroupPolicy")
    ],
    "cloudtrail-config-changes": [
      named("CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging")
    ],
    "console-auth-failures": [
      #"{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }"#
    ],
    "cmk-disable-or-delete": [named("DisableKey ScheduleKeyDeletion", by: "kms")],
    "s3-bucket-policy-changes": [
      named(
        "PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication "
          + "DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication",
        by: "s3")
    ],
    "aws-config-changes": [
      named(
        "StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel "
          + "PutConfigurationRecorder", by: "config")
    ],
    "security-group-changes": [
      named(
        "AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress "
          + "RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup "
          + "ModifySecurityGroupRules")
    ],
    "nacl-changes": [
      named(
        "CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry "
          + "ReplaceNetworkAclEntry ReplaceNetworkAclAssociation")
    ],
    "network-gateway-changes": [
      named(
        "CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway "
          + "DeleteInternetGateway DetachInternetGateway")
    ],
    "route-table-changes": [
      "{($.eventSource = ec2.amazonaws.com) && ($.eventName = CreateRoute) || "
        + "($.eventName = CreateRouteTable) || ($.eventName = ReplaceRoute) || "
        + "($.eventName = ReplaceRouteTableAssociation) || ($.eventName = DeleteRouteTable) || "
        + "($.eventName = DeleteRoute) || ($.eventName = DisassociateRouteTable) }"
    ],
    "vpc-changes": [
      named(
        "CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection "
          + "CreateVpcPeeringConnection DeleteVpcPeeringConnection RejectVpcPeeringConnection "
          + "AttachClassicLinkVpc DetachClassicLinkVpc DisableVpcClassicLink EnableVpcClassicLink")
    ],
    "organizations-changes": [
      named(
        "AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy "
          + "DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy "
          + "DetachPolicy DisablePolicyType EnablePolicyType InviteAccountToOrganization "
          + "LeaveOrganization MoveAccount RemoveAccountFromOrganization "
          + "UpdatePolicy UpdateOrganizationalUnit",
        by: "organizations")
    ],
  ]

  /// A pattern that asks for one of several event names, and perhaps for their source.
  private static func named(_ names: String, by service: String? = nil) -> String {
    let tests = names.split(separator: " ").map { "($.eventName = \($0))" }
      .joined(separator: " || ")
    guard let service else { return "{ \(tests) }" }
    return "{ ($.eventSource = \(service).amazonaws.com) && (\(tests)) }"
  }
}
