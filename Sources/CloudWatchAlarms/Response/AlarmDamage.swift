package import AWSEvidence
package import AuditModel
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
  package var damage: Message? {
    if let member = unshown.first {
      return Message(.memberNotShown, .field(member))
    }
    if let state = stateValue, !Self.states.contains(where: state.isSame) {
      return Message(.valueNotDocumented, .field("StateValue"))
    }
    return mixture ?? evaluationDamage ?? (metric == nil ? queryDamage : metricDamage)
  }

  /// Several ways of naming what is watched, of which AWS takes one.
  private var mixture: Message? {
    let ways = [
      place.hasField("MetricName") ? "MetricName" : nil,
      queries.isEmpty ? nil : "Metrics",
      place.hasField("EvaluationCriteria") ? "EvaluationCriteria" : nil,
    ].compactMap(\.self)
    return ways.count > 1
      ? Message(.membersExclude, Message.Argument(.fields, .terms(ways))) : nil
  }

  private var evaluationDamage: Message? {
    guard !place.hasField("EvaluationCriteria") else { return nil }
    guard let periods = evaluation.evaluationPeriods, periods > 0 else {
      return Message(.valueNotPositive, .field("EvaluationPeriods"))
    }
    if let needed = evaluation.datapointsToAlarm, !(1...periods).contains(needed) {
      return Message(
        .valueOutOfRange, .field("DatapointsToAlarm"), .term("EvaluationPeriods", as: .other))
    }
    if let treatment = evaluation.treatMissingData,
      !Self.treatments.contains(where: treatment.isSame)
    {
      return Message(.valueNotDocumented, .field("TreatMissingData"))
    }
    return comparisonDamage
  }

  private var comparisonDamage: Message? {
    let isBand = evaluation.thresholdMetricID != nil
    guard isBand != (evaluation.threshold != nil) else {
      return isBand
        ? Message(
          .membersExcludeEachOther, .field("Threshold"), .term("ThresholdMetricId", as: .other))
        : Message(.valueNotShown, .field("Threshold"))
    }
    let known = isBand ? Self.bandComparisons : Self.plainComparisons
    guard let comparison = evaluation.comparisonOperator,
      known.contains(where: comparison.isSame)
    else { return Message(.valueNotDocumentedThere, .field("ComparisonOperator")) }
    return nil
  }

  private var metricDamage: Message? {
    guard evaluation.thresholdMetricID == nil else {
      return Message(.memberWithout, .field("ThresholdMetricId"), .term("Metrics", as: .other))
    }
    guard Self.isPossible(evaluation.period) else {
      return Message(.valueNotDocumented, .field("Period"))
    }
    guard Self.areDistinct(dimensions) else { return Message(.dimensionTwice) }
    if let unit, !StandardUnit.isKnown(unit) { return Message(.valueNotDocumented, .field("Unit")) }
    switch (evaluation.statistic, evaluation.extendedStatistic) {
    case (nil, nil): return Message(.valueNotShown, .field("Statistic"))
    case (_?, _?):
      return
        Message(
          .membersExcludeEachOther, .field("Statistic"), .term("ExtendedStatistic", as: .other))
    case (let statistic?, nil) where !Self.statistics.contains(where: statistic.isSame):
      return Message(.valueNotDocumented, .field("Statistic"))
    default: return nil
    }
  }

  private var queryDamage: Message? {
    if let band = evaluation.thresholdMetricID, !queries.contains(where: { $0.id == AWSName(band) })
    {
      return Message(.memberNotAmong, .field("ThresholdMetricId"), .term("Metrics", as: .other))
    }
    guard !queries.isEmpty else { return nil }
    guard Set(queries.map(\.id)).count == queries.count else {
      return Message(.idTwice, .field("Metrics"), .term("Id", as: .other))
    }
    let watched = queries.filter { $0.returnData != false }.count
    guard watched > 0 else { return Message(.noneReturnsData, .field("Metrics")) }
    guard watched == 1 || evaluation.thresholdMetricID != nil else {
      return Message(.severalReturnData, .field("Metrics"))
    }
    return queries.lazy.compactMap(Self.damage).first
  }

  private static func damage(of query: MetricQuery) -> Message? {
    guard (query.metricStat == nil) != (query.expression == nil) else {
      return Message(.queryOfNoKind, .field("Metrics"), .name(.other, query.id, as: .other))
    }
    guard let stat = query.metricStat else { return nil }
    guard stat.showsDimensions else {
      return Message(
        .queryMemberNotShown, .field("Dimensions"), .name(.other, query.id, as: .other))
    }
    guard isPossible(stat.period), stat.stat?.utf8.isEmpty == false, areDistinct(stat.dimensions),
      stat.unit.map(StandardUnit.isKnown) ?? true
    else {
      return Message(
        .queryValueNotDocumented, .field("Metrics"), .name(.other, query.id, as: .other))
    }
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
  func damage(in transformation: MetricTransformation) -> Message? {
    if let cut = cutDown { return Message(.ofItsFilter, .message(cut, as: .clause)) }
    guard let value = transformation.metricValue else {
      return Message(.filterValueNotShown, .field("metricValue"))
    }
    guard value.starts(withScalars: "$") || DecimalText(value) != nil else {
      return Message(.filterValueNoNumber, .field("metricValue"))
    }
    guard transformation.unit.map(StandardUnit.isKnown) ?? true else {
      return Message(.filterValueNotDocumented, .field("unit"))
    }
    return nil
  }

  /// That members are missing which AWS always prints, as a clause; `nil` when none is.
  package var cutDown: Message? {
    unshown.first.map { Message(.filterMemberNotShown, .field($0)) }
  }
}
