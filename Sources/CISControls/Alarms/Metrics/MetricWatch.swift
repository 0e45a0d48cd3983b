import AWSEvidence
import EvidenceJSON

/// How an alarm has to do with the metric that a filter publishes.
enum MetricWatch: Hashable {
  /// It watches the metric, directly or through metric math that amounts to that.
  case data(WatchedData)

  /// It may watch the metric; the reason says what keeps that from being decided.
  case open(String)

  /// It names the metric, but what it evaluates is something else; the reason says what.
  case unread(String)

  /// It watches a metric of that name in another account.
  case elsewhere(account: String)
}

extension MetricWatch {
  /// How `alarm` has to do with `metric` of an account; `nil` when it has not.
  ///
  /// `home` is the account that the alarm is in, when that is another one.
  init?(of alarm: MetricAlarm, metric: MetricIdentity, account: String, home: String? = nil) {
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
  private static func suspicion(against alarm: MetricAlarm, _ metric: MetricIdentity) -> String? {
    if let query = alarm.promQLQuery, query.mentions(metric.name) {
      return "it evaluates a PromQL query that names the metric"
    }
    for expression in alarm.queries.compactMap(\.expression) {
      let isSearch = expression.mentions("SEARCH")
      if expression.mentions(metric.name) || isSearch && expression.mentions(metric.namespace) {
        return "it evaluates a query that names the metric: \(name: expression)"
      }
    }
    return nil
  }
}

extension String {
  /// Whether the name stands somewhere in the text, scalar by scalar.
  func mentions(_ name: AWSName) -> Bool {
    utf8.firstRange(of: name.text.utf8) != nil
  }
}
