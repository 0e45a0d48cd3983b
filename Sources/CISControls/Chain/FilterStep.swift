import AWSEvidence
import AuditModel
import EvidenceIntake

/// The step from a log group to its metric filters.
struct FilterStep {
  /// How many filters are named where none fits.
  private static let mostNames = 3

  let group: LogGroup
  let judge: FilterJudge

  /// The step through one filter.
  func step(_ filter: MetricFilter, _ verdict: FilterVerdict) -> Step {
    let judgements = verdict.judgements
    let isUnknown = judgements.asWritten == .unknown || judgements.inEffect == .unknown
    return Step(
      .metricFilter,
      asWritten: judgements.asWritten,
      inEffect: judgements.inEffect,
      reason: Message(
        .filterVerdict, .filter(filter.filterName), .message(verdict.clause, as: .clause)),
      citations: [filter.place.citation(of: "filterPattern")],
      comparison: verdict.comparison,
      missing: isUnknown ? [request] : []
    )
  }

  /// The step where no filter is worth following.
  func broken(_ filters: Listing<MetricFilter>) -> Step {
    Step(
      .metricFilter,
      .broken,
      reason: nothingFits(filters.items.map(\.filterName)),
      citations: filters.sources
    )
  }

  /// What is said of filters of which none fits, or that are none.
  private func nothingFits(_ names: [AWSName]) -> Message {
    let group = Message.Argument.logGroup(group.name)
    guard let first = names.first else { return Message(.logGroupHasNoFilter, group) }
    guard case .prescribed = judge.question else { return Message(.noFilterMatchesEvent, group) }
    guard names.count > 1 else { return Message(.onlyFilterAboutOthers, group, .filter(first)) }
    let more = names.count - Self.mostNames
    return Message(
      .noFilterAboutEvents, group, .count(names.count),
      .filters(Array(names.prefix(Self.mostNames))), more > 0 ? .count(more, as: .more) : nil)
  }

  /// The step for filters that the evidence may not show.
  func unknown(_ gap: EvidenceGap, hasOthers: Bool) -> Step {
    Step(
      .metricFilter,
      .unknown,
      reason: Message(
        hasOthers ? .otherFiltersNotKnown : .filtersNotKnown,
        .logGroup(group.name), .account(group.account), .gap(gap.message)),
      citations: gap.citations,
      missing: [request]
    )
  }

  /// The next step of a filter without a metric: AWS prints one for every filter, so it was changed
  /// or cut.
  func metricUnknown(_ filter: MetricFilter) -> Step {
    Step(
      .alarm,
      .unknown,
      reason: Message(.metricNotShown, .filter(filter.filterName)),
      citations: [filter.place.citation],
      missing: [request]
    )
  }

  private var request: MissingEvidence {
    group.filterRequest(reason: Message(.listsFilters, .account(group.account)))
  }
}

extension LogGroup {
  /// The command that lists the group's metric filters.
  func filterRequest(reason: Message) -> MissingEvidence {
    MissingEvidence(
      EvidenceRequest(
        .describeMetricFilters, subject: name.text, account: account, region: region),
      reason: reason
    )
  }
}

extension MissingEvidence {
  /// Creates a missing command from a request; `reason` says what the output would decide.
  ///
  /// A request with a name that AWS does not allow becomes no command: why stands in its place.
  init(_ request: EvidenceRequest, reason: Message) {
    switch request.checked {
    case .success(let words):
      self.init(
        command: words,
        reason: reason,
        account: request.account,
        file: request.file,
        call: Call(
          operation: request.command.rawValue, subject: request.subject, region: request.region)
      )
    case .failure(let name):
      self.init(.withheld(because: name.reason), reason: reason, account: request.account)
    }
  }
}
