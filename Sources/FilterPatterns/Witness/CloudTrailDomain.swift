/// The events that meet every ``CloudTrailAssumption``, and of them those that count in a scope.
///
/// - SeeAlso: The pages "CloudTrail record contents" and "CloudTrail userIdentity element" of the
///   AWS CloudTrail user guide.
struct CloudTrailDomain {
  /// Which events count.
  let scope: EventScope

  /// Whether events count that the scope leaves out, as long as CloudTrail writes them.
  let isOpen: Bool

  /// The types of `userIdentity` that carry an ARN and an account.
  static let typesWithARN: Set<ExactText> = ["Root", "IAMUser", "AssumedRole", "FederatedUser"]

  /// The values of `eventCategory`.
  static let categories: [ExactText] = ["Management", "Data", "NetworkActivity", "Insight"]

  /// What a field may hold; a field that is not listed may hold anything.
  func rule(for selector: FieldSelector) -> FieldRule {
    scopedRule(for: selector) ?? CloudTrailDomain.rules[selector] ?? FieldRule(.anything)
  }

  /// The rule of a field that the scope narrows, or `nil` when it does not.
  private func scopedRule(for selector: FieldSelector) -> FieldRule? {
    guard !isOpen else { return nil }
    switch selector {
    case EventField.source:
      guard let sources = scope.sources else { return nil }
      return FieldRule(.texts(sources.sorted()), isRequired: true, apart: FieldRule.eachText)
    case EventField.type:
      guard let types = scope.types else { return nil }
      return FieldRule(
        .texts(types.sorted()), isRequired: true, assumption: .eventTypes,
        apart: FieldRule.eachText)
    case EventField.recipient:
      guard scope.accounts != .every else { return nil }
      return FieldRule(
        .texts([scope.place.account]), isRequired: true, apart: FieldRule.eachText)
    case EventField.category:
      return FieldRule(
        .texts(CloudTrailDomain.categories.filter(scope.categories.contains)), isRequired: true,
        apart: FieldRule.eachText)
    default: return nil
    }
  }

  static let rules: [FieldSelector: FieldRule] = Dictionary(
    zip(listed.map { FieldSelector(path: $0.key) }, listed.map(\.value)),
    uniquingKeysWith: { first, _ in first })

  private static let requiredText = FieldRule(.text, isRequired: true)
  private static let account = FieldRule(.account, apart: FieldRule.eachText)

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
      .texts(["1.11", "1.10", "1.09", "1.08"]), isRequired: true),
    "userIdentity": FieldRule(.object, isRequired: true),
    "userIdentity.type":
      FieldRule(
        .texts(identityTypes), isRequired: true, assumption: .identityTypes,
        apart: FieldRule.eachText),
    "userIdentity.principalId": FieldRule(.text),
    "userIdentity.arn": FieldRule(.text),
    "userIdentity.accountId": account,
    "userIdentity.userName": FieldRule(.text),
    "userIdentity.invokedBy": FieldRule(.text),
    "userIdentity.identityProvider": FieldRule(.text),
    "userIdentity.sessionContext": FieldRule(.object),
    "userIdentity.sessionContext.sessionIssuer": FieldRule(.object),
    "userIdentity.sessionContext.sessionIssuer.type": FieldRule(.text),
    "userIdentity.sessionContext.sessionIssuer.principalId": FieldRule(.text),
    "userIdentity.sessionContext.sessionIssuer.arn": FieldRule(.text),
    "userIdentity.sessionContext.sessionIssuer.accountId": account,
    "userIdentity.sessionContext.sessionIssuer.userName": FieldRule(.text),
    "userIdentity.sessionContext.attributes": FieldRule(.object),
    "userIdentity.sessionContext.attributes.mfaAuthenticated": FieldRule(
      .texts(["false", "true"])),
    "userIdentity.sessionContext.attributes.creationDate": FieldRule(.text),
    "eventTime": requiredText,
    "eventSource": FieldRule(.text, isRequired: true, apart: FieldRule.eachText),
    "eventName": FieldRule(.text, isRequired: true, apart: FieldRule.eachSource),
    "awsRegion": FieldRule(.text, isRequired: true, apart: FieldRule.eachText),
    "sourceIPAddress": FieldRule(.text, isRequired: true, apart: FieldRule.eachDelivery),
    "userAgent": FieldRule(.text),
    "errorCode": FieldRule(.text, apart: FieldRule.eachRefusal),
    "errorMessage": FieldRule(.text),
    "responseElements.ConsoleLogin":
      FieldRule(
        .texts(["Success", "Failure"]), assumption: .consoleLoginResult, apart: FieldRule.eachText),
    "additionalEventData": FieldRule(.object),
    "additionalEventData.LoginTo": FieldRule(.text),
    "additionalEventData.MobileVersion": FieldRule(.text),
    "additionalEventData.MFAUsed": FieldRule(.texts(["No", "Yes"]), assumption: .mfaUsed),
    "additionalEventData.SamlProviderArn": FieldRule(.text),
    "requestID": FieldRule(.text),
    "eventID": requiredText,
    "readOnly": FieldRule(.boolean, apart: FieldRule.eachBoolean),
    "eventType":
      FieldRule(
        .texts(eventTypes), isRequired: true, assumption: .eventTypes, apart: FieldRule.eachText),
    "managementEvent": FieldRule(.boolean, isRequired: true, apart: FieldRule.eachBoolean),
    "recipientAccountId": FieldRule(.account, isRequired: true, apart: FieldRule.eachText),
    "eventCategory": FieldRule(.texts(categories), isRequired: true, apart: FieldRule.eachText),
  ]
}

/// The fields of an event that depend on each other.
enum EventField {
  static let name = FieldSelector(path: "eventName")
  static let source = FieldSelector(path: "eventSource")
  static let type = FieldSelector(path: "eventType")
  static let category = FieldSelector(path: "eventCategory")
  static let isManagement = FieldSelector(path: "managementEvent")
  static let isReadOnly = FieldSelector(path: "readOnly")
  static let recipient = FieldSelector(path: "recipientAccountId")
  static let region = FieldSelector(path: "awsRegion")
  static let address = FieldSelector(path: "sourceIPAddress")
  static let errorCode = FieldSelector(path: "errorCode")
  static let errorMessage = FieldSelector(path: "errorMessage")
  static let signInResult = FieldSelector(path: "responseElements.ConsoleLogin")
  static let identityType = FieldSelector(path: "userIdentity.type")
  static let identityARN = FieldSelector(path: "userIdentity.arn")
  static let identityAccount = FieldSelector(path: "userIdentity.accountId")
}

extension FieldSelector {
  /// The selector of keys joined by dots.
  init(path: String) {
    self.init(
      steps: path.utf8.split(separator: UInt8(ascii: ".")).map { .key(ExactText(utf8: $0)) })
  }
}
