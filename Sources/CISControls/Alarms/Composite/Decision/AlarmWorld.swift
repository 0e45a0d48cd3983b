import AWSEvidence

/// States of alarms before and after one of them goes to ALARM, as far as they are chosen.
struct AlarmWorld {
  /// The time before the alarm goes to ALARM, or after it has.
  enum Moment: Hashable {
    case before
    case after
  }

  /// A state that can be chosen.
  struct Question: Hashable {
    let alarm: AWSName

    /// When the alarm is in the state; `nil` when it keeps the state.
    let moment: Moment?
  }

  /// The states chosen so far.
  var answers: [Question: AlarmState] = [:]
}
