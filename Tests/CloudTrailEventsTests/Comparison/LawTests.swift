import CloudTrailEvents
import FilterPatterns
import Testing

/// What must hold for any two patterns.
@Suite struct LawTests {
  @Test(arguments: 300..<310 as Range<UInt64>)
  func `laws of conjunction, disjunction and order`(seed: UInt64) throws {
    var patterns = RandomPattern(
      seed: seed, operands: RandomPattern.texts.filter { !$0.hasPrefix("%") })
    for _ in 0..<6 {
      let first = String(patterns.next().dropFirst(2).dropLast(2))
      let second = String(patterns.next().dropFirst(2).dropLast(2))
      expectCovered("{ \(first) }", by: "{ \(first) }")
      expectCovered("{ (\(first)) && (\(second)) }", by: "{ \(first) }")
      expectCovered("{ \(first) }", by: "{ (\(first)) || (\(second)) }")
      expectSame("{ (\(first)) && (\(second)) }", "{ (\(second)) && (\(first)) }")
      expectSame("{ (\(first)) || (\(second)) }", "{ ((\(second)) || ((\(first)))) }")
      expectSame(
        "{ (\(first)) && ((\(first)) || (\(second))) }", "{ \(first) }")
    }
  }

  private func expectCovered(_ prescribed: String, by configured: String) {
    let relation = try? compare(configured, to: prescribed).relation
    #expect(
      [.literal, .equivalent, .covers, .matchesEverything].contains(relation), "\(prescribed)")
  }

  private func expectSame(_ first: String, _ second: String) {
    let relation = try? compare(first, to: second).relation
    #expect(
      [.literal, .equivalent].contains(relation), "\(first) and \(second): \(relation as Any)")
  }
}
