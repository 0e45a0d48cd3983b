/// What the outcomes of a report come to.
public enum Conclusion: Hashable, Sendable {
  /// Nothing counts against it, as far as the line is drawn.
  case proven

  /// A control failed.
  case failed

  /// No control failed, but some are incomplete or need review, or none was judged.
  case undecided
}

/// From which outcome on something counts against a report.
public enum FailureLine: String, CaseIterable, Sendable {
  /// Only failures count.
  case fail

  /// Failures and what is incomplete count.
  case incomplete

  /// Failures, what is incomplete and what needs review count.
  case review

  /// Nothing counts.
  case never
}

extension OutcomeCounts {
  /// What the outcomes come to, given where the line is drawn.
  public func conclusion(failingFrom line: FailureLine = .review) -> Conclusion {
    guard line != .never else { return .proven }
    // Where nothing was judged, nothing is proven.
    guard total > 0 else { return .undecided }
    if self[.fail] > 0 { return .failed }
    if line != .fail, self[.incomplete] > 0 { return .undecided }
    if line == .review, self[.review] > 0 { return .undecided }
    return .proven
  }
}
