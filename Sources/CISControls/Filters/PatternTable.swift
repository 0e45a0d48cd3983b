import AWSEvidence
import AuditModel
import CloudTrailEvents
import EvidenceIntake
import EvidenceJSON
import FilterPatterns
import Synchronization

/// The filter patterns that one audit meets, and what they come to, each worked out once.
///
/// Accounts share their filters' texts, so a few texts stand for thousands of filters. A table lives
/// as long as one audit, and only saves time.
final class PatternTable: Sendable {
  /// One text of the table.
  struct Entry: Sendable {
    /// The place in the table, the same for equal texts.
    let id: Int

    /// The pattern, or what keeps it from being read.
    let pattern: Result<FilterPattern, FilterPatternError>

    /// The ids of the audit's controls whose events the pattern is about, however well it fits.
    let related: Set<String>

    /// Whether what the pattern matches depends on the account or region of an event.
    let dependsOnPlace: Bool

    /// The words that differ from those of a form of a control by the case of letters alone, by the
    /// ids of the audit's controls; without controls of which none does.
    let misspellings: [String: [FilterPattern.Misspelling]]

    /// The pattern; `nil` when CloudWatch Logs refuses the text.
    var readable: FilterPattern? { try? pattern.get() }
  }

  private struct Question: Hashable {
    let control: String
    let patterns: [Int]
    let recorded: RecordedEvents
  }

  private struct State {
    var entries: [AWSName: Entry] = [:]
    var verdicts: [Question: PatternVerdict] = [:]
  }

  private let controls: [AskedControl]

  /// The controls that a pattern may be about besides.
  private let others: [AskedControl]
  private let state = Mutex(State())

  /// The events that patterns are tried on, shared by all questions.
  private let drafts = DraftStore()

  /// Creates an empty table for an audit of these controls, which are of one version.
  init(for controls: [AskedControl]) {
    self.controls = controls
    let ids = Set(controls.map(\.control.id))
    others =
      controls.first.map { first in
        ControlCatalog.all.filter { !ids.contains($0.id) }
          .map { AskedControl($0, in: first.version) }
      } ?? []
  }

  /// The entry of a pattern's text.
  func entry(_ text: String) -> Entry {
    let key = AWSName(text)
    return state.withLock { state in
      if let known = state.entries[key] { return known }
      let pattern = Result { () throws(FilterPatternError) in try FilterPattern(text) }
      let related = controls.filter {
        $0.isRelated(to: text, try? pattern.get(), among: controls + others)
      }
      let readable = try? pattern.get()
      let entry = Entry(
        id: state.entries.count,
        pattern: pattern,
        related: Set(related.map(\.control.id)),
        dependsOnPlace: readable?.dependsOnPlace ?? true,
        misspellings: readable.map(misspellings) ?? [:]
      )
      state.entries[key] = entry
      return entry
    }
  }

  private func misspellings(in pattern: FilterPattern) -> [String: [FilterPattern.Misspelling]] {
    controls.reduce(into: [:]) { all, asked in
      all[asked.control.id] = asked.forms.lazy.compactMap(\.pattern)
        .map(pattern.misspellings).first { !$0.isEmpty }
    }
  }

  /// The verdict on patterns that count together for events that a trail records.
  ///
  /// Patterns that speak of no account and no region are judged once for all places, and the events
  /// that prove the verdict are then put where they belong. `nil` when the version prescribes
  /// nothing, or a text cannot be read.
  func verdict(
    on entries: [Entry],
    by control: AskedControl,
    _ recorded: RecordedEvents
  ) -> PatternVerdict? {
    let patterns = entries.compactMap(\.readable)
    guard patterns.count == entries.count else { return nil }
    let example = recorded.moved(to: .example)
    if !entries.contains(where: \.dependsOnPlace),
      let verdict = known(entries, control, example)
    {
      // One that is about other events is not shown, so its proof may stay where it is.
      let isShown = entries.contains { $0.related.contains(control.control.id) }
      if !isShown, verdict.judgements == Judgements(both: .broken) { return verdict }
      if let moved = verdict.moved(from: .example, to: recorded.place, patterns) { return moved }
    }
    return known(entries, control, recorded)
  }

  private func known(
    _ entries: [Entry],
    _ control: AskedControl,
    _ recorded: RecordedEvents
  ) -> PatternVerdict? {
    let question = Question(
      control: control.control.id, patterns: Set(entries.map(\.id)).sorted(), recorded: recorded)
    if let known = state.withLock({ $0.verdicts[question] }) { return known }
    // The order decides which of several sufficient patterns is named, so it must not vary.
    let patterns = Set(entries.compactMap(\.readable)).sorted {
      $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
    let verdict = control.verdict(
      on: patterns, scope: recorded.scope(of: control), isolatesSufficient: true, drafts: drafts)
    if let verdict { state.withLock { $0.verdicts[question] = verdict } }
    return verdict
  }
}
