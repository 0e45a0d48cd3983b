import EvidenceJSON
import FilterPatterns

/// The events of CloudTrail that a comparison prefers to other JSON.
struct CloudTrailDomain: EventDomain {
  /// Which events count.
  let scope: EventScope

  let cloudTrailTiers: [CloudTrailTier]

  /// The everyday events of the scope's place.
  let everyday: [EverydayEvent]

  init(scope: EventScope) {
    self.scope = scope
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
    DraftPool(fields: fields, scope: scope)
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
