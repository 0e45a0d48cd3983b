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
