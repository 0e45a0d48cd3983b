import EvidenceJSON
import FilterPatterns

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

extension Principal {
  /// The `userIdentity` object of an event by this principal.
  func identity(at place: EventPlace) -> JSONTree {
    switch self {
    case .root: Principal.rootIdentity(place)
    case .user(let name): Principal.userIdentity(name, place)
    case .role(let role, let session): Principal.roleIdentity(role, session: session, place)
    case .identityCenter(let person):
      Principal.roleIdentity(
        "AWSReservedSSO_AdministratorAccess_0123456789abcdef", session: person, place)
    case .roleUsed(let service):
      Principal.roleIdentity("ServiceRole", session: "AWSCloudFormation", place, invokedBy: service)
    case .service(let host):
      .object(of: ["type": .string("AWSService"), "invokedBy": .string(host)])
    case .samlUser(let person):
      .object(of: [
        "type": .string("SAMLUser"), "principalId": .string("EXAMPLEIDP:\(person)"),
        "userName": .string(person), "identityProvider": .string("EXAMPLEIDP"),
      ])
    case .otherAccount:
      .object(of: [
        "type": .string("AWSAccount"), "principalId": .string("AROAEXAMPLE5OTHERACCT:session"),
        "accountId": .string(place.otherAccount),
      ])
    case .federatedUser(let name):
      .object(of: [
        "type": .string("FederatedUser"), "principalId": .string("\(place.account):\(name)"),
        "arn": .string("arn:\(place.partition):sts::\(place.account):federated-user/\(name)"),
        "accountId": .string(place.account), "accessKeyId": .string("ASIAIOSFODNN7EXAMPLE"),
      ])
    }
  }

  private static func rootIdentity(_ place: EventPlace) -> JSONTree {
    .object(of: [
      "type": .string("Root"), "principalId": .string(place.account),
      "arn": .string("arn:\(place.partition):iam::\(place.account):root"),
      "accountId": .string(place.account), "accessKeyId": .string(""),
    ])
  }

  private static func userIdentity(_ name: ExactText, _ place: EventPlace) -> JSONTree {
    .object(of: [
      "type": .string("IAMUser"), "principalId": .string("AIDAEXAMPLE1USER00001"),
      "arn": .string("arn:\(place.partition):iam::\(place.account):user/\(name)"),
      "accountId": .string(place.account),
      "accessKeyId": .string("AKIAIOSFODNN7EXAMPLE"), "userName": .string(name),
    ])
  }

  private static func roleIdentity(
    _ role: ExactText,
    session: ExactText,
    _ place: EventPlace,
    invokedBy: ExactText? = nil
  ) -> JSONTree {
    let path =
      role.utf8.starts(with: "AWSReservedSSO_".utf8) ? "aws-reserved/sso.amazonaws.com/" : ""
    let (partition, account) = (place.partition, place.account)
    return .object(of: [
      "type": .string("AssumedRole"), "principalId": .string("AROAEXAMPLE3ROLE00003:\(session)"),
      "arn": .string("arn:\(partition):sts::\(account):assumed-role/\(role)/\(session)"),
      "accountId": .string(account), "accessKeyId": .string("ASIAIOSFODNN7EXAMPLE"),
      "sessionContext": .object(of: [
        "sessionIssuer": .object(of: [
          "type": .string("Role"), "principalId": .string("AROAEXAMPLE3ROLE00003"),
          "arn": .string("arn:\(partition):iam::\(account):role/\(path)\(role)"),
          "accountId": .string(account), "userName": .string(role),
        ]),
        "attributes": .object(of: [
          "creationDate": .string("2025-01-15T08:59:12Z"), "mfaAuthenticated": .string("false"),
        ]),
      ]),
      "invokedBy": invokedBy.map { .string($0) },
    ])
  }
}
