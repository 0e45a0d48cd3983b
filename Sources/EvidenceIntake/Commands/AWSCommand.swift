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

extension AWSCommand {
  /// The command line that asks for this evidence, quoted for a POSIX shell.
  ///
  /// `subject` is the trail, log group or topic to ask about; commands that ask about a whole
  /// region leave it out. The names are taken as they are: those from evidence come here by
  /// ``EvidenceRequest/commandLine``, which holds them to AWS's rules.
  package func commandLine(subject: String? = nil, region: String?) -> String {
    ShellWord.posixLine(words(subject: subject, region: region))
  }

  /// The words of the command line, `aws` first, before any shell's quotes.
  package func words(subject: String? = nil, region: String?) -> [String] {
    var words = ["aws", service, rawValue]
    if let subjectOption, let subject { words += [subjectOption, subject] }
    // `describe-alarms` leaves composite alarms out unless it is asked for them.
    if self == .describeAlarms { words += ["--alarm-types", "MetricAlarm", "CompositeAlarm"] }
    if let region { words += ["--region", region] }
    return words + ["--output", "json"]
  }

  /// What the subject of the command is; `nil` for commands that ask about a region.
  var subjectKind: NameKind? {
    switch self {
    case .describeTrails, .describeAlarms: nil
    case .getTrailStatus, .getEventSelectors: .trail
    case .describeMetricFilters: .logGroup
    case .listSubscriptionsByTopic: .topic
    }
  }
}
