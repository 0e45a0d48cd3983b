import EvidenceJSON
import FilterPatterns

/// The events of CloudTrail that a comparison prefers to other JSON.
struct CloudTrailDomain: EventDomain {
  /// Which events count.
  let scope: EventScope

  let cloudTrailTiers: [CloudTrailTier]

  /// The everyday events of the scope's place.
  let everyday: [EverydayEvent]

  private let store: DraftStore

  init(scope: EventScope, store: DraftStore) {
    self.scope = scope
    self.store = store
    cloudTrailTiers = CloudTrailTier.all(in: scope)
    everyday = EverydayEvent.all(at: scope.place)
  }

  var tiers: [any EventTier] { cloudTrailTiers }

  var everydayEvents: [DraftedEvent] { everyday.map(\.drafted) }

  var freeText: (selector: FieldSelector, text: ExactText) {
    (FieldSelector(path: "userAgent"), "aws-cli/2.22.0")
  }

  func likelyTexts(for selector: FieldSelector) -> [ExactText] {
    LikelyTexts.texts(for: selector, at: scope.place)
  }

  func drafts(about fields: [TestedField]) -> any EventDrafts {
    DraftPool(fields: fields, scope: scope, store: store)
  }

  /// The place of a key among those that CloudTrail writes, in an event or an identity.
  func rank(of key: ExactText) -> Int { Self.ranks[key] ?? Self.ranks.count }

  private static let ranks = Dictionary(
    zip(keys.split(separator: " ").map { ExactText($0) }, 0...),
    uniquingKeysWith: { first, _ in first })

  private static let keys = """
    eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress \
    userAgent errorCode errorMessage requestParameters responseElements additionalEventData \
    requestID eventID readOnly resources eventType apiVersion managementEvent \
    recipientAccountId sharedEventID vpcEndpointId eventCategory type principalId arn \
    accountId accessKeyId userName sessionContext invokedBy identityProvider sessionIssuer \
    webIdFederationData attributes creationDate mfaAuthenticated
    """
}

/// Texts that a person expects in the fields of an event, the likeliest first.
enum LikelyTexts {
  /// The texts for a field; empty for one that nothing is known about.
  static func texts(for selector: FieldSelector, at place: EventPlace) -> [ExactText] {
    let accounts = [place.account, place.otherAccount]
    switch selector {
    case EventField.recipient: return accounts
    case EventField.region:
      let global = place.globalRegion(of: "iam.amazonaws.com")
      return [place.region] + (global.map { [$0] } ?? []) + (texts[selector] ?? [])
    default: return (texts[selector] ?? []) + principalTexts(for: selector, at: place)
    }
  }

  /// Codes that calls fail with.
  static let errorCodes: [ExactText] = [
    "AccessDenied", "Client.UnauthorizedOperation", "AccessDeniedException",
    "NoSuchEntityException", "ThrottlingException",
  ]

  private static let texts: [FieldSelector: [ExactText]] = Dictionary(
    listed.map { (FieldSelector(path: $0), $1) }, uniquingKeysWith: { first, _ in first })

  private static let listed: KeyValuePairs<String, [ExactText]> = [
    "eventName": EventCatalog.names + [EventCatalog.dataName] + EventCatalog.sharedNames,
    "eventSource": EventCatalog.sources,
    "eventCategory": ["Management", "Data"],
    "eventType": ["AwsApiCall", "AwsConsoleSignIn", "AwsServiceEvent"],
    "awsRegion": ["us-east-1", "eu-west-1"],
    "sourceIPAddress": ["198.51.100.23", "192.0.2.44", "cloudformation.amazonaws.com"],
    "errorCode": errorCodes,
    "errorMessage": ["Failed authentication", "No username found in supplied account"],
    "additionalEventData.MFAUsed": ["No", "Yes", "NO"],
    "responseElements.ConsoleLogin": ["Success", "Failure"],
    "userIdentity.type": ["IAMUser", "AssumedRole", "Root", "AWSService"],
    "userIdentity.invokedBy": ["cloudformation.amazonaws.com"],
    "requestParameters.bucketName": ["example-bucket"],
    "requestParameters.key": ["reports/2025/january.csv"],
    "requestParameters.roleArn": ["arn:aws:iam::111122223333:role/DeployRole"],
    "requestParameters.instanceType": ["t3.micro"],
  ]

  /// What the identities of drafted events hold.
  private static func principalTexts(
    for selector: FieldSelector,
    at place: EventPlace
  ) -> [ExactText] {
    guard selector.steps.first == .key("userIdentity"), selector.steps.count > 1 else { return [] }
    let steps = selector.steps.dropFirst()
    return Principal.everyday.compactMap { principal in
      if case .string(let text)? = principal.identity(at: place).value(at: steps) {
        text
      } else {
        nil
      }
    }
  }
}
