import EvidenceIntake

/// The units that CloudWatch knows.
///
/// - SeeAlso: `Unit` in CloudWatch's API reference, data type `MetricDatum`.
public enum StandardUnit {
  private static let sizes = [
    "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits",
    "Gigabits", "Terabits", "Count",
  ]

  private static let all = Set(
    (sizes + sizes.map { "\($0)/Second" } + ["Seconds", "Microseconds", "Milliseconds"]
      + ["Percent", "None"]).map { AWSName($0) }
  )

  /// Whether CloudWatch knows the unit.
  public static func isKnown(_ unit: String) -> Bool { all.contains(AWSName(unit)) }
}
