import AWSEvidence
import AuditModel

/// How an alarm's threshold, periods and treatment of missing data answer to datapoints.
struct ThresholdResponse {
  private let evaluation: AlarmEvaluation
  private let comparison: AlarmComparison
  private let threshold: Double
  private let statistic: String
  private let period: Int?

  /// Whether events that do not match publish only the filter's own default value.
  private let isSteadyByDefault: Bool

  init(
    _ evaluation: AlarmEvaluation,
    _ comparison: AlarmComparison,
    _ threshold: Double,
    reading data: WatchedData,
    isSteadyByDefault: Bool
  ) {
    self.evaluation = evaluation
    self.comparison = comparison
    self.threshold = threshold
    statistic = data.statistic ?? ""
    period = data.period
    self.isSteadyByDefault = isSteadyByDefault
  }

  /// What the alarm needs.
  private var need: Message.Argument {
    .message(
      Message(
        comparison.need, .number(threshold.plainText, as: .limit),
        period.map { .count($0, as: .period) }),
      as: .need)
  }

  /// What datapoints come to.
  private func give(_ values: EventDatapoints.Values) -> Message.Argument {
    .message(
      Message(
        .datapoint, .word(statistic, as: .statistic), .message(values.message, as: .value)),
      as: .details)
  }

  /// The response to a period with one matching event among periods without any.
  func response(to points: EventDatapoints) -> AlarmResponse {
    if let quiet = points.withoutMatch, comparison.breachesAll(quiet, threshold) {
      return .broken(.othersKeepInAlarm, give(quiet), need)
    }
    guard comparison.breachesSome(points.withMatch, threshold) else {
      return .broken(.matchGives, give(points.withMatch), need)
    }
    guard comparison.breachesAll(points.withMatch, threshold) else {
      return .broken(.matchAmongOthersGives, give(points.withMatch), need)
    }
    guard comparison.breachesAll(points.withMatches, threshold) else {
      return .broken(.secondMatchUndoes, give(points.withMatches), need)
    }
    if let quiet = points.withoutMatch, comparison.breachesSome(quiet, threshold) {
      return isSteadyByDefault
        ? .broken(.othersKeepInAlarm, give(quiet), need)
        : .open(.othersMayKeepInAlarm, give(quiet), need)
    }
    let response = responseToMissingData(to: points)
    guard response.state == .held, comparison.isInverted else { return response }
    return .open(.lowValuesRaise)
  }

  /// What follows when the event's period breaches and the ones around it do not, or are empty.
  private func responseToMissingData(to points: EventDatapoints) -> AlarmResponse {
    let hasDefault = points.withoutMatch != nil
    guard let periods = evaluation.evaluationPeriods else {
      return .open(.periodsNotSaid)
    }
    let needed = evaluation.datapointsToAlarm ?? periods
    let missing = evaluation.treatMissingData ?? "missing"
    if missing == "breaching", !hasDefault {
      return .broken(.missingDataBreaches).naming("TreatMissingData")
    }
    if needed > 1 {
      let response: AlarmResponse =
        missing == "missing" && !hasDefault
        ? .open(.mayNeedSeveralPeriods, .count(needed))
        : .broken(.needsSeveralPeriods, .count(needed))
      return response.naming("DatapointsToAlarm", "EvaluationPeriods", "TreatMissingData")
    }
    if missing == "ignore", !hasDefault {
      return .open(.missingDataKeepsState).naming("TreatMissingData")
    }
    return .held(.matchGives, give(points.withMatch), need)
  }
}

extension AlarmComparison {
  /// What is said of an alarm with the comparison.
  fileprivate var need: Message.ID {
    switch self {
    case .greaterOrEqual: .needsAtLeast
    case .greater: .needsMoreThan
    case .less: .needsLessThan
    case .lessOrEqual: .needsAtMost
    }
  }
}

/// A comparison of a datapoint with an alarm's threshold.
enum AlarmComparison: String {
  case greaterOrEqual = "GreaterThanOrEqualToThreshold"
  case greater = "GreaterThanThreshold"
  case less = "LessThanThreshold"
  case lessOrEqual = "LessThanOrEqualToThreshold"

  /// Whether low values breach.
  var isInverted: Bool { self == .less || self == .lessOrEqual }

  /// Whether every value of a range breaches.
  func breachesAll(_ values: ClosedRange<Double>, _ threshold: Double) -> Bool {
    breaches(values.lowerBound, threshold) && breaches(values.upperBound, threshold)
  }

  /// Whether some value of a range breaches.
  func breachesSome(_ values: ClosedRange<Double>, _ threshold: Double) -> Bool {
    breaches(values.lowerBound, threshold) || breaches(values.upperBound, threshold)
  }

  private func breaches(_ value: Double, _ threshold: Double) -> Bool {
    switch self {
    case .greaterOrEqual: value >= threshold
    case .greater: value > threshold
    case .less: value < threshold
    case .lessOrEqual: value <= threshold
    }
  }
}
