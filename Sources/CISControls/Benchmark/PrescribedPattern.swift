import EvidenceJSON
public import FilterPatterns

/// A filter pattern that benchmark versions accept for a control.
public struct PrescribedPattern: Hashable, Sendable {
  /// The form's name, such as `base` or `sso`; unique among those of one version.
  public let name: String

  /// The pattern as the benchmark prints it, quotes restored.
  public let text: String

  /// The pattern that the text is.
  ///
  /// `nil` only for a text that CloudWatch Logs refuses, which tests forbid in the catalog.
  let pattern: FilterPattern?

  /// What a reader of the pattern may not expect, as a clause; `nil` when it says what it means.
  public let note: String?

  /// The versions that accept it.
  public let versions: ClosedRange<BenchmarkVersion>

  /// Whether it matches events that a busy account sees many times a day.
  ///
  /// The benchmark's letter is met by it, but its alarm would hardly ever leave ALARM.
  public let matchesEverydayEvents: Bool

  /// Creates a pattern of a control of your own, which every version accepts.
  ///
  /// - Throws: `FilterPatternError` for a text that CloudWatch Logs refuses.
  public init(_ text: String, name: String = "base") throws(FilterPatternError) {
    _ = try FilterPattern(text)
    self.init(name, text)
  }

  init(
    _ name: String,
    since first: BenchmarkVersion = .oldest,
    until last: BenchmarkVersion = .newest,
    matchesEverydayEvents: Bool = false,
    note: String? = nil,
    _ text: String
  ) {
    self.name = name
    self.text = text
    pattern = try? FilterPattern(text)
    self.note = note
    versions = first...last
    self.matchesEverydayEvents = matchesEverydayEvents
  }
}

extension PrescribedPattern {
  /// The event names that the pattern asks for, in its order; empty when it goes by other fields.
  var eventNames: [String] {
    guard case .json(let condition)? = pattern?.syntax else { return [] }
    return Self.eventNames(in: condition)
  }

  private static func eventNames(in condition: FilterCondition<FieldTest>) -> [String] {
    switch condition {
    case .all(let operands), .any(let operands): operands.flatMap(eventNames)
    case .test(let test): eventName(in: test).map { [$0] } ?? []
    }
  }

  private static func eventName(in test: FieldTest) -> String? {
    guard test.selector.description == "$.eventName", case .equals(.text(let glob)) = test.test
    else { return nil }
    return glob.text.text
  }
}

/// A difference between the patterns that two benchmark versions accept for a control.
public enum PatternChange: Hashable, Sendable {
  /// Forms of these names are accepted besides the former ones.
  case accepts([String])

  /// Forms of these names are no longer accepted, the others still are.
  case drops([String])

  /// The patterns ask for these events too, in their order.
  case addsEvents([String])

  /// The patterns no longer ask for these events, in their former order.
  case dropsEvents([String])

  /// The patterns were replaced by others that differ in more than event names.
  case replaced

  /// The differences between former and new patterns, texts compared.
  static func changes(
    from former: [PrescribedPattern],
    to new: [PrescribedPattern]
  ) -> [PatternChange] {
    let added = new.filter { pattern in !former.contains { $0.text == pattern.text } }
    let removed = former.filter { pattern in !new.contains { $0.text == pattern.text } }
    switch (added.isEmpty, removed.isEmpty) {
    case (true, true): return []
    case (false, true): return [.accepts(added.map(\.name))]
    case (true, false): return [.drops(removed.map(\.name))]
    case (false, false): return replacement(of: removed, by: added)
    }
  }

  private static func replacement(
    of removed: [PrescribedPattern],
    by added: [PrescribedPattern]
  ) -> [PatternChange] {
    let former = removed.flatMap(\.eventNames)
    let new = added.flatMap(\.eventNames)
    let gained = new.filter { !former.contains($0) }
    let lost = former.filter { !new.contains($0) }
    guard !gained.isEmpty || !lost.isEmpty else { return [.replaced] }
    return (gained.isEmpty ? [] : [.addsEvents(gained)])
      + (lost.isEmpty ? [] : [.dropsEvents(lost)])
  }
}
