/// Texts that a person expects in the fields of an event, the likeliest first.
enum LikelyTexts {
  /// The texts for a field; empty for one that nothing is known about.
  static func texts(for selector: FieldSelector) -> [ExactText] {
    texts[selector] ?? []
  }

  /// Codes that calls fail with.
  static let errorCodes: [ExactText] = [
    "AccessDenied", "Client.UnauthorizedOperation", "AccessDeniedException",
    "NoSuchEntityException", "ThrottlingException",
  ]

  private static let texts: [FieldSelector: [ExactText]] = {
    var texts: [FieldSelector: [ExactText]] = [:]
    for (path, values) in listed { texts[FieldSelector(path: path)] = values }
    for (path, values) in principalTexts { texts[FieldSelector(path: path), default: []] += values }
    return texts
  }()

  private static let listed: KeyValuePairs<String, [ExactText]> = [
    "eventName": EventCatalog.names + EventCatalog.sharedNames,
    "eventSource": EventCatalog.sources,
    "eventType": ["AwsApiCall", "AwsConsoleSignIn", "AwsServiceEvent"],
    "awsRegion": ["us-east-1", "eu-west-1"],
    "sourceIPAddress": ["198.51.100.23", "192.0.2.44", "cloudformation.amazonaws.com"],
    "errorCode": errorCodes,
    "errorMessage": ["Failed authentication", "No username found in supplied account"],
    "additionalEventData.MFAUsed": ["No", "Yes", "NO"],
    "responseElements.ConsoleLogin": ["Success", "Failure"],
    "userIdentity.type": ["IAMUser", "AssumedRole", "Root", "AWSService"],
    "userIdentity.invokedBy": ["cloudformation.amazonaws.com"],
    "recipientAccountId": [Principal.account],
    "eventCategory": ["Management"],
    "requestParameters.bucketName": ["example-bucket"],
    "requestParameters.key": ["reports/2025/january.csv"],
    "requestParameters.roleArn": [ExactText("arn:aws:iam::\(Principal.account):role/DeployRole")],
    "requestParameters.instanceType": ["t3.micro"],
  ]

  /// What the identities of drafted events hold.
  private static let principalTexts: [(String, [ExactText])] = {
    let issuer = "userIdentity.sessionContext.sessionIssuer"
    let paths = ["arn", "accountId", "principalId", "userName"].map { "userIdentity.\($0)" }
    let issuerPaths = ["arn", "accountId", "principalId", "userName"].map { "\(issuer).\($0)" }
    return (paths + issuerPaths).map { path in
      let steps = FieldSelector(path: path).steps.dropFirst()
      let texts = Principal.everyday.compactMap { principal -> ExactText? in
        if case .string(let text)? = principal.identity.value(at: steps) { text } else { nil }
      }
      return (path, texts)
    }
  }()
}
