import EvidenceJSON

/// Replaces what names somebody in made-up events, whose own examples stay.
///
/// What a pattern compares a field with may be in the events that show what it matches.
enum EventRedactor {
  /// The event with names, accounts, ARNs and addresses replaced; no JSON at all becomes a mark.
  static func redacted(_ event: String, _ names: inout NameRedactor) -> String {
    guard let tree = JSONTree.read(event) else { return NameRedactor.mark }
    let redacted = Self.redacted(tree, in: "", &names)
    return redacted == tree ? event : JSONPrinter.printCompact(redacted)
  }

  /// The reader's limit on depth bounds the recursion.
  private static func redacted(
    _ tree: JSONTree,
    in field: String,
    _ names: inout NameRedactor
  ) -> JSONTree {
    switch tree {
    case .object(let members):
      .object(
        members.map { member in
          JSONTree.Member(
            name: ExactText(key(member.name.text, &names)),
            value: redacted(member.value, in: member.name.text, &names))
        })
    case .array(let elements): .array(elements.map { redacted($0, in: field, &names) })
    case .string(let text): .string(value(text.text, of: field, &names))
    case .number(let number) where AWSVocabulary.isAccount(number.text):
      .number(names.typedInEvent(number.text) ?? number.text)
    case .number, .boolean, .null: tree
    }
  }

  private static func key(_ name: String, _ names: inout NameRedactor) -> String {
    names.typedInEvent(name) ?? name
  }

  private static func value(
    _ text: String,
    of field: String,
    _ names: inout NameRedactor
  ) -> String {
    if AWSVocabulary.exampleNames.contains(text) { return names.substitutes.known(text) ?? text }
    // `AROAEXAMPLE3ROLE00003:session`
    let parts = text.split(atScalar: ":")
    if parts.count == 2, field.isSame(as: "principalId") {
      return parts.map { value($0, of: field, &names) }.joined(separator: ":")
    }
    return names.typedInEvent(text) ?? EventField(field).redacted(text, &names)
  }
}

/// What a field of an event tells of the texts in it.
enum EventField {
  /// AWS's own words.
  case vocabulary

  /// Whoever acts, or what is acted upon.
  case identity

  /// A region, or what evidence has in its place.
  case region

  /// Anything else.
  case other

  /// The kind of a field by its last name.
  init(_ name: String) {
    self =
      switch name {
      case "awsRegion": .region
      case _ where Self.vocabularies.contains(name): .vocabulary
      case _ where Self.identities.contains(name): .identity
      default: .other
      }
  }

  /// What stands for a text in the field that is no ARN, account or address.
  func redacted(_ text: String, _ names: inout NameRedactor) -> String {
    switch self {
    case .vocabulary: text
    case .region: names.name(text, .region)
    case .identity where Self.words.contains(text) || AWSVocabulary.isServiceHost(text): text
    case .identity: names.name(text, .name)
    case .other: names.substitutes.known(text) ?? text
    }
  }

  private static let vocabularies: Set<String> = [
    "eventName", "eventSource", "eventType", "eventVersion", "eventTime", "eventCategory",
    "errorCode", "errorMessage", "type", "readOnly", "managementEvent", "apiVersion",
    "MFAUsed", "ConsoleLogin", "mfaAuthenticated", "invokedBy", "creationDate", "userAgent",
  ]

  private static let identities: Set<String> = [
    "userName", "arn", "ARN", "principalId", "accountId", "accessKeyId", "sourceIPAddress",
    "recipientAccountId", "bucketName", "userId", "identityProvider", "identityStoreArn",
    "roleArn", "roleName", "roleSessionName", "groupName", "groupId", "sourceIdentity",
    "vpcEndpointId", "vpcEndpointAccountId", "trailName", "name", "keyId", "resourceName",
    "instanceId", "secretId", "functionName", "policyArn", "email",
  ]

  /// Texts that AWS itself writes where names stand.
  private static let words: Set<String> = [
    "", "root", "AWS Internal", "HIDDEN_DUE_TO_SECURITY_REASONS", "AWSReservedSSO_", ":root",
    "assumed-role/AWSReservedSSO_",
  ]
}
