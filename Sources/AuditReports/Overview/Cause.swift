import AuditModel

/// What a finding comes from, equal for findings of one account that would be settled alike.
struct Cause: Hashable, Sendable {
  /// The verdict that follows.
  let outcome: Outcome

  /// Which link decides; `nil` when no link does.
  let link: StepKind?

  /// What is the matter with the link.
  let state: StepState?

  /// The name of what the link is about; `nil` when it lacks just that.
  let subject: String?

  /// What was seen; without names when there is no subject.
  let reason: Message

  /// The files that lack the subject, ascending; empty when there is one.
  let files: [String]

  /// The commands that would show the subject; empty when there is one.
  let commands: [MissingEvidence.Question]

  /// Finds what a finding comes from; `nil` when there is nothing to settle.
  ///
  /// A link without a subject is about a list, such as that of the alarms, and whatever else its
  /// reason names was only looked for there: the cause is in the list.
  init?(_ finding: Finding) {
    guard !finding.outcome.isSettled else { return nil }
    let deciding = finding.decidingLink
    outcome = finding.outcome
    link = deciding?.step.kind
    state = deciding?.step.state
    subject = deciding?.subject
    let list = deciding?.subject == nil ? deciding?.step : nil
    reason = list == nil ? finding.reason : finding.reason.withoutNames
    files = Set(list?.citations.map(\.file) ?? []).sorted()
    commands = list?.missing.map(\.question) ?? []
  }
}
