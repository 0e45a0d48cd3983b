public import EvidenceIntake

/// The one answer to a question, or why the evidence does not give it.
public enum Answer<Value: Sendable>: Sendable {
  /// The answer on which all files agree.
  case found(Value)

  /// Nothing that may be used.
  case gap(EvidenceGap)
}
