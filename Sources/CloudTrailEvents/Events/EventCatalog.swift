import EvidenceJSON

/// Which services emit which events, for the names that monitoring controls speak of.
enum EventCatalog {
  /// The sources of a name, the likeliest first; empty for a name that is not listed.
  static func sources(of name: ExactText) -> [ExactText] { sourcesByName[name] ?? [] }

  /// The likeliest source of a name that counts in a scope; absent when none does or is listed.
  static func source(of name: ExactText, in scope: EventScope) -> ExactText? {
    let known = sources(of: name)
    guard let wanted = scope.sources else { return usualSource(of: name) }
    return known.isEmpty ? wanted.min() : known.first(where: wanted.contains)
  }

  /// The likeliest source of a name; absent when it is not listed.
  static func usualSource(of name: ExactText) -> ExactText? {
    sources(of: name).first ?? otherSources[name]
  }

  /// Two names that a source is known to use, a change and a read where it has both.
  static func examples(of source: ExactText) -> [ExactText] {
    let names = namesBySource.first { $0.key == source }?.value.utf8.split(
      separator: UInt8(ascii: " "))
    let texts = (names ?? []).map { ExactText(utf8: $0) }
    return texts.count > 1 ? [texts[0], texts[texts.count - 1]] : texts
  }

  private static let otherSources: [ExactText: ExactText] = [
    dataName: "s3.amazonaws.com", consoleName: "signin.amazonaws.com",
  ]

  /// What a person does in the console that is no API call.
  static let consoleName: ExactText = "EmailUpdated"

  /// Whether the name is that of the one data event that is told apart from management events.
  static func isData(_ name: ExactText) -> Bool { name == dataName }

  /// The data event that stands for all others.
  static let dataName: ExactText = "GetObject"

  /// Whether a call of that name only reads, judged as IAM names actions.
  static func isReadOnly(_ name: ExactText) -> Bool {
    readingVerbs.contains { name.utf8.starts(with: $0.utf8) }
  }

  private static let readingVerbs: [ExactText] = [
    "Get", "List", "Describe", "Lookup", "Head", "Batch", "AssumeRole", "Decrypt",
    "GenerateDataKey",
  ]

  /// Who makes a call, as far as its name tells.
  enum Callers: Hashable, Sendable {
    /// Users, roles and the root user of the account itself.
    case own

    /// Those, and other accounts that a resource's policy lets in.
    case ownAndOthers

    /// Anybody, AWS services included.
    case anybody
  }

  /// Who makes a call of that name.
  ///
  /// - SeeAlso: "Cross-account use" of each operation in the AWS KMS API reference, and the
  ///   permissions of each bucket operation in the Amazon S3 API reference.
  static func callers(of name: ExactText) -> Callers {
    let sources = sources(of: name)
    guard !sources.isEmpty, !isReadOnly(name), !openNames.contains(name) else { return .anybody }
    return sharedBucketNames.contains(name) ? .ownAndOthers : .own
  }

  /// Names that services use by themselves.
  private static let openNames: Set<ExactText> = [
    "RunInstances", "CreateNetworkInterface", "CreateUser", "CreateRole", "CreateAccessKey",
    "CheckMfa", "SwitchRole", "ExitRole", "RenewRole", "CreateBucket", "CreateOrganization",
  ]

  /// What a bucket's policy or ACL lets other accounts change; its policy is the owner's alone.
  private static let sharedBucketNames: Set<ExactText> = [
    "PutBucketAcl", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication",
    "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication",
  ]

  /// What tells names apart that matter to other fields of an event.
  static func mark(of name: ExactText) -> [ExactText] {
    guard !sources(of: name).isEmpty else { return isData(name) ? ["data"] : [] }
    let callers: ExactText =
      switch callers(of: name) {
      case .own: "own"
      case .ownAndOthers: "others"
      case .anybody: isReadOnly(name) ? "read" : "anybody"
      }
    return sources(of: name) + [callers, name == "ConsoleLogin" ? "sign-in" : ""]
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
