import AWSEvidence
import AuditModel

/// How an alarm's threshold, periods and treatment of missing data answer to datapoints.
struct ThresholdResponse {
  private let evaluation: AlarmEvaluation
  private let comparison: AlarmComparison
  private let threshold: Double

  init(_ evaluation: AlarmEvaluation, _ comparison: AlarmComparison, _ threshold: Double) {
    self.evaluation = evaluation
    self.comparison = comparison
    self.threshold = threshold
  }

  /// The response to a period with one matching event among periods without any.
  func response(to points: EventDatapoints) -> AlarmResponse {
    if let quiet = points.withoutMatch, comparison.breachesSome(quiet, threshold) {
      return .broken("events that do not match breach its threshold too, so it stays in ALARM")
    }
    guard comparison.breachesSome(points.withMatch, threshold) else {
      return .broken("one matching event does not breach its threshold")
    }
    guard comparison.breachesAll(points.withMatch, threshold) else {
      return .broken("other events in the same period keep a match from breaching its threshold")
    }
    guard comparison.breachesAll(points.withMatches, threshold) else {
      return .broken("a second matching event in the same period undoes what the first one did")
    }
    let response = responseToMissingData(hasDefault: points.withoutMatch != nil)
    guard response.state == .held, comparison.isInverted else { return response }
    return .open("low values raise it, which is no way to count events")
  }

  /// What follows when the event's period breaches and the ones around it do not, or are empty.
  private func responseToMissingData(hasDefault: Bool) -> AlarmResponse {
    guard let periods = evaluation.evaluationPeriods else {
      return .open("the evidence does not say how many periods it evaluates")
    }
    let needed = evaluation.datapointsToAlarm ?? periods
    let missing = evaluation.treatMissingData ?? "missing"
    if missing == "breaching", !hasDefault {
      return .broken("missing data counts as breaching, so it is in ALARM before the event")
    }
    if needed > 1 {
      return missing == "missing" && !hasDefault
        ? .open("it needs \(needed) breaching periods; one event may make it fire late or never")
        : .broken("it needs \(needed) breaching periods, one event gives one")
    }
    if missing == "ignore", !hasDefault {
      return .open("missing data keeps its state, so it fires once and may never return to OK")
    }
    return .fires
  }
}
