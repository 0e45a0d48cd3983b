import AuditModel

extension StepKind {
  /// What an auditor inspects for the link, and for what; Markdown without evidence in it.
  var procedure: String {
    switch self {
    case .multiRegionTrail:
      "the output of `describe-trails` for a trail that covers all regions and delivers to a log group"
    case .trailLogging:
      "the output of `get-trail-status` for whether the trail is logging"
    case .managementEvents:
      "the output of `get-event-selectors` for management events, both read and write"
    case .metricFilter:
      "the output of `describe-metric-filters` for filters of the log group that cover the prescribed pattern"
    case .alarm:
      "the output of `describe-alarms` for an alarm on the filter's metric, by name and namespace"
    case .notificationAction:
      "the alarm's `AlarmActions` for an SNS topic"
    case .confirmedSubscriber:
      "the output of `list-subscriptions-by-topic` for a confirmed subscription"
    }
  }
}
