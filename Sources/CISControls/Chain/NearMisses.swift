import AWSEvidence
import AuditModel
import EvidenceJSON

/// What comes close to a chain that does not hold, by name, since that is the usual cause.
struct NearMisses {
  let bundle: EvidenceBundle
  let control: Control
  let version: BenchmarkVersion
  let cache: VerdictCache
  let account: String
  let chains: [Chain]

  /// The near misses as advisories.
  var all: [Advisory] { strayFilters + strayAlarms }

  /// Filters that fit, but belong to log groups that no trail in the evidence delivers to.
  private var strayFilters: [Advisory] {
    let judge = FilterJudge(control: control, version: version, cache: cache)
    let strays = bundle.strayMetricFilters(of: account)
    return strays.filter { judge.judgement(of: $0).judged.inEffect == .held }.map { filter in
      Advisory(
        id: "filter-on-other-log-group",
        message: "metric filter \(name: filter.filterName) fits, but no trail in the evidence "
          + "delivers to its log group \(name: filter.logGroupName?.text ?? "")",
        citations: [filter.place.citation(of: "logGroupName")]
      )
    }
  }

  /// Alarms that watch a metric which only looks like the filter's.
  private var strayAlarms: [Advisory] {
    let lost = chains.filter { chain in
      chain.steps.contains { $0.kind == .alarm && $0.isReached && $0.state < .open }
    }
    let metrics = lost.compactMap(\.resources.metric).withoutRepeats
    // The alarm of a chain watches the very metric and is no near miss.
    let used = Set(chains.compactMap(\.resources.alarm))
    let alarms = bundle.metricAlarms(of: account).filter { alarm in
      !used.contains(alarm.alarmARN?.description ?? alarm.alarmName.text)
    }
    return metrics.flatMap { metric in alarms.compactMap { advisory(on: $0, like: metric) } }
  }

  private func advisory(on alarm: MetricAlarm, like metric: String) -> Advisory? {
    guard let watched = alarm.metric else { return nil }
    let text = watched.description
    let isSame = text.utf8.elementsEqual(metric.utf8)
    guard
      isSame || text.lowercased() == metric.lowercased()
        || metric.ends(withScalars: "/\(watched.name)")
    else { return nil }
    let region = alarm.alarmARN.map { " in region \(name: $0.region)" } ?? ""
    return Advisory(
      id: "alarm-on-other-metric",
      message: isSame
        ? "alarm \(name: alarm.alarmName) watches a metric of that name\(region), not where the filter "
          + "publishes it"
        : "alarm \(name: alarm.alarmName) watches \(name: text), the filter publishes \(name: metric)",
      citations: [
        alarm.place.citation(of: "Namespace"), alarm.place.citation(of: "MetricName"),
      ]
    )
  }
}
