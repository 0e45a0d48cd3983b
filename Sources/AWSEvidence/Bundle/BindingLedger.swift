import AuditModel
import EvidenceIntake
import EvidenceJSON

/// What became of the outputs of one command: lines of the evidence list, problems, and what is
/// left open where nothing was tied.
struct BindingLedger: Sendable {
  private(set) var entries: [EvidenceEntry] = []
  private(set) var problems: [EvidenceProblem] = []
  private let unusable: [Citation]
  private var unbound: [Citation] = []

  /// Starts a ledger; `unusable` are the files that cannot be read though their path names the
  /// command.
  init(unusable: [Citation]) {
    self.unusable = unusable
  }

  /// Notes what an output was tied to.
  mutating func bind(
    _ output: CommandOutput,
    account: String?,
    region: String?,
    subject: String? = nil,
    _ binding: EvidenceBinding
  ) {
    entries.append(
      output.entry(
        account: account, region: region, subject: subject, binding: output.reported(binding))
    )
  }

  /// Notes an output that is not used, and why.
  mutating func refuse(
    _ output: CommandOutput,
    _ id: EvidenceProblem.ID,
    _ reason: Message
  ) {
    unbound.append(output.place.citation)
    problems.append(
      output.problem(
        id,
        Message(.outputRefused, .command(output.command.rawValue), .message(reason, as: .cause))))
    entries.append(
      output.entry(account: output.path.account, region: output.path.region, binding: .unbound)
    )
  }

  /// Notes problems with parts of an output.
  mutating func note(_ problems: [EvidenceProblem]) {
    self.problems += problems
  }

  /// The gap that is left where no output is tied.
  var gap: EvidenceGap {
    if !unbound.isEmpty { return EvidenceGap(.unbound, citations: unbound) }
    if !unusable.isEmpty { return EvidenceGap(.unusable, citations: unusable) }
    return EvidenceGap(.missing)
  }
}
