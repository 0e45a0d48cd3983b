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

  /// What the alarm needs, as a clause that goes on from a datapoint.
  private var need: String {
    "the alarm needs \(comparison.words) \(threshold.plainText)"
      + (period.map { " in \($0) s" } ?? "")
  }

  private func give(_ values: EventDatapoints.Values) -> String { "\(statistic) \(values.text)" }

  /// The response to a period with one matching event among periods without any.
  func response(to points: EventDatapoints) -> AlarmResponse {
    if let quiet = points.withoutMatch, comparison.breachesAll(quiet, threshold) {
      return .broken("other events give \(give(quiet)), \(need), so it stays in ALARM")
    }
    guard comparison.breachesSome(points.withMatch, threshold) else {
      return .broken("one matching event gives \(give(points.withMatch)), \(need)")
    }
    guard comparison.breachesAll(points.withMatch, threshold) else {
      return .broken(
        "one matching event among others gives \(give(points.withMatch)), \(need)")
    }
    guard comparison.breachesAll(points.withMatches, threshold) else {
      return .broken(
        "a second matching event in the same period undoes what the first one did: together they "
          + "give \(give(points.withMatches)), \(need)")
    }
    if let quiet = points.withoutMatch, comparison.breachesSome(quiet, threshold) {
      return isSteadyByDefault
        ? .broken("other events give \(give(quiet)), \(need), so it stays in ALARM")
        : .open("other events give \(give(quiet)), \(need), so it may be in ALARM already")
    }
    let response = responseToMissingData(to: points)
    guard response.state == .held, comparison.isInverted else { return response }
    return .open("low values raise it, which is no way to count events")
  }

  /// What follows when the event's period breaches and the ones around it do not, or are empty.
  private func responseToMissingData(to points: EventDatapoints) -> AlarmResponse {
    let hasDefault = points.withoutMatch != nil
    guard let periods = evaluation.evaluationPeriods else {
      return .open("the evidence does not say how many periods it evaluates")
    }
    let needed = evaluation.datapointsToAlarm ?? periods
    let missing = evaluation.treatMissingData ?? "missing"
    if missing == "breaching", !hasDefault {
      return .broken("missing data counts as breaching, so it is in ALARM before the event")
        .naming("TreatMissingData")
    }
    if needed > 1 {
      let response: AlarmResponse =
        missing == "missing" && !hasDefault
        ? .open("it needs \(needed) breaching periods; one event may make it fire late or never")
        : .broken("it needs \(needed) breaching periods, one event gives one")
      return response.naming("DatapointsToAlarm", "EvaluationPeriods", "TreatMissingData")
    }
    if missing == "ignore", !hasDefault {
      return .open("missing data keeps its state, so it fires once and may never return to OK")
        .naming("TreatMissingData")
    }
    return AlarmResponse(
      state: .held, reason: "one matching event gives \(give(points.withMatch)), \(need)")
  }
}

extension AlarmComparison {
  /// The comparison as it stands before the threshold.
  fileprivate var words: String {
    switch self {
    case .greaterOrEqual: "at least"
    case .greater: "more than"
    case .less: "less than"
    case .lessOrEqual: "at most"
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
