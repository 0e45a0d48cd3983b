/// Which services emit which events, for the names that monitoring controls speak of.
enum EventCatalog {
  /// The sources of a name, the likeliest first; empty for a name that is not listed.
  static func sources(of name: ExactText) -> [ExactText] { sourcesByName[name] ?? [] }

  /// Whether a call of that name only reads, judged as IAM names actions.
  static func isReadOnly(_ name: ExactText) -> Bool {
    ["Get", "List", "Describe", "Lookup", "Head", "Batch"].contains { name.string.hasPrefix($0) }
  }

  /// All names, those that share a source together.
  static let names: [ExactText] = namesBySource.flatMap { _, names in
    names.split(separator: " ").map { ExactText($0) }
  }

  /// All sources.
  static let sources: [ExactText] = namesBySource.map(\.key)

  /// Names that most services use, and that are therefore not listed with a source.
  static let sharedNames: [ExactText] = ["TagResource", "UntagResource", "ListTagsForResource"]

  private static let sourcesByName: [ExactText: [ExactText]] = {
    var sources: [ExactText: [ExactText]] = [:]
    for (source, names) in namesBySource {
      for name in names.split(separator: " ") {
        sources[ExactText(name), default: []].append(source)
      }
    }
    return sources
  }()

  /// The order of the sources is the order in which they are tried for a shared name.
  private static let namesBySource: KeyValuePairs<ExactText, String> = [
    "ec2.amazonaws.com": """
    AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress \
    RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup ModifySecurityGroupRules \
    CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry \
    ReplaceNetworkAclEntry ReplaceNetworkAclAssociation CreateCustomerGateway \
    DeleteCustomerGateway AttachInternetGateway CreateInternetGateway DeleteInternetGateway \
    DetachInternetGateway CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation \
    DeleteRouteTable DeleteRoute DisassociateRouteTable CreateVpc DeleteVpc ModifyVpcAttribute \
    AcceptVpcPeeringConnection CreateVpcPeeringConnection DeleteVpcPeeringConnection \
    RejectVpcPeeringConnection AttachClassicLinkVpc DetachClassicLinkVpc DisableVpcClassicLink \
    EnableVpcClassicLink DescribeInstances RunInstances CreateNetworkInterface
    """,
    "signin.amazonaws.com": "ConsoleLogin CheckMfa SwitchRole ExitRole RenewRole",
    "iam.amazonaws.com": """
    DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy \
    PutUserPolicy CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion \
    AttachRolePolicy DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy \
    DetachGroupPolicy CreateUser CreateRole CreateAccessKey ListUsers
    """,
    "cloudtrail.amazonaws.com": """
    CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging PutEventSelectors LookupEvents
    """,
    "kms.amazonaws.com": "DisableKey ScheduleKeyDeletion Decrypt GenerateDataKey ListKeys",
    "s3.amazonaws.com": """
    PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication \
    DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication HeadBucket \
    CreateBucket
    """,
    "config.amazonaws.com": """
    StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel PutConfigurationRecorder \
    DescribeConfigurationRecorders
    """,
    "organizations.amazonaws.com": """
    AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy \
    DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy DetachPolicy \
    DisablePolicyType EnablePolicyType InviteAccountToOrganization LeaveOrganization MoveAccount \
    RemoveAccountFromOrganization UpdatePolicy UpdateOrganizationalUnit CreateOrganization \
    CancelHandshake EnableAllFeatures DescribeOrganization ListAccounts
    """,
    "iot.amazonaws.com": """
    CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion AttachPolicy DetachPolicy
    """,
    "verifiedpermissions.amazonaws.com": "CreatePolicy DeletePolicy UpdatePolicy",
    "clouddirectory.amazonaws.com": "AttachPolicy DetachPolicy",
    "autoscaling.amazonaws.com": "DeletePolicy",
    "apigateway.amazonaws.com": "CreateRoute DeleteRoute",
    "appmesh.amazonaws.com": "CreateRoute DeleteRoute",
    "refactor-spaces.amazonaws.com": "CreateRoute DeleteRoute",
    "gamelift.amazonaws.com": "CreateVpcPeeringConnection DeleteVpcPeeringConnection",
    "s3-outposts.amazonaws.com": """
    PutBucketPolicy DeleteBucketPolicy PutBucketReplication DeleteBucketReplication
    """,
    "chime.amazonaws.com": "CreateAccount",
    "workmail.amazonaws.com": "CreateOrganization DeleteOrganization",
    "sts.amazonaws.com": """
    AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity GetCallerIdentity
    """,
  ]
}
