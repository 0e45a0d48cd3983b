/// A filter pattern that benchmark versions accept for a control.
public struct PrescribedPattern: Hashable, Sendable {
  /// The form's name, such as `base` or `sso`; unique among those of one version.
  public let name: String

  /// The pattern as the benchmark prints it, quotes restored.
  public let text: String

  /// What a reader of the pattern may not expect, as a clause; `nil` when it says what it means.
  public let note: String?

  /// The versions that accept it.
  public let versions: ClosedRange<BenchmarkVersion>

  /// Whether it matches events that a busy account sees many times a day.
  ///
  /// The benchmark's letter is met by it, but its alarm would hardly ever leave ALARM.
  public let matchesEverydayEvents: Bool

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
    self.note = note
    versions = first...last
    self.matchesEverydayEvents = matchesEverydayEvents
  }
}
