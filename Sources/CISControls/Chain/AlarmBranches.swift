import AWSEvidence
import AuditModel
import CloudWatchAlarms
import EvidenceIntake
import EvidenceJSON

/// The ways on from a metric filter: the alarms that watch its metric.
struct AlarmBranches {
  let bundle: EvidenceBundle
  let group: LogGroup
  let filter: MetricFilter
  let transformation: MetricTransformation
  let judge: FilterJudge

  /// One branch per alarm and topic; at least one, which says why when no alarm watches the metric.
  ///
  /// Alarms of monitoring accounts count as well, as far as those accounts are in the evidence.
  var all: [Branch] {
    let alarms = bundle.metricAlarms(account: group.account, region: group.region)
    let publishers = self.publishers
    var branches = alarms.items.flatMap { self.branches($0, nil, publishers) }
    branches +=
      bundle.monitoringAlarms(on: group.account, region: group.region)
      .flatMap { self.branches($0.alarm, $0.account, publishers) }
    if let gap = alarms.gap {
      branches.append(unknownBranch(gap, hasOthers: !branches.isEmpty))
    } else if branches.isEmpty {
      branches.append(brokenBranch(alarms))
    }
    return branches.map { branch in
      var branch = branch
      branch.resources.metric = transformation.metric.description
      return branch
    }
  }

  /// The ways on from one alarm; none when it has nothing to do with the metric.
  private func branches(
    _ alarm: MetricAlarm,
    _ monitor: String?,
    _ publishers: Publishers
  ) -> [Branch] {
    let watch = MetricWatch(
      of: alarm, metric: transformation.metric, account: group.account, home: monitor)
    guard let watch else { return [] }
    let home =
      monitor.map { AlarmHome(account: $0, watching: group) } ?? AlarmHome(of: group)
    let step = AlarmStep(
      alarm: alarm,
      watch: watch,
      filter: filter,
      transformation: transformation,
      publishers: publishers,
      gap: bundle.metricFilters(of: group).gap,
      listing: listing,
      collected: bundle.collectionTimes(ofFile: alarm.place.citation.file),
      monitor: monitor,
      rerun: home.request(.showsAlarm)
    )
    let link = Link(
      step: step.step,
      advisories: AlarmAdvisories(
        alarm: alarm, watch: watch,
        strangers: publishers.items.filter { !judge.isRelated($0.filter) }
      ).all
    )
    let name = alarm.alarmARN?.description ?? alarm.alarmName.text
    guard !step.isElsewhere else {
      let resources = ChainResources(alarm: name)
      return [.ending(at: link, because: Message(.alarmOnOtherMetric), resources: resources)]
    }
    return TopicBranches(bundle: bundle, home: home, alarm: alarm).all.map { branch in
      branch.led(by: link) { $0.alarm = name }
    }
  }

  /// The other filters that publish to the metric.
  private var publishers: Publishers {
    Publishers(
      beside: MetricPublisher(filter: filter, transformation: transformation, group: group),
      among: bundle.publishers(
        of: transformation.metric, account: group.account, region: group.region),
      breadth: PatternBreadth.init,
      company: { [judge, filter] in judge.company(of: $0, for: filter) }
    )
  }

  private var listing: MissingEvidence {
    MissingEvidence(
      EvidenceRequest(
        .describeMetricFilters, subject: group.name.text, account: group.account,
        region: group.region),
      reason: Message(.listsPublishers)
    )
  }

  private func brokenBranch(_ alarms: Listing<MetricAlarm>) -> Branch {
    .ending(
      at: Link(
        step: Step(
          .alarm,
          .broken,
          reason: Message(
            .noAlarmWatches, .account(group.account), .region(group.region),
            .metric(transformation.metric)),
          citations: [transformation.place.citation(of: "metricName")] + alarms.sources
        )
      ),
      because: Message(.noAlarmOnMetric)
    )
  }

  private func unknownBranch(_ gap: EvidenceGap, hasOthers: Bool) -> Branch {
    .ending(
      at: Link(
        step: Step(
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
      ),
      because: Message(.alarmNotKnown)
    )
  }
}
