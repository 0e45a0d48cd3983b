import AWSEvidence
import AuditModel

/// The datapoints that an alarm may see in a period, as ranges.
///
/// Some values are published for the event itself: the value of a match, and what other filters of
/// the metric publish for the same event. Others are published again and again beside them, such as
/// the default value for every event that does not match. A trail's log group is never quiet, so any
/// number of those must be reckoned with.
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
  /// `matched` is what one matching event publishes, and not empty; `steady` is what is published all
  /// the time beside it.
  ///
  /// - SeeAlso: "Creating metrics from log events using filters" in the CloudWatch Logs guide.
  init?(statistic: String, matched: [Double], steady: [Double]) {
    guard let withMatch = Self.values(of: statistic, sure: matched, others: steady),
      let withMatches = Self.values(of: statistic, sure: matched, others: steady + matched)
    else { return nil }
    self.withMatch = withMatch
    self.withMatches = withMatches
    withoutMatch = Self.values(of: statistic, sure: steady, others: steady)
  }

  /// What a statistic may come to over each of the values in `sure` and any number of `others`;
  /// `nil` for a statistic that is not one of the five, or without a sure value.
  ///
  /// Averages come near the others but never reach them.
  static func values(of statistic: String, sure: [Double], others: [Double]) -> Values? {
    guard let least = sure.min(), let most = sure.max() else { return nil }
    let low = min(least, others.min() ?? least)
    let high = max(most, others.max() ?? most)
    let sum = sure.reduce(0, +)
    let count = Double(sure.count)
    switch statistic {
    case "Sum":
      let floor = others.contains { $0 < 0 } ? -Double.infinity : sum
      let ceiling = others.contains { $0 > 0 } ? Double.infinity : sum
      return floor...ceiling
    case "SampleCount": return count...(others.isEmpty ? count : .infinity)
    case "Maximum": return most...high
    case "Minimum": return low...least
    case "Average":
      let average = sum / count
      let others = others.isEmpty ? [average] : others
      let floor = min(average, others.min() ?? average)
      let ceiling = max(average, others.max() ?? average)
      let low = floor < average ? floor.nextUp : average
      return low...(ceiling > average ? ceiling.nextDown : average)
    default: return nil
    }
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
    EventDatapoints(
      withMatch: withMatch.multiplied(by: factor),
      withMatches: withMatches.multiplied(by: factor),
      withoutMatch: withoutMatch?.multiplied(by: factor)
    )
  }

  /// The datapoints when a period without data shows zero.
  var withZeroInGaps: EventDatapoints {
    EventDatapoints(
      withMatch: withMatch, withMatches: withMatches, withoutMatch: withoutMatch ?? 0...0)
  }
}

extension ClosedRange<Double> {
  /// The range of values that are each added up `factor` times.
  func multiplied(by factor: Int) -> ClosedRange<Double> {
    lowerBound * Double(factor)...upperBound * Double(factor)
  }

  /// The values in a message, such as one number, or all from one on.
  var message: Message {
    let (least, most) = (lowerBound.plainText, upperBound.plainText)
    return switch (lowerBound.isFinite, upperBound.isFinite) {
    case _ where lowerBound == upperBound: Message(.exactValue, .number(least))
    case (false, false): Message(.anyValue)
    case (true, false): Message(.valueOrMore, .number(least))
    case (false, true): Message(.valueOrLess, .number(most))
    case (true, true):
      Message(.valueBetween, .number(least, as: .least), .number(most, as: .most))
    }
  }
}

extension Double {
  /// The number without a fraction where it has none, or only one that no reader would see.
  var plainText: String {
    let whole = rounded()
    guard abs(whole) < 1e15, abs(self - whole) < 1e-9 else { return String(self) }
    return String(Int(whole))
  }
}
