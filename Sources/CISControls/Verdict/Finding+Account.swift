import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

extension Finding {
  /// The finding with what an account's role makes of it.
  ///
  /// A control of the management account does not concern a member. Where the role is not known,
  /// its absence is no proven failure.
  func scoped(to role: AccountRole, account: String) -> Finding {
    switch role {
    case .management: self
    case .member(let manager, let citation):
      notApplicable(
        reason: Message(
          .membersNeedNot, .name(.account, manager, as: .other), .account(account)),
        Advisory(
          id: "organization-member",
          message: Message(
            citation == nil ? .accountManagesAsStated : .accountManages, .account(manager)),
          citations: [citation].compactMap(\.self)
        )
      )
    case .alone(let citation):
      notApplicable(
        reason: Message(.onlyOrganizations, .account(account)),
        Advisory(
          id: "no-organization",
          message: Message(.accountAlone),
          citations: [citation]
        )
      )
    case .contradictory(let claims):
      replacing(
        outcome: .incomplete,
        asWritten: .incomplete,
        inEffect: .incomplete,
        reason: Self.message(claims, one: .managementContradicted, orNone: .managementOrNone),
        advisory: Advisory(
          id: "organization-contradiction",
          message: Self.message(
            claims, one: .managementAccountIs, orNone: .managementAccountIsOrNone),
          citations: claims.compactMap(\.citation)
        )
      )
    case .unknown where outcome == .fail:
      replacing(
        outcome: .review,
        asWritten: max(asWritten, .review),
        inEffect: max(inEffect, .review),
        reason: Message(.managementUnknown, .account(account), .message(reason, as: .clause)),
        about: decidedBy,
        advisory: nil
      )
    case .unknown: self
    }
  }

  /// A message about the accounts that are claimed to manage the organization, or none.
  private static func message(
    _ claims: [AccountRole.Claim],
    one: Message.ID,
    orNone: Message.ID
  ) -> Message {
    let managers = claims.compactMap(\.management).withoutRepeats
    let isNone = claims.contains { $0.management == nil }
    return Message(isNone ? orNone : one, Message.Argument(.others, .names(.account, managers)))
  }

  private func notApplicable(reason: Message, _ advisory: Advisory) -> Finding {
    replacing(
      outcome: .notApplicable, asWritten: .notApplicable, inEffect: .notApplicable,
      reason: reason, advisory: advisory)
  }

  private func replacing(
    outcome: Outcome,
    asWritten: Outcome,
    inEffect: Outcome,
    reason: Message,
    about link: StepPlace? = nil,
    advisory: Advisory?
  ) -> Finding {
    let isDropped = outcome == .notApplicable
    return Finding(
      control: control,
      outcome: outcome,
      asWritten: asWritten,
      inEffect: inEffect,
      reason: reason,
      decidedBy: link,
      chains: isDropped ? [] : chains,
      missing: isDropped ? [] : missing,
      advisories: (isDropped ? [] : advisories) + [advisory].compactMap(\.self)
    )
  }
}

extension Finding {
  /// The finding as it stands when files are not what a manifest lists.
  ///
  /// Nothing is proven by evidence that was changed, or is not whole, since it was collected; what
  /// the remaining files show to be broken stays broken.
  func downgraded(for breaches: [CustodyBreach]) -> Finding {
    guard let first = breaches.first, outcome == .pass || outcome == .review else { return self }
    let others = breaches.count - 1
    return Finding(
      control: control,
      outcome: .incomplete,
      asWritten: asWritten == .fail ? .fail : .incomplete,
      inEffect: inEffect == .fail ? .fail : .incomplete,
      reason: Message(
        .custodyBroken,
        .message(first.message, as: .cause),
        others > 0 ? .count(others, as: .more) : nil
      ),
      chains: chains,
      missing: missing
        + breaches.compactMap { breach in
          breach.request.map { MissingEvidence($0, reason: Message(.bringsBack)) }
        },
      advisories: advisories
        + breaches.map {
          Advisory(id: "custody", message: $0.message, citations: [$0.citation])
        }
    )
  }
}
