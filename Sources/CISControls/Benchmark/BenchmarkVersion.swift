/// The published versions of the CIS AWS Foundations Benchmark, oldest first.
public enum BenchmarkVersion: String, CaseIterable, Sendable {
  /// Version 1.2.0.
  case v120 = "1.2.0"

  /// Version 1.3.0.
  case v130 = "1.3.0"

  /// Version 1.4.0.
  case v140 = "1.4.0"

  /// Version 1.5.0.
  case v150 = "1.5.0"

  /// Version 2.0.0.
  case v200 = "2.0.0"

  /// Version 3.0.0.
  case v300 = "3.0.0"

  /// Version 4.0.1.
  case v401 = "4.0.1"

  /// Version 5.0.0.
  case v500 = "5.0.0"

  /// Version 6.0.0.
  case v600 = "6.0.0"

  /// Version 7.0.0.
  case v700 = "7.0.0"

  /// The version that is used when none is asked for.
  public static let standard = BenchmarkVersion.v600

  /// The first version that was published.
  public static let oldest = BenchmarkVersion.v120

  /// The last version that was published.
  public static let newest = BenchmarkVersion.v700

  /// The number of the monitoring section, the first part of its controls' numbers.
  ///
  /// The section moved twice; the second part of the numbers never changed.
  public var monitoringSection: Int {
    switch self {
    case .v120: 3
    case .v130, .v140, .v150, .v200, .v300, .v401, .v500: 4
    case .v600, .v700: 5
    }
  }
}

extension BenchmarkVersion: Comparable {
  /// Orders by publication.
  public static func < (left: BenchmarkVersion, right: BenchmarkVersion) -> Bool {
    let order = allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}

/// How the benchmark wants a control assessed.
public enum AssessmentStatus: String, CaseIterable, Sendable {
  /// The word of version 1.2.0: failing it lowers the score.
  case scored = "Scored"

  /// A tool may decide it.
  case automated = "Automated"

  /// A person decides; a tool's answer is evidence for that decision.
  case manual = "Manual"
}

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
