import AWSEvidence
import FilterPatterns
import Synchronization

/// The filter patterns that one audit has read so far, and its verdicts on them.
///
/// Accounts of one organization share their filters, so the same comparison comes up once for every
/// account, and again for near misses. A cache lives as long as one audit, and only saves time.
final class VerdictCache: Sendable {
  private struct Key: Hashable {
    let control: String
    let patterns: Set<FilterPattern>
    let scope: EventScope
  }

  private struct Topic: Hashable {
    let control: String
    let text: AWSName
  }

  private let verdicts = Mutex<[Key: PatternVerdict]>([:])
  private let patterns = Mutex<[AWSName: Result<FilterPattern, FilterPatternError>]>([:])
  private let topics = Mutex<[Topic: Bool]>([:])

  /// The pattern that a text is, read at most once.
  ///
  /// - Throws: What ``FilterPattern`` throws for the text.
  func pattern(_ text: String) throws(FilterPatternError) -> FilterPattern {
    let key = AWSName(text)
    if let known = patterns.withLock({ $0[key] }) { return try known.get() }
    let read = Result { () throws(FilterPatternError) in try FilterPattern(text) }
    patterns.withLock { $0[key] = read }
    return try read.get()
  }

  /// Whether a pattern's text is about a control, decided at most once.
  func isRelated(_ text: String, to control: Control, deciding: () -> Bool) -> Bool {
    let key = Topic(control: control.id, text: AWSName(text))
    if let known = topics.withLock({ $0[key] }) { return known }
    let isRelated = deciding()
    topics.withLock { $0[key] = isRelated }
    return isRelated
  }

  /// The verdict on patterns that count together, worked out at most once.
  ///
  /// Patterns that speak of no account and no region are judged once for all places, and the events
  /// that prove the verdict are then put where they belong.
  func verdict(
    on patterns: [FilterPattern],
    by control: Control,
    in version: BenchmarkVersion,
    _ scope: EventScope
  ) -> PatternVerdict? {
    if !patterns.contains(where: \.dependsOnPlace),
      let verdict = known(Set(patterns), control, version, scope.moved(to: .example)),
      let moved = verdict.moved(from: .example, to: scope.place, patterns)
    {
      return moved
    }
    return known(Set(patterns), control, version, scope)
  }

  private func known(
    _ patterns: Set<FilterPattern>,
    _ control: Control,
    _ version: BenchmarkVersion,
    _ scope: EventScope
  ) -> PatternVerdict? {
    let key = Key(control: control.id, patterns: patterns, scope: scope)
    if let known = verdicts.withLock({ $0[key] }) { return known }
    // The order decides which of several sufficient patterns is named, so it must not vary.
    let sorted = patterns.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    let verdict = control.verdict(on: sorted, in: version, scope: scope, isolatesSufficient: true)
    if let verdict { verdicts.withLock { $0[key] = verdict } }
    return verdict
  }
}
