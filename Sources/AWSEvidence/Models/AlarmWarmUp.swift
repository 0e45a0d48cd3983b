public import EvidenceIntake
import EvidenceJSON

/// The time after which an alarm begins to be evaluated, once it was created or changed.
///
/// - SeeAlso: `WarmUpConfiguration` in CloudWatch's API reference, data type `MetricAlarm`.
public struct AlarmWarmUp: Hashable, Sendable {
  /// The longest warm-up that AWS accepts, in minutes.
  public static let longest = 2880

  /// How long it takes, in minutes; `nil` when that is not shown as AWS writes it.
  public let minutes: Int?

  /// Whether it never ends early; `nil` when the evidence does not say.
  public let isFixed: Bool?

  /// When the alarm was last created or changed; `nil` when the evidence does not say.
  public let start: EvidenceTime?

  /// When it is over at the latest; `nil` when the evidence does not say.
  public var end: EvidenceTime? {
    guard let minutes, let start else { return nil }
    return EvidenceTime(seconds: start.seconds + minutes * 60)
  }
}

extension MetricAlarm {
  /// The alarm's warm-up; `nil` when it has none.
  public var warmUp: AlarmWarmUp? {
    guard let configuration = place.value["WarmUpConfiguration"], !configuration.isNull else {
      return nil
    }
    let minutes = configuration["WarmUpPeriodDurationInMinutes"]?.integer
    return AlarmWarmUp(
      minutes: minutes.flatMap { (1...AlarmWarmUp.longest).contains($0) ? $0 : nil },
      isFixed: configuration["OnlyStartEvaluatingAfterWarmUpPeriodEnds"]?.boolean,
      start: place.value["AlarmConfigurationUpdatedTimestamp"].flatMap {
        EvidenceTime(moment: $0)
      }
    )
  }
}
