import EvidenceJSON

/// The `aws` commands whose saved output is evidence.
public enum AWSCommand: String, CaseIterable, Sendable {
  /// `aws cloudtrail describe-trails`.
  case describeTrails = "describe-trails"

  /// `aws cloudtrail get-trail-status`, whose answer never names its trail.
  case getTrailStatus = "get-trail-status"

  /// `aws cloudtrail get-event-selectors`.
  case getEventSelectors = "get-event-selectors"

  /// `aws logs describe-metric-filters`.
  case describeMetricFilters = "describe-metric-filters"

  /// `aws cloudwatch describe-alarms`.
  case describeAlarms = "describe-alarms"

  /// `aws sns list-subscriptions-by-topic`.
  case listSubscriptionsByTopic = "list-subscriptions-by-topic"

  /// The service's name as the AWS CLI writes it.
  public var service: String {
    switch self {
    case .describeTrails, .getTrailStatus, .getEventSelectors: "cloudtrail"
    case .describeMetricFilters: "logs"
    case .describeAlarms: "cloudwatch"
    case .listSubscriptionsByTopic: "sns"
    }
  }

  /// The option that names what the command asks about; `nil` when it asks about the region.
  var subjectOption: String? {
    switch self {
    case .describeTrails, .describeAlarms: nil
    case .getTrailStatus: "--name"
    case .getEventSelectors: "--trail-name"
    case .describeMetricFilters: "--log-group-name"
    case .listSubscriptionsByTopic: "--topic-arn"
    }
  }

  /// The words that only this command's file names have.
  var distinctiveWords: Set<String> {
    switch self {
    case .describeTrails: ["trails"]
    case .getTrailStatus: ["status"]
    case .getEventSelectors: ["selectors", "selector"]
    case .describeMetricFilters: ["filters", "filter"]
    case .describeAlarms: ["alarms", "alarm"]
    case .listSubscriptionsByTopic: ["subscriptions", "subscription", "subscribers"]
    }
  }

  /// All words that file names and folders have for the command, and such as say nothing.
  var words: Set<String> {
    let own = rawValue.split(atScalar: "-") + [service, "trail", "trails"]
    let plain = [
      "aws", "cli", "json", "txt", "output", "out", "raw", "evidence", "audit", "data", "step",
      "cis",
      "cloudtrail", "cloudwatch", "logs", "sns", "result", "results", "response", "account",
      "region", "metric", "event", "topic", "copy",
    ]
    return Set(own + plain).union(distinctiveWords)
  }
}
