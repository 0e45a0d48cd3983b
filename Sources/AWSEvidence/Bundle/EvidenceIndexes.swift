import AuditModel
import EvidenceIntake

/// The outputs of the six commands, each tied to what it answers for.
struct EvidenceIndexes: Sendable {
  /// The trails of each account.
  let trails: TrailIndex

  /// Whether each trail is logging.
  let statuses: TrailAnswerIndex<TrailStatus>

  /// What each trail records.
  let selectors: TrailAnswerIndex<EventSelectors>

  /// The metric filters of each log group.
  let filters: MetricFilterIndex

  /// The alarms of each account and region.
  let alarms: AlarmIndex

  /// The subscriptions of each topic.
  let subscriptions: SubscriptionIndex

  /// Ties all outputs.
  ///
  /// `unusable` is the evidence that cannot be used, by the command whose output it is.
  init(
    _ outputs: [CommandOutput],
    namedAccounts: Set<String>,
    unusable: [AWSCommand: [Citation]],
    isStrict: Bool
  ) {
    let unusable = { (command: AWSCommand) in unusable[command] ?? [] }
    trails = TrailIndex(
      outputs, namedAccounts: namedAccounts, unusable: unusable(.describeTrails),
      isStrict: isStrict)
    statuses = TrailAnswerIndex(
      outputs, command: .getTrailStatus, trails: trails, unusable: unusable(.getTrailStatus),
      isStrict: isStrict)
    selectors = TrailAnswerIndex(
      outputs, command: .getEventSelectors, trails: trails, unusable: unusable(.getEventSelectors),
      isStrict: isStrict)
    filters = MetricFilterIndex(
      outputs, trails: trails, unusable: unusable(.describeMetricFilters), isStrict: isStrict)
    alarms = AlarmIndex(
      outputs, trails: trails, unusable: unusable(.describeAlarms), isStrict: isStrict)
    subscriptions = SubscriptionIndex(
      outputs, topics: alarms.topics, unusable: unusable(.listSubscriptionsByTopic),
      isStrict: isStrict)
  }

  /// What became of the outputs of each command.
  var ledgers: [BindingLedger] {
    [
      trails.ledger, statuses.ledger, selectors.ledger, filters.ledger, alarms.ledger,
      subscriptions.ledger,
    ]
  }
}
