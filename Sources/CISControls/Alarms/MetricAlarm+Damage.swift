import AWSEvidence

extension MetricAlarm {
  /// What AWS documents for `TreatMissingData`.
  private static let treatments: Set<String> = ["breaching", "notBreaching", "ignore", "missing"]

  /// A field that AWS always prints otherwise, as a clause; `nil` when all are as they can be.
  ///
  /// Such an alarm was cut or changed after AWS printed it, so it shows nothing either way.
  var damage: String? {
    if metric != nil, !place.hasField("Dimensions") { return "its `Dimensions` are not shown" }
    guard let periods = evaluation.evaluationPeriods, periods > 0 else {
      return "its `EvaluationPeriods` is not a positive number"
    }
    if let needed = evaluation.datapointsToAlarm, !(1...periods).contains(needed) {
      return "its `DatapointsToAlarm` is not between 1 and `EvaluationPeriods`"
    }
    if let treatment = evaluation.treatMissingData, !Self.treatments.contains(treatment) {
      return "its `TreatMissingData` is none that AWS documents"
    }
    guard metric != nil else { return nil }
    guard let period = evaluation.period, Self.isPossible(period) else {
      return "its `Period` is none that AWS documents"
    }
    return nil
  }

  /// Whether a period is 10, 20 or 30 seconds, or whole minutes.
  private static func isPossible(_ period: Int) -> Bool {
    [10, 20, 30].contains(period) || (period > 0 && period.isMultiple(of: 60))
  }
}
