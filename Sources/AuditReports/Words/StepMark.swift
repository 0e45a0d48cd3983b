import AuditModel

/// The sign and the word that stand for the state of a link, always together.
enum StepMark: Sendable {
  /// A state that the evidence was looked at for.
  case state(StepState)

  /// The links before it did not lead there.
  case notReached

  /// The mark of a link by the weaker of its judgements.
  init(_ step: Step) { self = step.isReached ? .state(step.state) : .notReached }

  /// One character for the state.
  var symbol: String {
    switch self {
    case .state(.held): "✓"
    case .state(.broken): "✗"
    case .state(.unknown): "?"
    case .state(.open): "~"
    case .notReached: "·"
    }
  }

  /// The state in words.
  var word: String {
    switch self {
    case .state(let state): state.rawValue
    case .notReached: "not reached"
    }
  }

  /// The sign and the word.
  var text: String { "\(symbol) \(word)" }
}

extension Step {
  /// Both judgements with their signs; `nil` where they agree.
  var differingJudgements: String? {
    guard asWritten != inEffect else { return nil }
    let written = StepMark.state(asWritten).text
    return "as written \(written), in effect \(StepMark.state(inEffect).text)"
  }
}

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
