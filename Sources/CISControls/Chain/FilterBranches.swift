import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The ways on from a trail's log group: the metric filters that cover the prescribed pattern.
struct FilterBranches {
  private let bundle: EvidenceBundle
  private let group: LogGroup
  private let judge: FilterJudge

  init(bundle: EvidenceBundle, group: LogGroup, judge: FilterJudge) {
    self.bundle = bundle
    self.group = group
    self.judge = judge
  }

  /// One branch per filter worth following and way on from it, and one for filters that count only
  /// together; at least one.
  ///
  /// Filters that could not cover the pattern are followed only when they are about the same
  /// events, so that a report shows how near they come.
  var all: [Branch] {
    let filters = bundle.metricFilters(of: group)
    let judged = filters.items.map { (filter: $0, verdict: judge.verdict(on: $0)) }
    var branches = judged.filter {
      $0.verdict.judgements != Judgements(both: .broken) || judge.isRelated($0.filter)
    }.flatMap { self.branches(of: $0.filter, $0.verdict) }
    if !judged.contains(where: { $0.verdict.judgements.inEffect == .held }) {
      branches += [jointBranch(of: judged.map(\.filter))].compactMap(\.self)
    }
    if let gap = filters.gap {
      branches.append(unknownBranch(gap, hasOthers: !filters.items.isEmpty))
    } else if branches.isEmpty {
      branches.append(brokenBranch(filters))
    }
    let logAlarms = LogAlarmBranches(bundle: bundle, group: group)
    branches[0].links[0].advisories += logAlarms.advisories
    // Where the prescribed way works nobody needs another.
    return branches.contains(where: \.isHeldInEffect) ? branches : branches + logAlarms.all
  }

  private func branches(of filter: MetricFilter, _ verdict: FilterVerdict) -> [Branch] {
    let link = Link(step: step(filter, verdict), advisories: verdict.advisories)
    let ways = waysOn(from: filter)
    guard !ways.isEmpty else {
      return [
        Branch.ending(at: Link(step: metricUnknown(filter)), because: Message(.metricNotKnown))
          .led(by: link) { $0.filters = [filter.filterName.text] }
      ]
    }
    return ways.map { $0.led(by: link) { $0.filters = [filter.filterName.text] } }
  }

  /// AWS prints one metric for every filter, so one without was changed or cut.
  private func metricUnknown(_ filter: MetricFilter) -> Step {
    Step(
      .alarm,
      .unknown,
      reason: Message(.metricNotShown, .filter(filter.filterName)),
      citations: [filter.place.citation],
      missing: [missing]
    )
  }

  private func waysOn(from filter: MetricFilter) -> [Branch] {
    filter.metricTransformations.flatMap { transformation in
      AlarmBranches(
        bundle: bundle, group: group, filter: filter, transformation: transformation, judge: judge
      ).all
    }.pruned
  }

  private func jointBranch(of filters: [MetricFilter]) -> Branch? {
    let members = filters.compactMap { filter in
      waysOn(from: filter).map { JointBranch.Member(filter: filter, branch: $0) }
        .max { $0.inEffect < $1.inEffect }
    }
    return JointBranch(members: members, judge: judge).branch
  }

  private func step(_ filter: MetricFilter, _ verdict: FilterVerdict) -> Step {
    let isUnknown =
      verdict.judgements.asWritten == .unknown || verdict.judgements.inEffect == .unknown
    return Step(
      .metricFilter,
      asWritten: verdict.judgements.asWritten,
      inEffect: verdict.judgements.inEffect,
      reason: Message(
        .filterVerdict, .filter(filter.filterName), .message(verdict.clause, as: .clause)),
      citations: [filter.place.citation(of: "filterPattern")],
      comparison: verdict.comparison,
      missing: isUnknown ? [missing] : []
    )
  }

  private func brokenBranch(_ filters: Listing<MetricFilter>) -> Branch {
    .ending(
      at: Link(
        step: Step(
          .metricFilter,
          .broken,
          reason: Message(
            filters.items.isEmpty ? .logGroupHasNoFilter : judge.nothingFits,
            .logGroup(group.name)),
          citations: filters.sources
        )
      ),
      because: Message(.noFilterFits)
    )
  }

  private func unknownBranch(_ gap: EvidenceGap, hasOthers: Bool) -> Branch {
    .ending(
      at: Link(
        step: Step(
          .metricFilter,
          .unknown,
          reason: Message(
            hasOthers ? .otherFiltersNotKnown : .filtersNotKnown,
            .logGroup(group.name), .account(group.account), .gap(gap.message)),
          citations: gap.citations,
          missing: [missing]
        )
      ),
      because: Message(.filtersUnknown)
    )
  }

  private var missing: MissingEvidence {
    MissingEvidence(
      EvidenceRequest(
        .describeMetricFilters,
        subject: group.name.text,
        account: group.account,
        region: group.region
      ),
      reason: Message(.listsFilters, .account(group.account))
    )
  }
}
