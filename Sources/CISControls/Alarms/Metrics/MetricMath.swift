import AWSEvidence
import EvidenceJSON

/// Metric math that reads a certain metric, and perhaps others.
///
/// Only math that amounts to the metric itself, or to a multiple of it, is decided; anything else is
/// for a person to judge.
///
/// - SeeAlso: "Creating an alarm based on a metric math expression" in the CloudWatch user guide.
struct MetricMath {
  /// The deepest chain of expressions that is followed; AWS allows ten queries in an alarm.
  private static let deepest = 10

  /// The most summands that are counted.
  private static let mostTerms = 1000

  let alarm: MetricAlarm

  /// The metric that the filter publishes; some query of the alarm reads it.
  let metric: MetricIdentity

  /// The account of alarm and metric.
  let account: String

  /// What the alarm makes of the metric.
  var watch: MetricWatch {
    guard alarm.evaluation.thresholdMetricID == nil else {
      return .open("its threshold is a learned band")
    }
    guard let root else { return .open("the evidence does not show which query it watches") }
    guard let sum = sum(of: root, depth: 0), let data = data(of: sum) else {
      return .open("it evaluates metric math that is not decided here\(quoted(root))")
    }
    return .data(data)
  }

  /// The only query whose data the alarm watches.
  private var root: MetricQuery? {
    let ids = alarm.queries.map(\.id)
    guard Set(ids).count == ids.count else { return nil }
    if alarm.queries.count == 1 { return alarm.queries.first }
    let watched = alarm.queries.filter { $0.returnData != false }
    return watched.count == 1 ? watched.first : nil
  }

  private func quoted(_ query: MetricQuery) -> String {
    query.expression.map { ": \(name: $0)" } ?? ""
  }

  // MARK: - Sums

  /// Metrics that are added up, one entry for each time.
  private struct Sum {
    var metrics: [MetricQuery] = []
    var fillsGaps = false

    mutating func add(_ other: Sum) {
      metrics += other.metrics
      fillsGaps = fillsGaps || other.fillsGaps
    }
  }

  /// The sum that a query amounts to, or `nil` for anything else.
  private func sum(of query: MetricQuery, depth: Int) -> Sum? {
    guard let expression = query.expression else {
      return query.metricStat == nil ? nil : Sum(metrics: [query])
    }
    guard depth < Self.deepest, let terms = MetricTerm.terms(of: expression) else { return nil }
    var total = Sum()
    for term in terms {
      guard let part = sum(of: term, depth: depth + 1) else { return nil }
      total.add(part)
      guard total.metrics.count <= Self.mostTerms else { return nil }
    }
    return total
  }

  private func sum(of term: MetricTerm, depth: Int) -> Sum? {
    switch term {
    case .allMetrics: return Sum(metrics: alarm.queries.filter { $0.metricStat != nil })
    case .entry(let id): return sum(ofEntry: id, depth: depth)
    case .filled(let id):
      var sum = sum(ofEntry: id, depth: depth)
      sum?.fillsGaps = true
      return sum
    }
  }

  private func sum(ofEntry id: AWSName, depth: Int) -> Sum? {
    alarm.queries.first { $0.id == id }.flatMap { sum(of: $0, depth: depth) }
  }

  /// What a sum reads, or `nil` when it adds up different things.
  private func data(of sum: Sum) -> WatchedData? {
    let isOurs = sum.metrics.allSatisfy {
      $0.metricStat?.metric == metric && ($0.accountID ?? account) == account
    }
    let data = Set(sum.metrics.compactMap(\.metricStat).map(WatchedData.init))
    guard isOurs, data.count == 1, var data = data.first else { return nil }
    data.factor = sum.metrics.count
    data.fillsGaps = sum.fillsGaps
    return data
  }
}
