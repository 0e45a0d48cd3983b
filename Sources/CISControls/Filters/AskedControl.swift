import CloudTrailEvents
import EvidenceJSON
public import FilterPatterns

/// A control as one audit asks it: at a version, with what follows from that worked out once.
struct AskedControl: Sendable {
  /// The control.
  let control: Control

  /// The version that the audit goes by.
  let version: BenchmarkVersion

  /// The accepted forms, the plainest first.
  let forms: [PrescribedPattern]

  /// The events that a trail must record.
  let events: [MonitoredEvent]

  /// The services whose events the control is about; `nil` for any.
  let services: Set<String>?

  /// The types of the events that the control is about.
  let eventTypes: Set<String>

  /// Words in small letters of which a pattern about these events has at least one.
  private let keywords: [String]

  /// Asks a control at a version that has it.
  init(_ control: Control, in version: BenchmarkVersion) {
    self.control = control
    self.version = version
    forms = control.patterns(in: version)
    events = control.events(in: version)
    let sources = events.map(\.eventSource)
    services = sources.contains(nil) ? nil : Set(sources.compactMap(\.self))
    eventTypes = Set(events.map(\.eventType))
    keywords = control.keywords.map(\.asciiLowercased)
  }

  /// Whether a pattern is about the control's events, however well it fits.
  ///
  /// One that asks for all that another control prescribes, and not for all that this one does, is
  /// about the other. `pattern` is `nil` when the text cannot be read.
  func isRelated(
    to text: String,
    _ pattern: FilterPattern?,
    among controls: [AskedControl]
  ) -> Bool {
    // A word in the wrong case matches nothing, but shows what is meant.
    let words = (pattern?.askedWords ?? [text]).map(\.asciiLowercased)
    let isNamed = keywords.contains { keyword in words.contains { $0.contains(scalars: keyword) } }
    guard isNamed, let pattern else { return isNamed }
    return isAskedFor(by: pattern)
      || !controls.contains { $0.control.id != control.id && $0.isAskedFor(by: pattern) }
  }

  /// Whether a pattern has all tests of an accepted form.
  private func isAskedFor(by pattern: FilterPattern) -> Bool {
    forms.contains { $0.pattern?.isContained(in: pattern) ?? false }
  }

  /// The verdict on patterns that count together, by the accepted form that they fit best.
  ///
  /// `isolatesSufficient` judges only those of them that it takes to cover the form. `nil` when the
  /// version prescribes nothing.
  func verdict(
    on configured: [FilterPattern],
    scope: EventScope,
    isolatesSufficient: Bool,
    drafts: DraftStore
  ) -> PatternVerdict? {
    forms.compactMap { form in
      form.pattern.map { pattern in
        PatternVerdict(
          of: configured, with: pattern, variant: form, scope: scope,
          isolatesSufficient: isolatesSufficient, drafts: drafts)
      }
    }.max(by: PatternVerdict.isWorse)
  }
}

extension Control {
  /// The verdict on patterns that count together, by the accepted form that they fit best.
  ///
  /// Events of other services and events that are no management events do not count.
  ///
  /// `nil` when the version prescribes nothing for the control.
  public func verdict(
    on configured: [FilterPattern],
    in version: BenchmarkVersion
  ) -> PatternVerdict? {
    // Without a trail nobody knows whose events it would deliver, so that a pattern that names one
    // account is taken to name the account that is meant.
    let accounts = Set(configured.flatMap(\.accounts))
    let asked = AskedControl(self, in: version)
    let scope = EventScope(
      sources: asked.services,
      types: asked.eventTypes,
      accounts: .unknown,
      place: accounts.count == 1
        ? EventPlace(account: accounts.first ?? "", region: EventPlace.example.region.text)
        : .example
    )
    return asked.verdict(
      on: configured, scope: scope, isolatesSufficient: false, drafts: DraftStore())
  }
}
