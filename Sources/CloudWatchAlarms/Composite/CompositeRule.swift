import AWSEvidence
import EvidenceIntake

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

/// The name or ARN by which a composite alarm's rule refers to another alarm.
struct AlarmReference: Hashable, Sendable {
  /// The name or ARN, quotes and escapes resolved.
  let text: AWSName

  /// The name of the alarm in an account and region, which are those of the rule.
  ///
  /// AWS lets a rule refer to alarms of its own account and region only; for the ARN of any other
  /// alarm the whole ARN stands, which is nobody's name.
  func alarmName(account: String, region: String) -> AWSName {
    guard let arn = AlarmARN(text.text), arn.account == account, arn.region == region else {
      return text
    }
    return arn.alarmName
  }
}

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

/// A state that an alarm can be in; the raw values are AWS's words.
enum AlarmState: String, CaseIterable, Sendable {
  case ok = "OK"
  case alarm = "ALARM"
  case insufficientData = "INSUFFICIENT_DATA"
}

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

/// A truth value that may be unknown, as in Kleene's logic: AND is the least, OR the greatest.
enum Truth: Int, CaseIterable, Sendable {
  case no
  case unknown
  case yes

  /// The opposite; of unknown, unknown.
  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}

extension Truth: Comparable {
  /// Orders no, unknown, yes.
  static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }
}

extension CompositeRule: CustomStringConvertible {
  /// The rule as AWS's documentation writes rules, with quotes around all names.
  ///
  /// Parsing the text gives the same rule.
  var description: String {
    switch self {
    case .constant(let value): value ? "TRUE" : "FALSE"
    case .state(let state, let reference): "\(state.rawValue)(\(reference))"
    case .quota(let quota): quota.description
    case .not(let rule): "NOT \(rule.operand)"
    case .all(let rules): rules.map(\.operand).joined(separator: " AND ")
    case .any(let rules): rules.map(\.operand).joined(separator: " OR ")
    }
  }

  /// The rule as a part of another, in parentheses where it needs them.
  private var operand: String {
    switch self {
    case .constant, .state, .quota: description
    case .not, .all, .any: "(\(description))"
    }
  }
}

extension AlarmQuota: CustomStringConvertible {
  /// The demand as a rule writes it.
  var description: String {
    let negation = isNegated ? "NOT " : ""
    let list = alarms.map(\.description).joined(separator: ", ")
    return "AT_LEAST(\(threshold), \(negation)\(state.rawValue), (\(list)))"
  }
}

extension AlarmQuota.Threshold: CustomStringConvertible {
  /// The number as a rule writes it.
  var description: String {
    switch self {
    case .count(let count): "\(count)"
    case .percent(let percent): "\(percent)%"
    }
  }
}

extension AlarmReference: CustomStringConvertible {
  /// The name in quotes, with quotes and backslashes in it escaped.
  var description: String {
    let escaped = text.text.unicodeScalars.map { scalar in
      scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : "\(scalar)"
    }
    return "\"\(escaped.joined())\""
  }
}
