import AuditModel

/// A cause within one account, with the controls that it concerns.
struct AccountCause: Sendable {
  /// What sets causes of different accounts apart; account ids do not.
  struct Kind: Hashable, Sendable {
    /// The verdict that follows.
    let outcome: Outcome

    /// Which link decides; `nil` when no link does.
    let link: StepKind?

    /// What is the matter with the link.
    let state: StepState?

    /// The name of what the link is about, without account ids.
    let subject: String?

    /// What was seen, without account ids.
    let reason: Message
  }

  /// The cause.
  let cause: Cause

  /// What was seen, without names that differ between the controls.
  private(set) var reason: Message

  /// The controls in the order of the report.
  private(set) var controls: [ControlSummary]

  /// What the cause has in common with those of other accounts.
  var kind: Kind {
    Kind(
      outcome: cause.outcome, link: cause.link, state: cause.state,
      subject: cause.subject?.withoutAccounts, reason: reason.withoutAccounts)
  }

  /// The causes of an account's findings in the order of the report.
  static func all(in account: AccountFindings) -> [AccountCause] {
    var causes: [AccountCause] = []
    var places: [Cause: Int] = [:]
    for finding in account.findings {
      guard let cause = Cause(finding) else { continue }
      if let place = places[cause] {
        causes[place].reason = causes[place].reason.keepingValues(of: finding.reason)
        causes[place].controls.append(finding.control)
      } else {
        places[cause] = causes.count
        causes.append(
          AccountCause(cause: cause, reason: finding.reason, controls: [finding.control]))
      }
    }
    return causes
  }
}
