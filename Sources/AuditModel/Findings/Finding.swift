/// The answer for one control in one account, with its proof.
public struct Finding: Hashable, Sendable {
  /// The control.
  public let control: ControlSummary

  /// The answer by the chosen ``Judgement``.
  public let outcome: Outcome

  /// The answer by the benchmark's letter.
  public let asWritten: Outcome

  /// The answer to whether somebody would be told.
  public let inEffect: Outcome

  /// Why: one sentence without a full stop.
  public let reason: String

  /// The chains, the one that got furthest first.
  public let chains: [Chain]

  /// The commands still missing for a decision, in the order to run them, without repeats.
  public let missing: [MissingEvidence]

  /// What else is worth knowing.
  public let advisories: [Advisory]

  /// Creates a finding.
  public init(
    control: ControlSummary,
    outcome: Outcome,
    asWritten: Outcome,
    inEffect: Outcome,
    reason: String,
    chains: [Chain],
    missing: [MissingEvidence],
    advisories: [Advisory]
  ) {
    self.control = control
    self.outcome = outcome
    self.asWritten = asWritten
    self.inEffect = inEffect
    self.reason = reason
    self.chains = chains
    self.missing = missing
    self.advisories = advisories
  }
}
