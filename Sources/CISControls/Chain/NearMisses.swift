import AWSEvidence
import AuditModel
import CloudTrailEvents
import EvidenceIntake
import EvidenceJSON
import FilterPatterns

/// What comes close to a chain that does not hold, by name, since that is the usual cause.
struct NearMisses {
  let context: AccountContext
  let asked: AskedControl
  let chains: [Chain]

  /// The near misses as advisories.
  var all: [Advisory] { strayFilters + misspelledFilters + strayAlarms }

  private var bundle: EvidenceBundle { context.walk.bundle }

  private var table: PatternTable { context.walk.table }

  private var groups: [LogGroup] {
    context.heads.compactMap(\.trail.logGroup).withoutRepeats
  }

  // MARK: - Filters

  /// Filters that fit, but belong to log groups that no trail in the evidence delivers to.
  private var strayFilters: [Advisory] {
    guard let judge else { return [] }
    let strays = bundle.strayMetricFilters(of: context.account)
    return strays.filter { judge.verdict(on: $0).judgements.inEffect == .held }.map { filter in
      Advisory(
        id: "filter-on-other-log-group",
        message: whereabouts(of: filter),
        citations: [filter.place.citation(of: "logGroupName")]
      )
    }
  }

  /// How the filter's log group differs from those that trails deliver to.
  private func whereabouts(of filter: MetricFilter) -> Message {
    let group = Message.Argument.logGroup(filter.logGroupName?.text ?? "")
    let region = region(of: filter)
    guard let namesake = groups.first(where: { $0.name == filter.logGroupName }), let region,
      !region.isSame(as: namesake.region)
    else { return Message(.filterOnStrayLogGroup, .filter(filter.filterName), group) }
    return Message(
      .filterInOtherRegion, .filter(filter.filterName), group, .region(region),
      .name(.region, namesake.region, as: .other))
  }

  /// The region of the file that a filter stands in; `nil` where nothing names it.
  private func region(of filter: MetricFilter) -> String? {
    let file = filter.place.citation.file
    return bundle.entries.first { $0.file.isSame(as: file) }?.region
  }

  /// Filters that would fit if letters were not told apart by case.
  private var misspelledFilters: [Advisory] {
    let filters = groups.flatMap { bundle.metricFilters(of: $0).items }
    return filters.compactMap { filter in
      let entry = table.entry(filter.filterPattern)
      guard let words = entry.misspellings[asked.control.id] else { return nil }
      let details = words.map {
        Message(.wordInOtherCase, .text($0.word), .text($0.expected, as: .other))
      }
      return Advisory(
        id: "filter-in-other-case",
        message: Message(
          .filterInOtherCase, .filter(filter.filterName), .messages(details, as: .details)),
        citations: [filter.place.citation(of: "filterPattern")]
      )
    }
  }

  /// The judge for the account's first trail; `nil` without one.
  private var judge: FilterJudge? {
    context.heads.first.map { head in
      FilterJudge(question: .prescribed(asked, head.recorded), table: table)
    }
  }

  // MARK: - Alarms

  /// Alarms that watch a metric which only looks like the filter's.
  private var strayAlarms: [Advisory] {
    let lost = chains.filter { chain in
      chain.steps.contains { $0.kind == .alarm && $0.isReached && $0.state < .open }
    }
    guard !lost.isEmpty else { return [] }
    // The alarm of a chain watches the very metric and is no near miss.
    let used = Set(chains.compactMap(\.resources.alarm).map { AWSName($0) })
    let alarms = bundle.metricAlarms(of: context.account).filter { alarm in
      !used.contains(AWSName(alarm.alarmARN?.description ?? alarm.alarmName.text))
    }
    let resources = lost.map(\.resources)
    return resources.flatMap { resources in
      alarms.compactMap { advisory(on: $0, like: resources) }
    }.withoutRepeats
  }

  private func advisory(on alarm: MetricAlarm, like chain: ChainResources) -> Advisory? {
    guard let watched = alarm.metric, let metric = chain.metric,
      let difference = difference(of: watched, from: metric, filters: chain.filters, alarm)
    else { return nil }
    return Advisory(
      id: "alarm-on-other-metric",
      message: difference,
      citations: [
        alarm.place.citation(of: "Namespace"), alarm.place.citation(of: "MetricName"),
      ]
    )
  }

  /// What the alarm watches instead; `nil` when that has no likeness.
  private func difference(
    of watched: MetricIdentity,
    from metric: String,
    filters: [String],
    _ alarm: MetricAlarm
  ) -> Message? {
    let name = Message.Argument.alarm(alarm.alarmName)
    let text = watched.description
    if text.isSame(as: metric) {
      return Message(.alarmOnNamesake, name, alarm.alarmARN.map { .region($0.region) })
    }
    if text.asciiLowercased.isSame(as: metric.asciiLowercased)
      || metric.ends(withScalars: "/\(watched.name)")
    {
      return Message(
        .alarmOnSimilarMetric, name, .name(.metric, text, as: .other), .metric(metric))
    }
    guard let filter = filters.first(where: { AWSName($0) == watched.name }) else { return nil }
    return Message(.alarmOnFilterName, name, .filter(filter), .metric(metric))
  }
}
