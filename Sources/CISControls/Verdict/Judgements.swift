import AuditModel

/// The two judgements of a link side by side.
struct Judgements: Hashable {
  /// Whether the benchmark's letter is met.
  var asWritten: StepState

  /// Whether one matching event would lead to a notification.
  var inEffect: StepState

  init(asWritten: StepState, inEffect: StepState) {
    self.asWritten = asWritten
    self.inEffect = inEffect
  }

  init(both state: StepState) {
    self.init(asWritten: state, inEffect: state)
  }
}
