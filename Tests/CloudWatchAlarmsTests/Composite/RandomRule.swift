import AWSEvidence
import EvidenceIntake
import TestSupport

@testable import CloudWatchAlarms

/// Random rules over a few alarms, small enough to be held against brute force.
struct RandomRule {
  let names: [AWSName]
  var random: SeededRandom

  /// Draws a rule that nests at most `depth` deep.
  mutating func rule(depth: Int) -> CompositeRule {
    switch depth > 0 ? random.number(below: 8) : random.number(below: 4) {
    case 0: .constant(random.isOne(in: 2))
    case 1, 2: .state(random.element(of: AlarmState.allCases), reference())
    case 3: .quota(quota())
    case 4: .not(rule(depth: depth - 1))
    case 5, 6: .all(rules(depth: depth - 1))
    default: .any(rules(depth: depth - 1))
    }
  }

  private mutating func rules(depth: Int) -> [CompositeRule] {
    let count = 2 + random.number(below: 2)
    return (0..<count).map { _ in rule(depth: depth) }
  }

  private mutating func reference() -> AlarmReference {
    AlarmReference(text: random.element(of: names))
  }

  private mutating func quota() -> AlarmQuota {
    let count = 1 + random.number(below: 3)
    let alarms = (0..<count).map { _ in reference() }
    return AlarmQuota(
      threshold: random.isOne(in: 2)
        ? .count(random.number(below: 4)) : .percent(random.number(below: 101)),
      isNegated: random.isOne(in: 2),
      state: random.element(of: AlarmState.allCases),
      alarms: alarms
    )
  }
}
