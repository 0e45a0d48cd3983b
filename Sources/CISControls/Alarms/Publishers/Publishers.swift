import AWSEvidence
import AuditModel
import FilterPatterns

/// The other filters of a region that publish to the metric of a filter.
struct Publishers: Sendable {
  /// Whether another filter matches what the filter matches.
  enum Company: Hashable {
    /// Every such event.
    case always

    /// Not every such event.
    case notAlways

    /// That is not decided.
    case unknown
  }

  let items: [Publisher]

  /// Whether the judged filter itself matches all the time.
  let isAlwaysMatching: Bool

  /// Why the log group may have more filters that publish to the metric; `nil` when it has not.
  let gap: EvidenceGap?

  /// The command that lists the log group's filters.
  let listing: MissingEvidence

  /// Tells whether another filter matches all that the filter does.
  private let judge: any FilterJudging
  private let filter: MetricFilter

  /// Looks for the others in the lists of the evidence.
  init(
    bundle: EvidenceBundle,
    group: LogGroup,
    filter: MetricFilter,
    transformation: MetricTransformation,
    judge: any FilterJudging
  ) {
    let all = bundle.publishers(
      of: transformation.metric, account: group.account, region: group.region)
    items =
      all.filter { publisher in
        publisher.group != group || publisher.filter.filterName != filter.filterName
          || publisher.transformation != transformation
      }.map { Publisher($0, beside: group) }.withoutRepeats
    let own = MetricPublisher(filter: filter, transformation: transformation, group: group)
    isAlwaysMatching = !items.isEmpty && Publisher(own, beside: group).matches == .always
    gap = bundle.metricFilters(of: group).gap
    listing = MissingEvidence(
      EvidenceRequest(
        .describeMetricFilters, subject: group.name.text, account: group.account,
        region: group.region),
      reason: "lists all metric filters that publish to the alarm's metric"
    )
    self.judge = judge
    self.filter = filter
  }

  /// The filters whose data an alarm without dimensions sees that counts data in `unit`, or in any.
  func seen(in unit: String?) -> [Publisher] {
    items.filter { publisher in
      (publisher.matches > .never || publisher.others > .never)
        && unit.map { AWSName($0) == AWSName(publisher.transformation.unit ?? "None") } ?? true
    }
  }

  /// Whether a filter matches all that the judged one does, so that both publish for one event.
  func company(of publisher: Publisher) -> Company {
    publisher.seesSameEvents ? judge.company(of: publisher.filter, for: filter) : .notAlways
  }
}
