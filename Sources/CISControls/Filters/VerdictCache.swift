import FilterPatterns
import Synchronization

/// The verdicts on filter patterns that one audit has reached so far.
///
/// Accounts of one organization share their filters, so the same comparison comes up once for every
/// account, and again for near misses. A cache lives as long as one audit, and only saves time.
final class VerdictCache: Sendable {
  private struct Key: Hashable {
    let control: String
    let patterns: Set<FilterPattern>
  }

  private let verdicts = Mutex<[Key: PatternVerdict]>([:])

  /// The verdict on patterns that count together, worked out at most once.
  func verdict(
    on patterns: [FilterPattern],
    by control: Control,
    in version: BenchmarkVersion
  ) -> PatternVerdict? {
    let key = Key(control: control.id, patterns: Set(patterns))
    if let known = verdicts.withLock({ $0[key] }) { return known }
    // The order decides which of several sufficient patterns is named, so it must not vary.
    let sorted = key.patterns.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    let verdict = control.verdict(on: sorted, in: version, isolatesSufficient: true)
    if let verdict { verdicts.withLock { $0[key] = verdict } }
    return verdict
  }
}
