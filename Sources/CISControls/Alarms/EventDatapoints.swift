import AWSEvidence

/// The datapoints that an alarm may see in a period, as ranges.
///
/// Let `v` be the value published for a match, `d` the value published for each event that does not
/// match, or none, and `k` the number of those in the period. A trail's log group is never quiet,
/// so every `k` must be reckoned with.
struct EventDatapoints {
  /// A closed range of values; the ends may be infinite.
  typealias Values = ClosedRange<Double>

  /// What a period with one matching event may show.
  let withMatch: Values

  /// What a period with other events only may show; `nil` when it shows no data.
  let withoutMatch: Values?

  /// The datapoints of a plain statistic, or `nil` for a statistic that is not one of the five.
  ///
  /// - SeeAlso: "Creating metrics from log events using filters" in the CloudWatch Logs guide.
  init?(statistic: String, value: Double, defaultValue: Double?) {
    guard let other = defaultValue else {
      guard Self.plainStatistics.contains(statistic) else { return nil }
      let point = statistic == "SampleCount" ? 1 : value
      withMatch = point...point
      withoutMatch = nil
      return
    }
    let infinity = Double.infinity
    switch statistic {
    case "Sum":
      withMatch = other > 0 ? value...infinity : other < 0 ? -infinity...value : value...value
      withoutMatch = other > 0 ? other...infinity : other < 0 ? -infinity...other : 0...0
    case "Maximum":
      withMatch = value...max(value, other)
      withoutMatch = other...other
    case "Minimum":
      withMatch = min(value, other)...value
      withoutMatch = other...other
    case "Average":
      withMatch = min(value, other)...max(value, other)
      withoutMatch = other...other
    case "SampleCount":
      withMatch = 1...infinity
      withoutMatch = 1...infinity
    default: return nil
    }
  }

  private static let plainStatistics: Set<String> = [
    "Sum", "Maximum", "Minimum", "Average", "SampleCount",
  ]
}
