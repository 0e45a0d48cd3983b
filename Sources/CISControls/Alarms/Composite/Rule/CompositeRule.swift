/// The rule of a composite alarm: a condition on the states of other alarms.
///
/// - SeeAlso: `AlarmRule` in CloudWatch's API reference, action `PutCompositeAlarm`.
indirect enum CompositeRule: Hashable, Sendable {
  /// `TRUE` or `FALSE`.
  case constant(Bool)

  /// An alarm is in a state, as in `ALARM("name")`.
  case state(AlarmState, AlarmReference)

  /// Enough alarms are in a state.
  case quota(AlarmQuota)

  /// The condition does not hold.
  case not(CompositeRule)

  /// All conditions hold; there are at least two.
  case all([CompositeRule])

  /// Some condition holds; there are at least two.
  case any([CompositeRule])
}

extension CompositeRule {
  /// The alarms that the rule refers to, in its order, with repeats.
  var references: [AlarmReference] {
    switch self {
    case .constant: []
    case .state(_, let reference): [reference]
    case .quota(let quota): quota.alarms
    case .not(let rule): rule.references
    case .all(let rules), .any(let rules): rules.flatMap(\.references)
    }
  }
}
