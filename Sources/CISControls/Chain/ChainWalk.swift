import AWSEvidence
import AuditModel
import CloudWatchAlarms
import EvidenceIntake
import EvidenceJSON
import Synchronization

/// Follows every way from an account's trails to a subscriber.
///
/// | part | follows | worked out |
/// |---|---|---|
/// | head | trail → log group: ``TrailSteps`` | once per trail and account |
/// | middle | filter → metric → alarm → topic → subscriber | once per filter and its publishers |
/// | verdict | whether filters see what is asked for: ``FilterJudge`` | per control |
///
/// The steps follow the benchmark's audit procedure. A list that may not be whole adds a way that is
/// unknown, so that what was not seen is never taken for absent. What a single step comes to stands
/// beside: ``FilterStep``, ``AlarmStep``, ``NotificationStep``, ``SubscriberStep``.
///
/// A walk lives as long as one audit and keeps what does not depend on account or control.
final class ChainWalk: Sendable {
  let bundle: EvidenceBundle
  let table: PatternTable
  private let kept = Mutex(Kept())

  /// Starts a walk through a bundle; patterns are read in a table.
  init(in bundle: EvidenceBundle, _ table: PatternTable) {
    self.bundle = bundle
    self.table = table
  }

  /// A whole chain and what else was seen on its way.
  struct Proven {
    let chain: Chain
    let advisories: [Advisory]

    fileprivate init(_ steps: [JudgedStep], _ resources: ChainResources) {
      chain = Chain(resources: resources, steps: steps.map(\.step))
      advisories = steps.flatMap(\.advisories)
    }
  }

  // MARK: - Head

  /// What a trail comes to by itself, as an account sees it.
  struct Head: Sendable {
    let trail: Trail
    let steps: TrailSteps

    /// The steps that no control changes: regions and logging.
    let first: [JudgedStep]

    /// The events that reach the log group.
    let recorded: RecordedEvents
  }

  /// The heads of all trails that the evidence shows of an account.
  func heads(of account: String) -> [Head] {
    bundle.trails(of: account).items.map { trail in
      let steps = TrailSteps(bundle: bundle, trail: trail, account: account)
      return Head(
        trail: trail,
        steps: steps,
        first: [steps.multiRegionTrail, steps.trailLogging],
        recorded: RecordedEvents(by: trail, steps.selectors)
      )
    }
  }

  /// All chains of an account for a control; at least one, which says why when there is no trail.
  func chains(of account: String, from heads: [Head], asking control: AskedControl) -> [Proven] {
    var proven = heads.flatMap { head in
      let question = FilterQuestion.prescribed(control, head.recorded)
      let steps = head.first + [head.steps.managementEvents(control.events)]
      return chains(steps, of: head.trail, asking: question)
    }
    let trails = bundle.trails(of: account)
    if proven.isEmpty || trails.gap != nil {
      let end = TrailSteps.without(trails, in: account, bundle)
      let rest = PartialChain.ending(at: end, because: Message(.noTrailToGoOn))
      proven.append(Proven(rest.steps, rest.resources))
    }
    return proven
  }

  /// The chains that begin with the steps of a trail.
  func chains(
    _ head: [JudgedStep],
    of trail: Trail,
    asking question: FilterQuestion
  ) -> [Proven] {
    rests(behind: trail, asking: question).map { rest in
      var resources = rest.resources
      resources.trail = trail.arn.description
      resources.logGroup = trail.logGroup?.name.text
      return Proven(head + rest.steps, resources)
    }
  }

  private func rests(behind trail: Trail, asking question: FilterQuestion) -> [PartialChain] {
    guard let group = trail.logGroup else {
      let reason = question.withoutLogGroup
      return [.ending(at: Step(unreached: .metricFilter, because: reason), because: reason)]
    }
    guard case .prescribed(let control, let recorded) = question else {
      return walk(from: group, asking: question)
    }
    // All members of an organization share its trail's log group.
    let key = Kept.GroupKey(control: control.control.id, group: group, recorded: recorded)
    return keep(\.groups, key) { walk(from: group, asking: question) }
  }

