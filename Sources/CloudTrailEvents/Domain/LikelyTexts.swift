import EvidenceJSON
import FilterPatterns

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
