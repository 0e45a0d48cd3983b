extension CompositeRule {
  /// The truth of the rule when `claim` tells the truth of "this alarm is in that state".
  func truth(_ claim: (AlarmState, AlarmReference) -> Truth) -> Truth {
    switch self {
    case .constant(let value): return value ? .yes : .no
    case .state(let state, let reference): return claim(state, reference)
    case .quota(let quota): return quota.truth(claim)
    case .not(let rule): return !rule.truth(claim)
    case .all(let rules):
      var least = Truth.yes
      for rule in rules where least != .no { least = min(least, rule.truth(claim)) }
      return least
    case .any(let rules):
      var most = Truth.no
      for rule in rules where most != .yes { most = max(most, rule.truth(claim)) }
      return most
    }
  }

  /// The rule with other words for the alarms.
  func replacingReferences(_ change: (AlarmReference) -> AlarmReference) -> CompositeRule {
    switch self {
    case .constant: self
    case .state(let state, let reference): .state(state, change(reference))
    case .quota(let quota): .quota(quota.replacingReferences(change))
    case .not(let rule): .not(rule.replacingReferences(change))
    case .all(let rules): .all(rules.map { $0.replacingReferences(change) })
    case .any(let rules): .any(rules.map { $0.replacingReferences(change) })
    }
  }
}

extension AlarmQuota {
  /// The truth of the demand: certain once the certain alarms decide it, whatever the others are.
  fileprivate func truth(_ claim: (AlarmState, AlarmReference) -> Truth) -> Truth {
    let truths = alarms.map { isNegated ? !claim(state, $0) : claim(state, $0) }
    if isMet(by: truths.count { $0 == .yes }) { return .yes }
    return isMet(by: truths.count { $0 != .no }) ? .unknown : .no
  }

  fileprivate func replacingReferences(
    _ change: (AlarmReference) -> AlarmReference
  ) -> AlarmQuota {
    AlarmQuota(
      threshold: threshold, isNegated: isNegated, state: state, alarms: alarms.map(change))
  }
}
