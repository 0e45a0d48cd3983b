import EvidenceJSON
import FilterPatterns

extension Principal {
  /// The `userIdentity` object of an event by this principal.
  func identity(at place: EventPlace) -> EventTree {
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
      .object(["type": .text("AWSService"), "invokedBy": .string(host)])
    case .samlUser(let person):
      .object([
        "type": .text("SAMLUser"), "principalId": .text("EXAMPLEIDP:\(person)"),
        "userName": .string(person), "identityProvider": .text("EXAMPLEIDP"),
      ])
    case .otherAccount:
      .object([
        "type": .text("AWSAccount"), "principalId": .text("AROAEXAMPLE5OTHERACCT:session"),
        "accountId": .string(place.otherAccount),
      ])
    case .federatedUser(let name):
      .object([
        "type": .text("FederatedUser"), "principalId": .text("\(place.account):\(name)"),
        "arn": .text("arn:\(place.partition):sts::\(place.account):federated-user/\(name)"),
        "accountId": .string(place.account), "accessKeyId": .text("ASIAIOSFODNN7EXAMPLE"),
      ])
    }
  }

  private static func rootIdentity(_ place: EventPlace) -> EventTree {
    .object([
      "type": .text("Root"), "principalId": .string(place.account),
      "arn": .text("arn:\(place.partition):iam::\(place.account):root"),
      "accountId": .string(place.account), "accessKeyId": .text(""),
    ])
  }

  private static func userIdentity(_ name: ExactText, _ place: EventPlace) -> EventTree {
    .object([
      "type": .text("IAMUser"), "principalId": .text("AIDAEXAMPLE1USER00001"),
      "arn": .text("arn:\(place.partition):iam::\(place.account):user/\(name)"),
      "accountId": .string(place.account),
      "accessKeyId": .text("AKIAIOSFODNN7EXAMPLE"), "userName": .string(name),
    ])
  }

  private static func roleIdentity(
    _ role: ExactText,
    session: ExactText,
    _ place: EventPlace,
    invokedBy: ExactText? = nil
  ) -> EventTree {
    let path =
      role.utf8.starts(with: "AWSReservedSSO_".utf8) ? "aws-reserved/sso.amazonaws.com/" : ""
    let (partition, account) = (place.partition, place.account)
    return .object([
      "type": .text("AssumedRole"), "principalId": .text("AROAEXAMPLE3ROLE00003:\(session)"),
      "arn": .text("arn:\(partition):sts::\(account):assumed-role/\(role)/\(session)"),
      "accountId": .string(account), "accessKeyId": .text("ASIAIOSFODNN7EXAMPLE"),
      "sessionContext": .object([
        "sessionIssuer": .object([
          "type": .text("Role"), "principalId": .text("AROAEXAMPLE3ROLE00003"),
          "arn": .text("arn:\(partition):iam::\(account):role/\(path)\(role)"),
          "accountId": .string(account), "userName": .string(role),
        ]),
        "attributes": .object([
          "creationDate": .text("2025-01-15T08:59:12Z"), "mfaAuthenticated": .text("false"),
        ]),
      ]),
      "invokedBy": invokedBy.map { .string($0) },
    ])
  }
}
