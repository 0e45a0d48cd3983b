/// The events that meet every ``CloudTrailAssumption``.
///
/// - SeeAlso: The pages "CloudTrail record contents" and "CloudTrail userIdentity element" of the
///   AWS CloudTrail user guide.
enum CloudTrailDomain {
  /// What a field may hold; a field that is not listed may hold anything.
  static func rule(for selector: FieldSelector) -> FieldRule {
    rules[selector] ?? FieldRule(.anything)
  }

  /// The types of `userIdentity` that carry an ARN and an account.
  static let typesWithARN: Set<ExactText> = ["Root", "IAMUser", "AssumedRole"]

  /// The fields that a rule speaks of, in the order in which events have them.
  static let selectors = listed.map { FieldSelector(path: $0.key) }

  static let rules: [FieldSelector: FieldRule] = Dictionary(
    zip(selectors, listed.map(\.value)), uniquingKeysWith: { first, _ in first })

  private static let requiredText = FieldRule(.text, isRequired: true)

  private static let identityTypes: [ExactText] = [
    "IAMUser", "AssumedRole", "Root", "AWSService", "AWSAccount", "FederatedUser", "SAMLUser",
    "WebIdentityUser", "IdentityCenterUser", "Role", "Directory", "Unknown",
  ]

  private static let eventTypes: [ExactText] = [
    "AwsApiCall", "AwsServiceEvent", "AwsConsoleAction", "AwsConsoleSignIn", "AwsVpceEvent",
    "AwsCloudTrailInsight",
  ]

  private static let listed: KeyValuePairs<String, FieldRule> = [
    "eventVersion": FieldRule(
      .texts(["1.11", "1.10", "1.09", "1.08", "1.05"]), isRequired: true),
    "userIdentity": FieldRule(.object, isRequired: true),
    "userIdentity.type":
      FieldRule(
        .texts(identityTypes), isRequired: true, assumption: .identityTypes,
        apart: FieldRule.eachText),
    "userIdentity.principalId": FieldRule(.text),
    "userIdentity.arn": FieldRule(.text),
    "userIdentity.accountId": FieldRule(.text),
    "userIdentity.userName": FieldRule(.text),
    "userIdentity.invokedBy": FieldRule(.text),
    "userIdentity.identityProvider": FieldRule(.text),
    "userIdentity.sessionContext": FieldRule(.object),
    "userIdentity.sessionContext.sessionIssuer": FieldRule(.object),
    "userIdentity.sessionContext.sessionIssuer.type": FieldRule(.text),
    "userIdentity.sessionContext.sessionIssuer.principalId": FieldRule(.text),
    "userIdentity.sessionContext.sessionIssuer.arn": FieldRule(.text),
    "userIdentity.sessionContext.sessionIssuer.accountId": FieldRule(.text),
    "userIdentity.sessionContext.sessionIssuer.userName": FieldRule(.text),
    "userIdentity.sessionContext.attributes": FieldRule(.object),
    "userIdentity.sessionContext.attributes.mfaAuthenticated": FieldRule(
      .texts(["false", "true"])),
    "userIdentity.sessionContext.attributes.creationDate": FieldRule(.text),
    "eventTime": requiredText,
    "eventSource": FieldRule(.text, isRequired: true, apart: FieldRule.eachText),
    "eventName": FieldRule(.text, isRequired: true, apart: FieldRule.eachSource),
    "awsRegion": requiredText,
    "sourceIPAddress": FieldRule(.text),
    "userAgent": FieldRule(.text),
    "errorCode": FieldRule(.text),
    "errorMessage": FieldRule(.text),
    "responseElements.ConsoleLogin":
      FieldRule(.texts(["Success", "Failure"]), assumption: .consoleLoginResult),
    "additionalEventData": FieldRule(.object),
    "additionalEventData.LoginTo": FieldRule(.text),
    "additionalEventData.MobileVersion": FieldRule(.text),
    "additionalEventData.MFAUsed": FieldRule(.texts(["No", "Yes"]), assumption: .mfaUsed),
    "additionalEventData.SamlProviderArn": FieldRule(.text),
    "requestID": FieldRule(.text),
    "eventID": requiredText,
    "readOnly": FieldRule(.boolean),
    "eventType": FieldRule(.texts(eventTypes), isRequired: true, assumption: .eventTypes),
    "managementEvent": FieldRule(.boolean),
    "recipientAccountId": FieldRule(.text),
    "eventCategory": FieldRule(.text),
  ]
}

extension FieldSelector {
  /// The selector of keys joined by dots.
  init(path: String) {
    self.init(steps: path.split(separator: ".").map { .key(ExactText($0)) })
  }
}
