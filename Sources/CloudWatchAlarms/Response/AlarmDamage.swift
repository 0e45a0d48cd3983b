package import AWSEvidence
import EvidenceIntake
import EvidenceJSON

extension MetricAlarm {
  /// What AWS documents for `TreatMissingData`.
  private static let treatments = ["breaching", "notBreaching", "ignore", "missing"]

  /// What AWS documents for `Statistic`.
  private static let statistics = ["SampleCount", "Average", "Sum", "Minimum", "Maximum"]

  /// What AWS documents for `ComparisonOperator` with a number to compare with.
  private static let plainComparisons = [
    "GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold",
    "LessThanOrEqualToThreshold",
  ]

  /// What AWS documents for `ComparisonOperator` with a learned band.
  private static let bandComparisons = [
    "LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold",
    "GreaterThanUpperThreshold",
  ]

  /// What AWS documents for `StateValue`.
  private static let states = ["OK", "ALARM", "INSUFFICIENT_DATA"]

  /// Why the alarm cannot be what AWS printed, as a clause; `nil` when it can.
  ///
  /// Such an alarm was cut or changed afterwards, so it shows nothing either way: what is absent
  /// from it may have been left out, and what stands in it need not be so.
  package var damage: String? {
    if let member = unshown.first {
      return "its \(name: member) is not shown, so more may be left out"
    }
    if let state = stateValue, !Self.states.contains(where: state.isSame) {
      return "its `StateValue` is none that AWS documents"
    }
    return mixture ?? evaluationDamage ?? (metric == nil ? queryDamage : metricDamage)
  }

  /// Several ways of naming what is watched, of which AWS takes one.
  private var mixture: String? {
    let ways = [
      place.hasField("MetricName") ? "`MetricName`" : nil,
      queries.isEmpty ? nil : "`Metrics`",
      place.hasField("EvaluationCriteria") ? "`EvaluationCriteria`" : nil,
    ].compactMap(\.self)
    return ways.count > 1
      ? "it has \(ways.joined(separator: " and ")), of which AWS allows one" : nil
  }

  private var evaluationDamage: String? {
    guard !place.hasField("EvaluationCriteria") else { return nil }
    guard let periods = evaluation.evaluationPeriods, periods > 0 else {
      return "its `EvaluationPeriods` is not a positive number"
    }
    if let needed = evaluation.datapointsToAlarm, !(1...periods).contains(needed) {
      return "its `DatapointsToAlarm` is not between 1 and `EvaluationPeriods`"
    }
    if let treatment = evaluation.treatMissingData,
      !Self.treatments.contains(where: treatment.isSame)
    {
      return "its `TreatMissingData` is none that AWS documents"
    }
    return comparisonDamage
  }

  private var comparisonDamage: String? {
    let isBand = evaluation.thresholdMetricID != nil
    guard isBand != (evaluation.threshold != nil) else {
      return isBand
        ? "it has both `Threshold` and `ThresholdMetricId`, of which AWS allows one"
        : "its `Threshold` is not shown"
    }
    let known = isBand ? Self.bandComparisons : Self.plainComparisons
    guard let comparison = evaluation.comparisonOperator,
      known.contains(where: comparison.isSame)
    else { return "its `ComparisonOperator` is none that AWS documents there" }
    return nil
  }

  private var metricDamage: String? {
    guard evaluation.thresholdMetricID == nil else {
      return "it has a `ThresholdMetricId` without `Metrics`"
    }
    guard Self.isPossible(evaluation.period) else {
      return "its `Period` is none that AWS documents"
    }
    guard Self.areDistinct(dimensions) else { return "it names a dimension twice" }
    if let unit, !StandardUnit.isKnown(unit) { return "its `Unit` is none that AWS documents" }
    switch (evaluation.statistic, evaluation.extendedStatistic) {
    case (nil, nil): return "its `Statistic` is not shown"
    case (_?, _?): return "it has both `Statistic` and `ExtendedStatistic`, AWS allows one"
    case (let statistic?, nil) where !Self.statistics.contains(where: statistic.isSame):
      return "its `Statistic` is none that AWS documents"
    default: return nil
    }
  }

  private var queryDamage: String? {
    if let band = evaluation.thresholdMetricID, !queries.contains(where: { $0.id == AWSName(band) })
    {
      return "its `ThresholdMetricId` is none of its `Metrics`"
    }
    guard !queries.isEmpty else { return nil }
    guard Set(queries.map(\.id)).count == queries.count else {
      return "two of its `Metrics` have one `Id`"
    }
    let watched = queries.filter { $0.returnData != false }.count
    guard watched > 0 else { return "none of its `Metrics` returns data, which AWS demands of one" }
    guard watched == 1 || evaluation.thresholdMetricID != nil else {
      return "several of its `Metrics` return data, of which AWS allows one"
    }
    return queries.lazy.compactMap(Self.damage).first
  }

  private static func damage(of query: MetricQuery) -> String? {
    guard (query.metricStat == nil) != (query.expression == nil) else {
      return "\(name: query.id) among its `Metrics` is not one metric or one expression"
    }
    guard let stat = query.metricStat else { return nil }
    guard stat.showsDimensions else { return "the `Dimensions` of \(name: query.id) are not shown" }
    guard isPossible(stat.period), stat.stat?.utf8.isEmpty == false, areDistinct(stat.dimensions),
      stat.unit.map(StandardUnit.isKnown) ?? true
    else { return "\(name: query.id) among its `Metrics` has a value that AWS does not document" }
    return nil
  }

  /// Whether a period is 10, 20 or 30 seconds, or whole minutes.
  private static func isPossible(_ period: Int?) -> Bool {
    guard let period else { return false }
    return [10, 20, 30].contains(period) || (period > 0 && period.isMultiple(of: 60))
  }

  private static func areDistinct(_ dimensions: [AlarmDimension]) -> Bool {
    Set(dimensions.map(\.name)).count == dimensions.count
  }
}

extension MetricFilter {
  /// Why a transformation of the filter cannot be what AWS printed, as a clause; `nil` when it can.
  ///
  /// Of a filter that somebody cut down, a default value, dimensions and a unit that are absent may
  /// have been left out.
  func damage(in transformation: MetricTransformation) -> String? {
    if let cut = cutDown { return "of its filter \(cut)" }
    guard let value = transformation.metricValue else {
      return "the `metricValue` of its filter is not shown"
    }
    guard value.starts(withScalars: "$") || DecimalText(value) != nil else {
      return "the `metricValue` of its filter is neither a number nor a field"
    }
    guard transformation.unit.map(StandardUnit.isKnown) ?? true else {
      return "the `unit` of its filter is none that AWS documents"
    }
    return nil
  }

  /// That members are missing which AWS always prints, as a clause; `nil` when none is.
  package var cutDown: String? {
    unshown.first.map { "\(name: $0) is not shown, so more may be left out" }
  }
}
