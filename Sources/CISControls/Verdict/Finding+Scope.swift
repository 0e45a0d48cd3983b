import AuditModel

extension Finding {
  /// The finding with what an account's role makes of it.
  ///
  /// A control of the management account does not concern a member. Where the role is not known,
  /// its absence is no proven failure.
  func scoped(to role: AccountRole, account: String) -> Finding {
    switch role {
    case .management: self
    case .member(let manager, let citation):
      replacing(
        outcome: .notApplicable,
        asWritten: .notApplicable,
        inEffect: .notApplicable,
        reason: "only the management account \(manager) needs it; \(account) is a member",
        advisory: Advisory(
          id: "organization-member",
          message: "the organization's trail belongs to account \(manager)",
          citations: [citation]
        )
      )
    case .unknown where outcome == .fail:
      replacing(
        outcome: .review,
        asWritten: max(asWritten, .review),
        inEffect: max(inEffect, .review),
        reason: "only an organization's management account needs it, and nothing says whether this "
          + "is one; if so: \(reason)",
        advisory: nil
      )
    case .unknown: self
    }
  }

  private func replacing(
    outcome: Outcome,
    asWritten: Outcome,
    inEffect: Outcome,
    reason: String,
    advisory: Advisory?
  ) -> Finding {
    let isDropped = outcome == .notApplicable
    return Finding(
      control: control,
      outcome: outcome,
      asWritten: asWritten,
      inEffect: inEffect,
      reason: reason,
      chains: isDropped ? [] : chains,
      missing: isDropped ? [] : missing,
      advisories: (isDropped ? [] : advisories) + [advisory].compactMap(\.self)
    )
  }
}
