import CloudTrailEvents
import EvidenceJSON
import FilterPatterns
import TestSupport
import Testing

@Suite(.enabled(if: SharedCorpus.isPresent)) struct CollectedPatternTests {
  @Test(arguments: CollectedPattern.all)
  func `a pattern parses where it is well formed`(_ row: CollectedPattern) throws {
    guard row.isWellFormed else {
      #expect(throws: FilterPatternError.self) { try FilterPattern(row.pattern) }
      return
    }
    let pattern = try FilterPattern(row.pattern)
    #expect(try FilterPattern(pattern.description).syntax == pattern.syntax)
  }

  @Test func `verdicts agree with those computed by other means`() throws {
    var counts = ["equivalent": 0, "covers": 0, "misses": 0, "undecided": 0]
    for row in CollectedPattern.all where row.isWellFormed {
      for text in PrescribedPatterns.texts(for: row.control) {
        let relation = try compare(row, with: FilterPattern(text)).relation
        counts[verdict(relation), default: 0] += 1
      }
    }
    #expect(counts == ["equivalent": 127, "covers": 47, "misses": 162, "undecided": 0])
  }

  /// Compares a row and checks every event that the comparison names.
  private func compare(
    _ row: CollectedPattern,
    with prescribed: FilterPattern
  ) throws -> PatternComparison {
    let configured = try FilterPattern(row.pattern)
    let comparison = PatternComparison.of(configured: [configured], prescribed: prescribed)
    if let witness = try comparison.witness.map({ try JSONDocument(parsing: $0).root }) {
      #expect(prescribed.matches(witness) && !configured.matches(witness), "\(row)")
    }
    if let extra = try comparison.extra.map({ try JSONDocument(parsing: $0).root }) {
      #expect(!prescribed.matches(extra) && configured.matches(extra), "\(row)")
    }
    return comparison
  }

  private func verdict(_ relation: PatternRelation) -> String {
    switch relation {
    case .literal, .equivalent: "equivalent"
    case .covers, .matchesEverything: "covers"
    case .misses, .neverMatches: "misses"
    case .undecided: "undecided"
    }
  }
}
