/// What the evidence says about one link of a chain.
///
/// Ordered from worst to best, which is how links of one chain combine.
public enum StepState: String, CaseIterable, Sendable {
  /// The evidence shows that the link does not hold.
  case broken

  /// The evidence that would decide is missing, cut, unreadable or contradictory.
  case unknown

  /// The evidence is there, but a person must decide.
  case open

  /// The evidence shows that the link holds.
  case held
}

extension StepState: Comparable {
  private var rank: Int {
    switch self {
    case .broken: 0
    case .unknown: 1
    case .open: 2
    case .held: 3
    }
  }

  /// Orders broken, unknown, open, held.
  public static func < (left: StepState, right: StepState) -> Bool { left.rank < right.rank }
}
