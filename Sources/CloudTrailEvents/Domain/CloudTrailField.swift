import EvidenceJSON
import FilterPatterns

/// What CloudTrail is taken to write in one field.
///
/// - SeeAlso: The pages "CloudTrail record contents" and "CloudTrail userIdentity element" of the
///   AWS CloudTrail user guide.
struct CloudTrailField: Sendable {
  /// What the field may hold.
  let rule: FieldRule

  /// The assumption that the content rests on.
  let assumption: CloudTrailAssumption

  private init(
    _ content: FieldRule.Content,
    isRequired: Bool = false,
    assumption: CloudTrailAssumption = .fieldKinds,
    distinguishes: @escaping @Sendable (JSONTree?) -> [ExactText] = { _ in [] }
  ) {
    rule = FieldRule(content, isRequired: isRequired, distinguishes: distinguishes)
    self.assumption = assumption
  }

  /// The types of `userIdentity` that carry an ARN and an account.
  static let typesWithARN: Set<ExactText> = ["Root", "IAMUser", "AssumedRole", "FederatedUser"]

  /// What CloudTrail is taken to write in the fields that are listed.
  static let all: [FieldSelector: CloudTrailField] = Dictionary(
    zip(listed.map { FieldSelector(path: $0.key) }, listed.map(\.value)),
    uniquingKeysWith: { first, _ in first })

  private static let requiredText = CloudTrailField(.text, isRequired: true)
  private static let account = CloudTrailField(.digits(12), distinguishes: Distinction.eachText)

  private static let identityTypes: [ExactText] = [
    "IAMUser", "AssumedRole", "Root", "AWSService", "AWSAccount", "FederatedUser", "SAMLUser",
    "WebIdentityUser", "IdentityCenterUser", "Role", "Directory", "Unknown",
  ]

  private static let eventTypes: [ExactText] = [
    "AwsApiCall", "AwsServiceEvent", "AwsConsoleAction", "AwsConsoleSignIn", "AwsVpceEvent",
    "AwsCloudTrailInsight",
  ]

  private static let listed: KeyValuePairs<String, CloudTrailField> = [
    "eventVersion": CloudTrailField(
      .texts(["1.11", "1.10", "1.09", "1.08"]), isRequired: true),
    "userIdentity": CloudTrailField(.object, isRequired: true),
    "userIdentity.type":
      CloudTrailField(
        .texts(identityTypes), isRequired: true, assumption: .identityTypes,
        distinguishes: Distinction.eachText),
    "userIdentity.principalId": CloudTrailField(.text),
    "userIdentity.arn": CloudTrailField(.text),
    "userIdentity.accountId": account,
    "userIdentity.userName": CloudTrailField(.text),
    "userIdentity.invokedBy": CloudTrailField(.text),
    "userIdentity.identityProvider": CloudTrailField(.text),
    "userIdentity.sessionContext": CloudTrailField(.object),
    "userIdentity.sessionContext.sessionIssuer": CloudTrailField(.object),
    "userIdentity.sessionContext.sessionIssuer.type": CloudTrailField(.text),
    "userIdentity.sessionContext.sessionIssuer.principalId": CloudTrailField(.text),
    "userIdentity.sessionContext.sessionIssuer.arn": CloudTrailField(.text),
    "userIdentity.sessionContext.sessionIssuer.accountId": account,
    "userIdentity.sessionContext.sessionIssuer.userName": CloudTrailField(.text),
    "userIdentity.sessionContext.attributes": CloudTrailField(.object),
    "userIdentity.sessionContext.attributes.mfaAuthenticated": CloudTrailField(
      .texts(["false", "true"])),
    "userIdentity.sessionContext.attributes.creationDate": CloudTrailField(.text),
    "eventTime": requiredText,
    "eventSource": CloudTrailField(.text, isRequired: true, distinguishes: Distinction.eachText),
    "eventName": CloudTrailField(.text, isRequired: true, distinguishes: Distinction.eachSource),
    "awsRegion": CloudTrailField(.text, isRequired: true, distinguishes: Distinction.eachText),
    "sourceIPAddress": CloudTrailField(
      .text, isRequired: true, distinguishes: Distinction.eachDelivery),
    "userAgent": CloudTrailField(.text),
    "errorCode": CloudTrailField(.text, distinguishes: Distinction.eachRefusal),
    "errorMessage": CloudTrailField(.text),
    "responseElements.ConsoleLogin":
      CloudTrailField(
        .texts(["Success", "Failure"]), assumption: .consoleLoginResult,
        distinguishes: Distinction.eachText),
    "additionalEventData": CloudTrailField(.object),
    "additionalEventData.LoginTo": CloudTrailField(.text),
    "additionalEventData.MobileVersion": CloudTrailField(.text),
    "additionalEventData.MFAUsed": CloudTrailField(.texts(["No", "Yes"]), assumption: .mfaUsed),
    "additionalEventData.SamlProviderArn": CloudTrailField(.text),
    "requestID": CloudTrailField(.text),
    "eventID": requiredText,
    "readOnly": CloudTrailField(.boolean, distinguishes: Distinction.eachBoolean),
    "eventType":
      CloudTrailField(
        .texts(eventTypes), isRequired: true, assumption: .eventTypes,
        distinguishes: Distinction.eachText),
    "managementEvent": CloudTrailField(
      .boolean, isRequired: true, distinguishes: Distinction.eachBoolean),
    "recipientAccountId": CloudTrailField(
      .digits(12), isRequired: true, distinguishes: Distinction.eachText),
    "eventCategory": CloudTrailField(
      .texts(EventScope.allCategories), isRequired: true, distinguishes: Distinction.eachText),
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

/// What tells values of a field apart that matter to other fields.
enum Distinction {
  /// Keeps every text apart from every other.
  static let eachText: @Sendable (JSONTree?) -> [ExactText] = { value in
    if case .string(let text)? = value { [text] } else { [] }
  }

  /// Keeps event names apart that come from different sources.
  static let eachSource: @Sendable (JSONTree?) -> [ExactText] = { value in
    if case .string(let name)? = value { EventCatalog.mark(of: name) } else { [] }
  }

  /// Keeps codes apart that only some services refuse calls with.
  static let eachRefusal: @Sendable (JSONTree?) -> [ExactText] = { value in
    if case .string(let code)? = value, code.isRefusalOfEC2 { ["EC2"] } else { [] }
  }

  /// Keeps the address of log delivery apart from others.
  static let eachDelivery: @Sendable (JSONTree?) -> [ExactText] = { value in
    value == .string(EventRule.logDelivery) ? ["delivery"] : []
  }

  /// Keeps booleans apart.
  static let eachBoolean: @Sendable (JSONTree?) -> [ExactText] = { value in
    if case .boolean(let value)? = value { [value ? "true" : "false"] } else { [] }
  }
}

extension ExactText {
  /// Whether the text is an account's id.
  var isAccountID: Bool { isDigits(12) }

  /// Whether the text is a code that EC2 refuses calls with, such as `Client.UnauthorizedOperation`.
  var isRefusalOfEC2: Bool { utf8.reversed().starts(with: "UnauthorizedOperation".utf8.reversed()) }
}
