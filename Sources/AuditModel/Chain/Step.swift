/// One link of a chain with its two judgements and what they rest on.
public struct Step: Hashable, Sendable {
  /// Which link it is.
  public let kind: StepKind

  /// Whether the benchmark's letter is met.
  public let asWritten: StepState

  /// Whether one matching event would lead to a notification.
  public let inEffect: StepState

  /// What was seen, or why the link was not reached.
  public let reason: Message

  /// The places that the judgements rest on, the deciding one first; empty when evidence is
  /// missing.
  public let citations: [Citation]

  /// How the filters compare with the prescribed pattern; only for `metric-filter`.
  public let comparison: FilterComparison?

  /// The commands whose output would settle the link; empty unless a judgement is unknown.
  public let missing: [MissingEvidence]

  /// Whether the links before it led here; an unreached link is unknown and decides nothing.
  public let isReached: Bool

  /// Creates a link with two judgements.
  public init(
    _ kind: StepKind,
    asWritten: StepState,
    inEffect: StepState,
    reason: Message,
    citations: [Citation] = [],
    comparison: FilterComparison? = nil,
    missing: [MissingEvidence] = []
  ) {
    self.kind = kind
    self.asWritten = asWritten
    self.inEffect = inEffect
    self.reason = reason
    self.citations = citations
    self.comparison = comparison
    self.missing = missing
    isReached = true
  }

  /// Creates a link whose two judgements agree.
  public init(
    _ kind: StepKind,
    _ state: StepState,
    reason: Message,
    citations: [Citation] = [],
    comparison: FilterComparison? = nil,
    missing: [MissingEvidence] = []
  ) {
    self.init(
      kind,
      asWritten: state,
      inEffect: state,
      reason: reason,
      citations: citations,
      comparison: comparison,
      missing: missing
    )
  }

  /// Creates a link that the ones before it did not lead to.
  public init(unreached kind: StepKind, because reason: Message) {
    self.kind = kind
    asWritten = .unknown
    inEffect = .unknown
    self.reason = reason
    citations = []
    comparison = nil
    missing = []
    isReached = false
  }

  /// The weaker of the two judgements.
  public var state: StepState { min(asWritten, inEffect) }
}
