import EvidenceJSON

/// Who acts in an event that is being put together.
enum Principal: Hashable, Sendable {
  /// The account's root user.
  case root

  /// An IAM user of that name.
  case user(ExactText)

  /// A session of an IAM role: the role's name and the session's.
  case role(ExactText, session: ExactText)

  /// A session that IAM Identity Center opened for a person.
  case identityCenter(ExactText)

  /// A role that an AWS service assumed; the service's host name.
  case roleUsed(by: ExactText)

  /// An AWS service acting by itself; its host name.
  case service(ExactText)

  /// A person signed in by a SAML provider.
  case samlUser(ExactText)

  /// A caller of another account.
  case otherAccount

  /// A session that an IAM user opened for somebody else, by that person's name.
  case federatedUser(ExactText)

  /// The principals that events are tried with, the likeliest first.
  static let everyday: [Principal] = [
    .user("alice"),
    .role("DeployRole", session: "pipeline"),
    .root,
    .identityCenter("carol@example.com"),
    .roleUsed(by: "cloudformation.amazonaws.com"),
    .otherAccount,
    .service("autoscaling.amazonaws.com"),
    .samlUser("dave@example.com"),
    .federatedUser("erin"),
  ]
}
