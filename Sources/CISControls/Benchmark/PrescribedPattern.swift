/// A filter pattern that a benchmark version accepts for a control.
public struct PrescribedPattern: Hashable, Sendable {
  /// The form's name, such as `base` or `sso`.
  public let name: String

  /// The pattern as the benchmark prints it, quotes restored.
  public let text: String

  /// The first version that accepts it.
  public let since: BenchmarkVersion

  init(_ name: String, since: BenchmarkVersion = .v120, _ text: String) {
    self.name = name
    self.text = text
    self.since = since
  }
}
