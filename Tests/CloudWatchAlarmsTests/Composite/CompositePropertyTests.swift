import AWSEvidence
import AuditModel
import EvidenceIntake
import TestSupport
import Testing

@testable import CloudWatchAlarms

/// What must hold for every rule, on random ones; the seed settles them.
@Suite struct CompositePropertyTests {
  static let seeds: [UInt64] = Array(1...8)
  static let ours: AWSName = "a"

  /// A total choice of states.
  typealias World = [AWSName: AlarmState]

  private static func worlds(_ names: [AWSName], _ states: [AlarmState]) -> [World] {
    names.reduce([World()]) { worlds, name in
      worlds.flatMap { world in states.map { state in world.merging([name: state]) { $1 } } }
    }
  }

  /// The rule's value, computed in the plainest way.
  private static func holds(_ rule: CompositeRule, in world: World) -> Bool {
    switch rule {
    case .constant(let value): return value
    case .state(let state, let reference): return world[reference.text] == state
    case .not(let rule): return !holds(rule, in: world)
    case .all(let rules): return rules.allSatisfy { holds($0, in: world) }
    case .any(let rules): return rules.contains { holds($0, in: world) }
    case .quota(let quota):
      let count = quota.alarms.count { (world[$0.text] == quota.state) != quota.isNegated }
      switch quota.threshold {
      case .count(let wanted): return count >= wanted
      case .percent(let wanted):
        return Double(count) / Double(quota.alarms.count) >= Double(wanted) / 100
      }
    }
  }

  @Test(arguments: seeds)
  func `printing and parsing give the same rule`(seed: UInt64) throws {
    let names: [AWSName] = ["a", "b c", #"d"e"#, #"f\"#, "TRUE", "(", "é"]
    var source = RandomRule(names: names, random: SeededRandom(seed: seed))
    for _ in 0..<200 {
      let rule = source.rule(depth: 3)
      #expect(try RuleParser.rule(rule.description) == rule)
    }
  }

  @Test(arguments: seeds)
  func `a rule is evaluated as brute force does it`(seed: UInt64) {
    var source = RandomRule(names: ["a", "b", "c"], random: SeededRandom(seed: seed))
    let worlds = Self.worlds(["a", "b", "c"], AlarmState.allCases)
    for _ in 0..<100 {
      let rule = source.rule(depth: 3)
      for world in worlds {
        let truth = rule.truth { world[$1.text] == $0 ? .yes : .no }
        #expect(truth == (Self.holds(rule, in: world) ? .yes : .no))
      }
    }
  }

  @Test(arguments: seeds)
  func `what is said without knowing all states holds in every one of them`(seed: UInt64) {
    var source = RandomRule(names: ["a", "b", "c"], random: SeededRandom(seed: seed))
    for _ in 0..<100 {
      let rule = source.rule(depth: 3)
      let truth = rule.truth { $1.text == "a" ? ($0 == .alarm ? .yes : .no) : .unknown }
      let all = Set(
        Self.worlds(["b", "c"], AlarmState.allCases).map { world in
          Self.holds(rule, in: world.merging(["a": .alarm]) { $1 })
        }
      )
      if truth != .unknown { #expect(all == [truth == .yes]) }
    }
  }

  @Test(arguments: seeds)
  func `a composite alarm's response is what brute force finds`(seed: UInt64) {
    let names: [AWSName] = ["a", "b", "c", "d"]
    var source = RandomRule(names: names, random: SeededRandom(seed: seed))
    for _ in 0..<60 {
      let rule = source.rule(depth: 3)
      let response = SampleComposites(["x": rule.description], plain: names).response(of: "x")
      #expect(
        response?.state == Self.response(to: rule), "\(rule): \(response?.reason.words ?? "none")")
    }
  }

  /// What every choice of quiet states for the other alarms, and for ours before, amounts to.
  private static func response(to rule: CompositeRule) -> StepState {
    let quiet: [AlarmState] = [.ok, .insufficientData]
    let fires = worlds(["a", "b", "c", "d"], quiet).map { before in
      !holds(rule, in: before) && holds(rule, in: before.merging([ours: .alarm]) { $1 })
    }
    guard Set(fires).count == 1 else { return .open }
    return fires[0] ? .held : .broken
  }

  @Test(arguments: seeds)
  func `no bytes end the program`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["ALARM", "(", ")", "\"", "\\", "AND", "OR ", "NOT ", ",", "a", "5%", "AT_LEAST"]
    for _ in 0..<200 {
      let count = random.number(below: 60)
      let noise = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let words = (0..<count).map { _ in random.element(of: pieces) }.joined()
      for text in [String(decoding: noise, as: UTF8.self), words] {
        let rule = try? RuleParser.rule(text)
        let again = rule.flatMap { try? RuleParser.rule($0.description) }
        #expect(again == rule)
      }
    }
  }
}
