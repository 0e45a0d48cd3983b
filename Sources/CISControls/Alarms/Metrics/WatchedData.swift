import AWSEvidence

/// What an alarm reads of the metric that a filter publishes.
struct WatchedData: Hashable {
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