  // MARK: - Log group → filters

  /// One rest per filter worth following and way on from it, and one for filters that count only
  /// together; at least one.
  ///
  /// Filters that could not cover the pattern are followed only when they are about the same
  /// events, so that a report shows how near they come.
  private func walk(from group: LogGroup, asking question: FilterQuestion) -> [PartialChain] {
    let filters = bundle.metricFilters(of: group)
    let judge = FilterJudge(question: question, table: table)
    let step = FilterStep(group: group, judge: judge)
    let judged = filters.items.enumerated().map { index, filter in
      FilterWay(index: index, filter: filter, group: group, verdict: judge.verdict(on: filter))
    }
    var rests = judged.filter {
      $0.verdict.judgements != Judgements(both: .broken) || judge.isRelated($0.filter)
    }.flatMap { walk(through: $0, step) }
    if !judged.contains(where: { $0.verdict.judgements.inEffect == .held }) {
      rests += [joint(judged, judge)].compactMap(\.self)
    }
    if let gap = filters.gap {
      let unknown = step.unknown(gap, hasOthers: !filters.items.isEmpty)
      rests.append(.ending(at: unknown, because: Message(.filtersUnknown)))
    } else if rests.isEmpty {
      rests.append(.ending(at: step.broken(filters), because: Message(.noFilterFits)))
    }
    let logAlarms = LogAlarms(in: bundle, reading: group)
    rests[0].steps[0].advisories += logAlarms.advisories
    // Where the prescribed way works nobody needs another.
    return rests.contains { $0.judgements.inEffect == .held } ? rests : rests + walk(logAlarms)
  }

  /// A filter of a log group on the walk.
  private struct FilterWay {
    /// The place among the group's filters.
    let index: Int
    let filter: MetricFilter
    let group: LogGroup
    let verdict: FilterVerdict
  }

  private func walk(through way: FilterWay, _ step: FilterStep) -> [PartialChain] {
    let judged = JudgedStep(
      step: step.step(way.filter, way.verdict), advisories: way.verdict.advisories)
    let rests = self.rests(behind: way, step.judge)
    let unknown = PartialChain.ending(
      at: step.metricUnknown(way.filter), because: Message(.metricNotKnown))
    return (rests.isEmpty ? [unknown] : rests).map {
      $0.prepending(judged) { $0.filters = [way.filter.filterName.text] }
    }
  }

  /// The rest for filters that cover a pattern only together; `nil` when there is none.
  private func joint(_ ways: [FilterWay], _ judge: FilterJudge) -> PartialChain? {
    let members = ways.compactMap { way in
      rests(behind: way, judge).map { JointFilters.Member(filter: way.filter, rest: $0) }
        .max { $0.inEffect < $1.inEffect }
    }
    return JointFilters(members: members, judge: judge).rest
  }

  // MARK: - Filter → alarms

  /// The ways on from a filter; none when the evidence does not show its metric.
  ///
  /// They depend on what is asked only where other filters publish to the metric.
  private func rests(behind way: FilterWay, _ judge: FilterJudge) -> [PartialChain] {
    let metrics = way.filter.metricTransformations.map { transformation in
      (transformation, publishers(beside: way, transformation, judge))
    }
    let walk = {
      metrics.flatMap { self.rests(behind: way, $0.0, $0.1, judge) }.pruned
    }
    guard metrics.allSatisfy({ $0.1.items.isEmpty }) else { return walk() }
    return keep(\.filters, Kept.FilterKey(group: way.group, filter: way.index), walk)
  }

  /// The other filters that publish to a metric.
  private func publishers(
    beside way: FilterWay,
    _ transformation: MetricTransformation,
    _ judge: FilterJudge
  ) -> Publishers {
    Publishers(
      beside: MetricPublisher(
        filter: way.filter, transformation: transformation, group: way.group),
      among: bundle.publishers(
        of: transformation.metric, account: way.group.account, region: way.group.region),
      breadth: PatternBreadth.init,
      company: { judge.company(of: $0, for: way.filter) }
    )
  }

