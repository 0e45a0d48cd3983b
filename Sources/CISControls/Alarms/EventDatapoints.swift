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

  /// What a period with several matching events may show.
  let withMatches: Values

  /// What a period with other events only may show; `nil` when it shows no data.
  let withoutMatch: Values?

  /// The datapoints of a plain statistic, or `nil` for a statistic that is not one of the five.
  ///
  /// - SeeAlso: "Creating metrics from log events using filters" in the CloudWatch Logs guide.
  init?(statistic: String, value: Double, defaultValue other: Double?) {
    switch statistic {
    case "Sum":
      withMatch = Self.sum(value, and: other ?? 0)
      withMatches = Self.sum(value, and: other ?? 0, value)
      withoutMatch = other.map { Self.sum($0, and: $0) }
    case "SampleCount":
      withMatch = other == nil ? 1...1 : 1...(.infinity)
      withMatches = 1...(.infinity)
      withoutMatch = other.map { _ in 1...(.infinity) }
    case "Maximum":
      withMatch = value...max(value, other ?? value)
      withMatches = withMatch
      withoutMatch = other.map { $0...$0 }
    case "Minimum":
      withMatch = min(value, other ?? value)...value
      withMatches = withMatch
      withoutMatch = other.map { $0...$0 }
    case "Average":
      withMatch = Self.averages(value, and: other ?? value)
      withMatches = withMatch
      withoutMatch = other.map { $0...$0 }
    default: return nil
    }
  }

  /// The sums of a value and any number of `others`.
  private static func sum(_ value: Double, and others: Double...) -> Values {
    let low = others.contains { $0 < 0 } ? -Double.infinity : value
    let high = others.contains { $0 > 0 } ? Double.infinity : value
    return low...high
  }

  /// The averages of a value and any number of `others`, which they come near but never reach.
  private static func averages(_ value: Double, and other: Double) -> Values {
    if other < value { return other.nextUp...value }
    return other > value ? value...other.nextDown : value...value
  }
}

extension EventDatapoints {
  private init(withMatch: Values, withMatches: Values, withoutMatch: Values?) {
    self.withMatch = withMatch
    self.withMatches = withMatches
    self.withoutMatch = withoutMatch
  }

  /// The datapoints of the same metric added up `factor` times, which is at least 1.
  func multiplied(by factor: Int) -> EventDatapoints {
    func scaled(_ values: Values) -> Values {
      values.lowerBound * Double(factor)...values.upperBound * Double(factor)
    }
    return EventDatapoints(
      withMatch: scaled(withMatch),
      withMatches: scaled(withMatches),
      withoutMatch: withoutMatch.map(scaled)
    )
  }

  /// The datapoints when a period without data shows zero.
  var withZeroInGaps: EventDatapoints {
    EventDatapoints(
      withMatch: withMatch, withMatches: withMatches, withoutMatch: withoutMatch ?? 0...0)
  }
}
