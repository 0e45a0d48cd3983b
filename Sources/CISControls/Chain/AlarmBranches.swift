import AWSEvidence
import AuditModel
import EvidenceJSON

/// The ways on from a metric filter: the alarms that watch its metric.
struct AlarmBranches {
  let bundle: EvidenceBundle
  let group: LogGroup
  let filter: MetricFilter
  let transformation: MetricTransformation

  /// One branch per alarm and topic; at least one, which says why when no alarm watches the metric.
  var all: [Branch] {
    let alarms = bundle.metricAlarms(account: group.account, region: group.region)
    var branches = alarms.items.flatMap(branches)
    if let gap = alarms.gap {
      branches.append(unknownBranch(gap, hasOthers: !branches.isEmpty))
    } else if branches.isEmpty {
      branches.append(brokenBranch(alarms))
    }
    let logAlarms = LogAlarmAdvisories(bundle: bundle, group: group).all
    return branches.map { branch in
      var branch = branch
      branch.links[0].advisories += logAlarms
      branch.resources.metric = transformation.metric.description
      return branch
    }
  }

  /// The ways on from one alarm; none when it has nothing to do with the metric.
  private func branches(_ alarm: MetricAlarm) -> [Branch] {
    let watch = MetricWatch(of: alarm, metric: transformation.metric, account: group.account)
    guard let watch else { return [] }
    let step = AlarmStep(
      alarm: alarm,
      watch: watch,
      filter: filter,
      transformation: transformation,
      rerun: group.alarmRequest(reason: "shows the alarm as AWS prints it")
    )
    let link = Link(step: step.step, advisories: AlarmAdvisories(alarm: alarm, watch: watch).all)
    let name = alarm.alarmARN?.description ?? alarm.alarmName.text
    guard !step.isElsewhere else {
      let resources = ChainResources(alarm: name)
      return [.ending(at: link, because: "the alarm watches another metric", resources: resources)]
    }
    return TopicBranches(bundle: bundle, group: group, alarm: alarm).all.map { branch in
      branch.led(by: link) { $0.alarm = name }
    }
  }

  private func brokenBranch(_ alarms: Listing<MetricAlarm>) -> Branch {
    let place = "account \(group.account), region \(name: group.region)"
    return .ending(
      at: Link(
        step: Step(
          .alarm,
          .broken,
          reason: "no alarm of \(place) watches metric \(name: transformation.metric)",
          citations: [transformation.place.citation(of: "metricName")] + alarms.sources
        )
      ),
      because: "no alarm watches the metric"
    )
  }

  private func unknownBranch(_ gap: EvidenceGap, hasOthers: Bool) -> Branch {
    let others = hasOthers ? "other " : ""
    let metric = "metric \(name: transformation.metric)"
    return .ending(
      at: Link(
        step: Step(
          .alarm,
          .unknown,
          reason: "whether \(others)alarms of account \(group.account) in \(name: group.region) "
            + "watch \(metric) is not known: \(gap.description)",
          citations: gap.citations,
          missing: [
            group.alarmRequest(
              reason: "lists the alarms of account \(group.account) in \(name: group.region)")
          ]
        )
      ),
      because: "the alarm is not known"
    )
  }
}
