/// The demand that a number of alarms be in a state, or not be in it: `AT_LEAST`.
///
/// - SeeAlso: "Composite alarms" in the CloudWatch user guide, and `AlarmRule` of the AWS CDK.
struct AlarmQuota: Hashable, Sendable {
  /// How many of the alarms are demanded.
  enum Threshold: Hashable, Sendable {
    /// So many.
    case count(Int)

    /// So many in a hundred.
    case percent(Int)
  }

  let threshold: Threshold

  /// Whether alarms count that are *not* in the state.
  let isNegated: Bool

  let state: AlarmState
  let alarms: [AlarmReference]

  /// Whether `count` of the alarms are enough.
  func isMet(by count: Int) -> Bool {
    switch threshold {
    case .count(let wanted): count >= wanted
    case .percent(let wanted): count * 100 >= wanted * alarms.count
    }
  }
}
