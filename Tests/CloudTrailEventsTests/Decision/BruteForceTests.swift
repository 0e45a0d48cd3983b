import CloudTrailEvents
import EvidenceJSON
import FilterPatterns
import Testing

/// Compares the decision with what trying every small event says.
@Suite struct BruteForceTests {
  @Test(arguments: 0..<4 as Range<UInt64>)
  func `texts are decided as trying all small events does`(seed: UInt64) throws {
    let patterns = RandomPattern(seed: seed, operands: RandomPattern.texts)
    try check(patterns, SmallWorld.events(SmallWorld.texts))
  }

  @Test(arguments: 100..<103 as Range<UInt64>)
  func `numbers are decided as trying many does, or left open`(seed: UInt64) throws {
    let patterns = RandomPattern(seed: seed, operands: RandomPattern.numbers)
    try check(patterns, SmallWorld.events(SmallWorld.numbers), mayBeOpen: true)
  }

  @Test(arguments: 200..<203 as Range<UInt64>)
  func `lists are decided as trying small ones does, or left open`(seed: UInt64) throws {
    let patterns = RandomPattern(
      seed: seed, operands: RandomPattern.texts, selectors: RandomPattern.elements)
    try check(patterns, SmallWorld.lists([#""a""#, #""ab""#, #""ba""#, #""c""#]), mayBeOpen: true)
  }

  private func check(
    _ random: RandomPattern,
    _ events: [JSONValue],
    mayBeOpen: Bool = false
  ) throws {
    var patterns = random
    for _ in 0..<6 {
      let prescribed = try FilterPattern(patterns.next())
      let configured = [try FilterPattern(patterns.next()), try FilterPattern(patterns.next())]
      let comparison = PatternComparison.of(configured: configured, prescribed: prescribed)
      let truth = Truth(events, configured, prescribed)
      let context: Comment = "\(configured) against \(prescribed): \(comparison)"
      if case .undecided = comparison.relation {
        #expect(mayBeOpen, context)
      } else {
        expectAgreement(comparison, truth, isWorldComplete: !mayBeOpen, context)
      }
      try expectSound(comparison, configured, prescribed, context)
    }
  }

  /// What trying every event found.
  private struct Truth {
    let missed: Bool
    let extra: Bool
    let matched: Bool

    init(_ events: [JSONValue], _ configured: [FilterPattern], _ prescribed: FilterPattern) {
      var missed = false
      var extra = false
      var matched = false
      for event in events {
        let isWanted = prescribed.matches(event)
        let isMatched = configured.contains { $0.matches(event) }
        if isWanted, !isMatched { missed = true }
        if !isWanted, isMatched { extra = true }
        if isMatched { matched = true }
      }
      self.missed = missed
      self.extra = extra
      self.matched = matched
    }
  }

  /// What is said not to exist is not in the small world either; a complete one has the rest too.
  private func expectAgreement(
    _ found: PatternComparison,
    _ truth: Truth,
    isWorldComplete: Bool,
    _ context: Comment
  ) {
    switch found.relation {
    case .misses: #expect(truth.missed && truth.matched || !isWorldComplete, context)
    case .neverMatches: #expect(!truth.matched, context)
    case .literal, .equivalent: #expect(!truth.missed, context)
    case .covers, .matchesEverything: #expect(!truth.missed, context)
    case .undecided: break
    }
  }

  private func expectSound(
    _ found: PatternComparison,
    _ configured: [FilterPattern],
    _ prescribed: FilterPattern,
    _ context: Comment
  ) throws {
    if let witness = found.witness {
      let event = try JSONDocument(parsing: witness).root
      #expect(prescribed.matches(event), context)
      #expect(!configured.contains { $0.matches(event) }, context)
    }
    if let extra = found.extra {
      let event = try JSONDocument(parsing: extra).root
      #expect(!prescribed.matches(event), context)
      #expect(configured.contains { $0.matches(event) }, context)
    }
  }
}