  /// One rest per alarm and topic; at least one, which says why when no alarm watches the metric.
  ///
  /// Alarms of monitoring accounts count as well, as far as those accounts are in the evidence.
  private func rests(
    behind way: FilterWay,
    _ transformation: MetricTransformation,
    _ publishers: Publishers,
    _ judge: FilterJudge
  ) -> [PartialChain] {
    let group = way.group
    let alarms = bundle.metricAlarms(account: group.account, region: group.region)
    let monitoring = bundle.monitoringAlarms(on: group.account, region: group.region)
    let metric = WatchedMetric(
      group: group, filter: way.filter, transformation: transformation, publishers: publishers,
      gap: bundle.metricFilters(of: group).gap)
    let candidates = alarms.items.map { ($0, nil) } + monitoring.map { ($0.alarm, $0.account) }
    var rests = candidates.flatMap { walk(through: $0, of: $1, watching: metric, judge) }
    if let gap = alarms.gap {
      let unknown = metric.unknown(gap, hasOthers: !rests.isEmpty)
      rests.append(.ending(at: unknown, because: Message(.alarmNotKnown)))
    } else if rests.isEmpty {
      rests.append(.ending(at: metric.unwatched(alarms), because: Message(.noAlarmOnMetric)))
    }
    return rests.map { $0.setting { $0.metric = transformation.metric.description } }
  }

  /// The ways on from an alarm, of a monitoring account or of the metric's own; none when it has
  /// nothing to do with the metric.
  private func walk(
    through alarm: MetricAlarm,
    of monitor: String?,
    watching metric: WatchedMetric,
    _ judge: FilterJudge
  ) -> [PartialChain] {
    guard let watch = metric.watch(by: alarm, of: monitor) else { return [] }
    let home = AlarmHome(of: metric.group, monitoredBy: monitor)
    let step = AlarmStep(
      alarm: alarm, watch: watch, metric: metric, home: home, monitor: monitor,
      collected: bundle.collectionTimes(ofFile: alarm.place.citation.file))
    let strangers = metric.publishers?.items.filter { !judge.isRelated($0.filter) } ?? []
    let advisories = AlarmAdvisories(alarm: alarm, watch: watch, strangers: strangers).all
    let name = alarm.alarmARN?.description ?? alarm.alarmName.text
    guard !step.isElsewhere else {
      return [
        .ending(
          at: step.step, advisories: advisories, because: Message(.alarmOnOtherMetric),
          resources: ChainResources(alarm: name))
      ]
    }
    let judged = JudgedStep(step: step.step, advisories: advisories)
    return rests(behind: alarm, in: home).map { $0.prepending(judged) { $0.alarm = name } }
  }

  // MARK: - Alarm → topics

  /// One rest per topic that an alarm notifies, or composite alarms that it raises; at least one,
  /// which says why when nobody is notified.
  private func rests(behind alarm: MetricAlarm, in home: AlarmHome) -> [PartialChain] {
    let notifying = NotifyingAlarm(alarm, in: home)
    guard alarm.place.hasField("AlarmActions") else {
      return [.ending(at: notifying.actionsNotShown, because: Message(.actionsNotKnown))]
    }
    let composites = CompositeTriggers(of: alarm, notifying, in: bundle, family(in: home))
    let rests =
      walk(from: notifying, triggered: .itself(notifying))
      + composites.triggers.flatMap { walk(from: $0.alarm, triggered: $0.trigger) }
    if let gap = gapThatMatters(to: rests, composites, in: home) {
      let (step, advisory) = notifying.compositesUnknown(gap)
      let end = PartialChain.ending(
        at: step, advisories: [advisory], because: Message(.compositesNotKnown))
      return rests + [end]
    }
    let end = PartialChain.ending(
      at: notifying.notifiesNobody(composites.silent), because: Message(.noTopicNotified))
    return rests.isEmpty ? [end] : rests
  }

