/// The seven links from a trail to a subscriber, in the order of the benchmark's audit procedure.
///
/// The raw values are part of the JSON contract.
public enum StepKind: String, CaseIterable, Sendable {
  /// The trail covers all regions and delivers to a log group; `describe-trails`.
  case multiRegionTrail = "multi-region-trail"

  /// The trail is logging; `get-trail-status`.
  case trailLogging = "trail-logging"

  /// The trail records management events; `get-event-selectors`.
  case managementEvents = "management-events"

  /// A metric filter of the log group covers the prescribed pattern; `describe-metric-filters`.
  case metricFilter = "metric-filter"

  /// An alarm watches the filter's metric; `describe-alarms`.
  case alarm

  /// The alarm notifies a topic; `AlarmActions` in `describe-alarms`.
  case notificationAction = "notification-action"

  /// The topic has a confirmed subscriber; `list-subscriptions-by-topic`.
  case confirmedSubscriber = "confirmed-subscriber"

  /// The place in the order, counted from 1.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
