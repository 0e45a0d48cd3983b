/// A fact that some benchmark versions changed.
struct Versioned<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What holds in the first version.
  private let first: Value

  /// What holds from each of these versions on.
  private let later: [BenchmarkVersion: Value]

  init(_ first: Value, _ later: [BenchmarkVersion: Value] = [:]) {
    self.first = first
    self.later = later
  }

  /// What holds in a version.
  func value(in version: BenchmarkVersion) -> Value {
    later.filter { $0.key <= version }.max { $0.key < $1.key }?.value ?? first
  }
}
