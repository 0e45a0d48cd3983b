/// What people call the services whose events share names with those of others.
enum ServiceName {
  /// The name of the service with an event source; the source itself where no name is known.
  static func phrase(of source: String) -> Phrase {
    var phrase = Phrase()
    if let name = names[source] {
      phrase.append(text: name)
    } else {
      phrase.append(value: source)
    }
    return phrase
  }

  private static let names = [
    "apigateway.amazonaws.com": "API Gateway",
    "appmesh.amazonaws.com": "App Mesh",
    "autoscaling.amazonaws.com": "Auto Scaling",
    "chime.amazonaws.com": "Chime",
    "clouddirectory.amazonaws.com": "Cloud Directory",
    "cloudtrail.amazonaws.com": "CloudTrail",
    "config.amazonaws.com": "Config",
    "ec2.amazonaws.com": "EC2",
    "gamelift.amazonaws.com": "GameLift",
    "iam.amazonaws.com": "IAM",
    "iot.amazonaws.com": "IoT",
    "kms.amazonaws.com": "KMS",
    "organizations.amazonaws.com": "Organizations",
    "refactor-spaces.amazonaws.com": "Refactor Spaces",
    "s3-outposts.amazonaws.com": "S3 on Outposts",
    "s3.amazonaws.com": "S3",
    "signin.amazonaws.com": "the sign-in service",
    "verifiedpermissions.amazonaws.com": "Verified Permissions",
    "workmail.amazonaws.com": "WorkMail",
  ]
}
