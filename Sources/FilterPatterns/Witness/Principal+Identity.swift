extension Principal {
  /// The `userIdentity` object of an event by this principal.
  var identity: EventTree {
    switch self {
    case .root: rootIdentity
    case .user(let name): Principal.userIdentity(name)
    case .role(let role, let session): Principal.roleIdentity(role, session: session)
    case .identityCenter(let person):
      Principal.roleIdentity("AWSReservedSSO_AdministratorAccess_0123456789abcdef", session: person)
    case .roleUsed(let service):
      Principal.roleIdentity("ServiceRole", session: "AWSCloudFormation", invokedBy: service)
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
        "accountId": .text("444455556666"),
      ])
    }
  }

  private var rootIdentity: EventTree {
    .object([
      "type": .text("Root"), "principalId": .string(Principal.account),
      "arn": .text("arn:aws:iam::\(Principal.account):root"),
      "accountId": .string(Principal.account), "accessKeyId": .text(""),
    ])
  }

  private static func userIdentity(_ name: ExactText) -> EventTree {
    .object([
      "type": .text("IAMUser"), "principalId": .text("AIDAEXAMPLE1USER00001"),
      "arn": .text("arn:aws:iam::\(account):user/\(name)"), "accountId": .string(account),
      "accessKeyId": .text("AKIAIOSFODNN7EXAMPLE"), "userName": .string(name),
    ])
  }

  private static func roleIdentity(
    _ role: ExactText,
    session: ExactText,
    invokedBy: ExactText? = nil
  ) -> EventTree {
    let path = role.string.hasPrefix("AWSReservedSSO_") ? "aws-reserved/sso.amazonaws.com/" : ""
    return .object([
      "type": .text("AssumedRole"), "principalId": .text("AROAEXAMPLE3ROLE00003:\(session)"),
      "arn": .text("arn:aws:sts::\(account):assumed-role/\(role)/\(session)"),
      "accountId": .string(account), "accessKeyId": .text("ASIAIOSFODNN7EXAMPLE"),
      "sessionContext": .object([
        "sessionIssuer": .object([
          "type": .text("Role"), "principalId": .text("AROAEXAMPLE3ROLE00003"),
          "arn": .text("arn:aws:iam::\(account):role/\(path)\(role)"),
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
