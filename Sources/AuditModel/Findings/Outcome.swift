/// The answer for one control in one account.
///
/// The raw values are part of the JSON contract. Ordered from worst to best.
public enum Outcome: String, CaseIterable, Sendable {
  /// Every chain is shown to be broken.
  case fail

  /// Some chain may hold, but evidence that would decide is missing.
  case incomplete

  /// Some chain holds but for links that a person must judge.
  case review

  /// The control does not concern this account.
  case notApplicable = "not-applicable"

  /// A chain holds from trail to subscriber.
  case pass
}

extension Outcome: Comparable {
  private var rank: Int {
    switch self {
    case .fail: 0
    case .incomplete: 1
    case .review: 2
    case .notApplicable: 3
    case .pass: 4
    }
  }

  /// Orders fail, incomplete, review, not applicable, pass.
  public static func < (left: Outcome, right: Outcome) -> Bool { left.rank < right.rank }
}
