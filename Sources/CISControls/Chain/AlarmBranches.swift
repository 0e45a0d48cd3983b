import AWSEvidence
import AuditModel

/// The ways on from a metric filter: the alarms that watch its metric.
struct AlarmBranches {
  let bundle: EvidenceBundle
  let group: LogGroup
  let filter: MetricFilter
  let transformation: MetricTransformation

  /// One branch per alarm and topic; at least one, which says why when no alarm watches the metric.
  var all: [Branch] {
    let alarms = bundle.metricAlarms(account: group.account, region: group.region)
    let direct = alarms.items.filter { $0.metric == transformation.metric }
    let indirect = alarms.items.filter { $0.queriedMetrics.contains(transformation.metric) }
    var branches = direct.flatMap(branches) + indirect.flatMap(branchesThroughMath)
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

  private func branches(_ alarm: MetricAlarm) -> [Branch] {
    let response = AlarmSemantics.response(of: alarm, to: filter, transformation)
    let reason =
      response.state == .held
      ? "alarm `\(alarm.alarmName)` watches the metric; \(response.reason)"
      : "alarm `\(alarm.alarmName)` watches the metric, but \(response.reason)"
    let link = Link(
      step: Step(
        .alarm,
        asWritten: .held,
        inEffect: response.state,
        reason: reason,
        citations: citations(of: alarm)
      ),
      advisories: advisories(on: alarm)
    )
    return continued(from: alarm, by: link)
  }

  private func branchesThroughMath(_ alarm: MetricAlarm) -> [Branch] {
    let link = Link(
      step: Step(
        .alarm,
        .open,
        reason: "alarm `\(alarm.alarmName)` watches the metric through metric math",
        citations: [alarm.place.citation(of: "Metrics")]
      )
    )
    return continued(from: alarm, by: link)
  }

  private func continued(from alarm: MetricAlarm, by link: Link) -> [Branch] {
    TopicBranches(bundle: bundle, group: group, alarm: alarm).all.map { branch in
      branch.led(by: link) { $0.alarm = alarm.alarmARN?.description ?? alarm.alarmName.text }
    }
  }

  private func citations(of alarm: MetricAlarm) -> [Citation] {
    let deciding = [
      "MetricName", "Namespace", "Statistic", "Threshold", "ComparisonOperator", "Dimensions",
      "Unit", "EvaluationPeriods", "DatapointsToAlarm", "TreatMissingData",
    ]
    return deciding.filter(alarm.place.hasField).map { alarm.place.citation(of: $0) }
  }

  private func advisories(on alarm: MetricAlarm) -> [Advisory] {
    guard alarm.stateValue == "ALARM" else { return [] }
    return [
      Advisory(
        id: "already-in-alarm",
        message:
          "alarm `\(alarm.alarmName)` was in ALARM when the evidence was saved; it acts again "
          + "only after it has left that state",
        citations: [alarm.place.citation(of: "StateValue")]
      )
    ]
  }

  private func brokenBranch(_ alarms: Listing<MetricAlarm>) -> Branch {
    let place = "account \(group.account), region `\(group.region)`"
    return .ending(
      at: Link(
        step: Step(
          .alarm,
          .broken,
          reason: "no alarm of \(place) watches metric `\(transformation.metric)`",
          citations: [transformation.place.citation(of: "metricName")] + alarms.sources
        )
      ),
      because: "no alarm watches the metric"
    )
  }

  private func unknownBranch(_ gap: EvidenceGap, hasOthers: Bool) -> Branch {
    let others = hasOthers ? "other " : ""
    let metric = "metric `\(transformation.metric)`"
    return .ending(
      at: Link(
        step: Step(
          .alarm,
          .unknown,
          reason: "whether \(others)alarms of account \(group.account) in `\(group.region)` watch "
            + "\(metric) is not known: \(gap.description)",
          citations: gap.citations,
          missing: [
            MissingEvidence(
              EvidenceRequest(.describeAlarms, account: group.account, region: group.region),
              reason: "lists the alarms of account \(group.account) in `\(group.region)`"
            )
          ]
        )
      ),
      because: "the alarm is not known"
    )
  }
}
