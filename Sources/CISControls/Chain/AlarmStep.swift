import AWSEvidence
import AuditModel
import CloudWatchAlarms
import EvidenceIntake
import EvidenceJSON

/// The metric of a filter, for whose alarms the walk looks.
struct WatchedMetric {
  let group: LogGroup
  let filter: MetricFilter
  let transformation: MetricTransformation

  /// The other filters that publish to the metric; `nil` leaves them out.
  var publishers: Publishers?

  /// Why the log group may have more filters that publish to the metric; `nil` when it has not.
  var gap: EvidenceGap?

  /// How an alarm, perhaps of a monitoring account, has to do with the metric; `nil` when it has not.
  func watch(by alarm: MetricAlarm, of monitor: String?) -> MetricWatch? {
    MetricWatch(
      of: alarm, metric: transformation.metric, account: group.account, home: monitor)
  }

  /// The step where no alarm watches the metric.
  func unwatched(_ alarms: Listing<MetricAlarm>) -> Step {
    Step(
      .alarm,
      .broken,
      reason: Message(
        .noAlarmWatches, .account(group.account), .region(group.region),
        .metric(transformation.metric)),
      citations: [transformation.place.citation(of: "metricName")] + alarms.sources
    )
  }

  /// The step for alarms that the evidence may not show.
  func unknown(_ gap: EvidenceGap, hasOthers: Bool) -> Step {
    Step(
      .alarm,
      .unknown,
      reason: Message(
        hasOthers ? .otherAlarmsNotKnown : .alarmsNotKnown, .account(group.account),
        .region(group.region), .metric(transformation.metric), .gap(gap.message)),
      citations: gap.citations,
      missing: [
        AlarmHome(of: group).request(
          .listsAlarms, .account(group.account), .region(group.region))
      ]
    )
  }
}

/// The step from a filter's metric to an alarm that has to do with it.
struct AlarmStep {
  let alarm: MetricAlarm
  let watch: MetricWatch
  let metric: WatchedMetric

  /// Where the alarm is.
  let home: AlarmHome

  /// The account that the alarm is in, when that only monitors the metric's.
  var monitor: String?

  /// When the alarm was seen, as far as it is known.
  var collected: [EvidenceTime] = []

  /// The command that would show the alarm as AWS prints it.
  private var rerun: MissingEvidence { home.request(.showsAlarm) }

  /// Whether the alarm certainly does not watch the metric.
  var isElsewhere: Bool {
    switch watch {
    case .elsewhere, .unread: true
    case .data, .open: false
    }
  }

  /// The judged step.
  var step: Step {
    switch (watch, alarm.damage) {
    case (.data(let data), _): step(reading: data)
    case (_, let damage?): damaged(damage)
    case (.open(let reason), nil):
      Step(
        .alarm,
        .open,
        reason: Message(.alarmMayWatch, title, .message(reason, as: .cause)),
        citations: citations
      )
    case (.unread(let reason), nil):
      Step(
        .alarm,
        .broken,
        reason: Message(.alarmNamesMetric, title, .message(reason, as: .cause)),
        citations: citations
      )
    case (.elsewhere(let account), nil):
      Step(
        .alarm,
        .broken,
        reason: Message(.alarmOnOtherAccount, title, .account(account)),
        citations: citations
      )
    }
  }

  /// An alarm that AWS cannot have printed so may watch the metric, or may not.
  private func damaged(_ damage: Message) -> Step {
    Step(
      .alarm,
      .unknown,
      reason: Message(.watchedNotKnown, title, .message(damage, as: .cause)),
      citations: citations,
      missing: [rerun]
    )
  }

  private var title: Message.Argument {
    let name = Message.Argument.alarm(alarm.alarmName)
    let title =
      monitor.map { Message(.namedMonitor, name, .account($0)) } ?? Message(.namedAlarm, name)
    return .message(title, as: .subject)
  }

  /// The letter asks for an alarm in the account of the metric; another account's is for a person.
  private func step(reading data: WatchedData) -> Step {
    let response = AlarmSemantics(
      alarm: alarm, data: data, filter: metric.filter, transformation: metric.transformation,
      publishers: metric.publishers, collected: collected
    ).response
    if response.state == .held, let gap = metric.gap {
      return step(with: gap)
    }
    let isHeld = response.state == .held
    let watches: Message.ID =
      alarm.metric == nil && monitor == nil
      ? (isHeld ? .alarmWatchesByMath : .alarmWatchesByMathBut)
      : (isHeld ? .alarmWatches : .alarmWatchesBut)
    return Step(
      .alarm,
      asWritten: monitor == nil ? .held : .open,
      inEffect: response.state,
      reason: Message(watches, title, .message(response.reason, as: .clause)),
      citations: (response.citations + places(response.fields) + citations).withoutRepeats,
      missing: response.state == .unknown ? [rerun] : []
    )
  }

  /// The step when the log group may have filters that keep the alarm from acting.
  private func step(with gap: EvidenceGap) -> Step {
    Step(
      .alarm,
      asWritten: monitor == nil ? .held : .open,
      inEffect: .unknown,
      reason: Message(.publishersNotKnown, title, .gap(gap.message)),
      citations: (gap.citations + citations).withoutRepeats,
      missing: [metric.group.filterRequest(reason: Message(.listsPublishers))]
    )
  }

  /// What decides stands first: the value, what it is compared with, and how.
  private static let deciding = [
    "Threshold", "ThresholdMetricId", "ComparisonOperator", "Statistic", "ExtendedStatistic",
    "Period", "Metrics", "EvaluationCriteria", "DatapointsToAlarm", "EvaluationPeriods",
    "TreatMissingData", "Dimensions", "Unit", "MetricName", "Namespace",
  ]

  private var citations: [Citation] {
    ["metricValue", "defaultValue"].filter(metric.transformation.place.hasField).map {
      metric.transformation.place.citation(of: $0)
    } + places(Self.deciding)
  }

  private func places(_ fields: [String]) -> [Citation] {
    fields.filter(alarm.place.hasField).map { alarm.place.citation(of: $0) }
  }
}

/// The account and region that an alarm is in; its composite alarms and topics are looked for there.
struct AlarmHome: Hashable, Sendable {
  let account: String
  let region: String
  let partition: String

  /// The home of the alarms on a log group's metrics, or of those of a monitoring account.
  init(of group: LogGroup, monitoredBy monitor: String? = nil) {
    account = monitor ?? group.account
    region = group.region
    partition = group.partition
  }

  /// The command that lists the alarms there.
  func request(_ id: Message.ID, _ arguments: Message.Argument?...) -> MissingEvidence {
    MissingEvidence(
      EvidenceRequest(.describeAlarms, account: account, region: region),
      reason: Message(id, arguments: arguments.compactMap(\.self)))
  }
}
