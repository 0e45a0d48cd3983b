package import AWSEvidence
package import AuditModel
package import EvidenceIntake
import EvidenceJSON

/// How an alarm has to do with the metric that a filter publishes.
package enum MetricWatch: Hashable, Sendable {
  /// It watches the metric, directly or through metric math that amounts to that.
  case data(WatchedData)

  /// It may watch the metric; the reason says what keeps that from being decided.
  case open(Message)

  /// It names the metric, but what it evaluates is something else; the reason says what.
  case unread(Message)

  /// It watches a metric of that name in another account.
  case elsewhere(account: String)
}

extension MetricWatch {
  /// How `alarm` has to do with `metric` of an account; `nil` when it has not.
  ///
  /// `home` is the account that the alarm is in, when that is another one.
  package init?(
    of alarm: MetricAlarm,
    metric: MetricIdentity,
    account: String,
    home: String? = nil
  ) {
    if home == nil, alarm.metric == metric {
      self = .data(WatchedData(alarm))
      return
    }
    let namesakes = alarm.queries.filter { $0.metricStat?.metric == metric }
    let accounts = namesakes.map { $0.accountID ?? home ?? account }
    if accounts.contains(where: { $0.isSame(as: account) }) {
      let math = MetricMath(alarm: alarm, metric: metric, account: account, home: home ?? account)
      self = math.watch
      // Math that reads only other entries may still hold a query that names the metric.
      if case .unread = self, let reason = Self.suspicion(against: alarm, metric) {
        self = .open(reason)
      }
    } else if home != nil {
      return nil
    } else if let reason = Self.suspicion(against: alarm, metric) {
      self = .open(reason)
    } else if let stranger = accounts.first {
      self = .elsewhere(account: stranger)
    } else {
      return nil
    }
  }

  /// Why an alarm may read the metric without naming it as one of its queries.
  ///
  /// A Metrics Insights query and a PromQL query name the metric, a search the words of its name.
  private static func suspicion(against alarm: MetricAlarm, _ metric: MetricIdentity) -> Message? {
    if let query = alarm.promQLQuery, query.mentions(metric.name) {
      return Message(.evaluatesPromQL)
    }
    for expression in alarm.queries.compactMap(\.expression) {
      let isSearch = expression.mentions("SEARCH")
      if expression.mentions(metric.name) || isSearch && expression.mentions(metric.namespace) {
        return Message(.evaluatesQuery, .text(expression))
      }
    }
    return nil
  }
}

extension String {
  /// Whether the name stands somewhere in the text, scalar by scalar.
  package func mentions(_ name: AWSName) -> Bool {
    utf8.firstRange(of: name.text.utf8) != nil
  }
}

/// What an alarm reads of the metric that a filter publishes.
package struct WatchedData: Hashable, Sendable {
  /// `Sum` or another statistic as AWS names it; `nil` when the evidence does not say.
  let statistic: String?

  /// The length of a period in seconds; `nil` when the evidence does not say.
  let period: Int?

  /// The dimensions that data must have, sorted.
  let dimensions: [AlarmDimension]

  /// The unit that data must have to count; `nil` when any does.
  let unit: String?

  /// How often metric math adds the same value; at least 1.
  var factor = 1

  /// Whether metric math may show a period without data as zero.
  ///
  /// It may also leave such a period empty: `FILL` fills gaps between data, not a range without any.
  var fillsGaps = false

  /// What an alarm without metric math reads.
  init(_ alarm: MetricAlarm) {
    statistic = alarm.evaluation.extendedStatistic ?? alarm.evaluation.statistic
    period = alarm.evaluation.period
    dimensions = alarm.dimensions
    unit = alarm.unit
  }

  /// What one query of an alarm's metric math reads.
  init(_ stat: MetricStat) {
    statistic = stat.stat
    period = stat.period
    dimensions = stat.dimensions
    unit = stat.unit
  }
}
