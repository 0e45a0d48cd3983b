import AWSEvidence
import CloudWatchAlarms

/// A way to judge metric filters: by what a benchmark prescribes, or by one given event.
protocol FilterJudging: Sendable {
  /// What one filter is worth.
  func judgement(of filter: MetricFilter) -> FilterJudgement

  /// What several filters are worth together; `nil` when they cannot be more than each by itself.
  func judgement(ofAll filters: [MetricFilter]) -> FilterJudgement?

  /// What no filter does when none fits, as it follows "no metric filter of log group `x`".
  var fittingClause: String { get }

  /// Whether another filter matches every event that counts and that a filter matches.
  func company(of other: MetricFilter, for filter: MetricFilter) -> Publishers.Company

  /// Whether a filter is worth showing though it does not fit.
  func isRelated(_ filter: MetricFilter) -> Bool
}
