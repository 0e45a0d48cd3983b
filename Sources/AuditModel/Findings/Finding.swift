/// The answer for one control in one account, with its proof.
public struct Finding: Hashable, Sendable {
  /// The place of a step among the chains.
  public struct StepPlace: Hashable, Sendable {
    /// The index of the chain, counted from 0.
    public let chain: Int

    /// The step.
    public let step: StepKind

    /// Creates a place.
    public init(chain: Int, step: StepKind) {
      self.chain = chain
      self.step = step
    }
  }

  /// The control.
  public let control: ControlSummary

  /// The answer by the chosen ``Judgement``.
  public let outcome: Outcome

  /// The answer by the benchmark's letter.
  public let asWritten: Outcome

  /// The answer to whether somebody would be told.
  public let inEffect: Outcome

  /// Why.
  public let reason: Message

  /// The step that the reason speaks of; `nil` when it speaks of no single one.
  public let decidedBy: StepPlace?

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
    reason: Message,
    decidedBy: StepPlace? = nil,
    chains: [Chain],
    missing: [MissingEvidence],
    advisories: [Advisory]
  ) {
    self.control = control
    self.outcome = outcome
    self.asWritten = asWritten
    self.inEffect = inEffect
    self.reason = reason
    self.decidedBy = decidedBy
    self.chains = chains
    self.missing = missing
    self.advisories = advisories
  }
}
