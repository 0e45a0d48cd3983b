/// Which of the two judgements decide an outcome.
public enum Judgement: String, CaseIterable, Sendable {
  /// Both: the weaker one is the outcome.
  case both

  /// Only whether the benchmark's letter is met.
  case asWritten = "as-written"

  /// Only whether one matching event would lead to a notification.
  case inEffect = "in-effect"
}