  /// Why composite alarms may carry on where the rests do not; `nil` when that is settled.
  ///
  /// AWS lists composite alarms only on request, so evidence without any says nothing about them. An
  /// alarm that may tell somebody itself is not doubted for that alone, but by neither judgement does
  /// anything break that they could mend.
  private func gapThatMatters(
    to rests: [PartialChain],
    _ composites: CompositeTriggers,
    in home: AlarmHome
  ) -> EvidenceGap? {
    let isSettled = [\Judgements.asWritten, \.inEffect].allSatisfy { judgement in
      rests.contains { $0.judgements[keyPath: judgement] > .broken }
    }
    guard !isSettled else { return nil }
    let unreadable = composites.unreadableRules
    return unreadable.isEmpty
      ? bundle.compositeAlarms(account: home.account, region: home.region).gap
      : EvidenceGap(.damaged, citations: unreadable)
  }

  /// The alarms of a region as the rules of its composite alarms see them.
  private func family(in home: AlarmHome) -> AlarmFamily {
    keep(\.families, home) { AlarmFamily(in: home, of: bundle) }
  }

  // MARK: - Actions → subscribers

  /// One rest per topic, and one for services that may tell somebody otherwise.
  ///
  /// Where a topic is known to tell somebody, the other ways no longer matter.
  private func walk(from alarm: NotifyingAlarm, triggered trigger: Trigger) -> [PartialChain] {
    let rests = alarm.topics.map { index, topic in
      let step = NotificationStep(alarm: alarm, trigger: trigger, index: index, topic: topic).step
      let subscriber = SubscriberStep(bundle: bundle, topic: topic)
      return PartialChain(
        steps: [
          JudgedStep(step: step, advisories: trigger.advisories), JudgedStep(step: subscriber.step),
        ],
        resources: ChainResources(
          topic: topic.description, subscription: subscriber.confirmed?.subscriptionARN.text)
      )
    }
    let isSettled = rests.contains { $0.judgements == Judgements(both: .held) }
    guard !alarm.otherWays.isEmpty, !isSettled else { return rests }
    let steps = alarm.stepsOfOtherWays(trigger)
    let other = PartialChain(steps: [
      JudgedStep(step: steps.action, advisories: trigger.advisories),
      JudgedStep(step: steps.subscriber),
    ])
    return rests + [other]
  }

  /// One rest per alarm on a scheduled query of the log group, and way on from it.
  private func walk(_ logAlarms: LogAlarms) -> [PartialChain] {
    logAlarms.all.flatMap { alarm, steps in
      let notifying = NotifyingAlarm(alarm, in: AlarmHome(of: logAlarms.group))
      return walk(from: notifying, triggered: .itself(notifying)).map { rest in
        var rest = rest
        rest.steps = steps.map { JudgedStep(step: $0) } + rest.steps
        rest.resources.alarm = alarm.alarmARN?.description ?? alarm.alarmName.text
        return rest
      }
    }.pruned
  }

  // MARK: - What is kept

  /// What was followed before.
  private struct Kept {
    struct GroupKey: Hashable {
      let control: String
      let group: LogGroup
      let recorded: RecordedEvents
    }

    struct FilterKey: Hashable {
      let group: LogGroup
      let filter: Int
    }

    var groups: [GroupKey: [PartialChain]] = [:]
    var filters: [FilterKey: [PartialChain]] = [:]
    var families: [AlarmHome: AlarmFamily] = [:]
  }

  /// What a key stands for, worked out at most once.
  private func keep<Key: Hashable, Value: Sendable>(
    _ kind: any WritableKeyPath<Kept, [Key: Value]> & Sendable,
    _ key: Key,
    _ work: () -> Value
  ) -> Value {
    if let known = kept.withLock({ $0[keyPath: kind][key] }) { return known }
    let value = work()
    kept.withLock { $0[keyPath: kind][key] = value }
    return value
  }
}
