import AWSEvidence
import AuditModel

/// What comes close to a chain that does not hold, by name, since that is the usual cause.
struct NearMisses {
  let bundle: EvidenceBundle
  let control: Control
  let version: BenchmarkVersion
  let account: String
  let chains: [Chain]

  /// The near misses as advisories.
  var all: [Advisory] { strayFilters + strayAlarms }

  /// Filters that fit, but belong to log groups that no trail in the evidence delivers to.
  private var strayFilters: [Advisory] {
    let judge = FilterJudge(control: control, version: version)
    return bundle.strayMetricFilters.filter { judge.judgement(of: $0).judged.inEffect == .held }
      .map { filter in
        Advisory(
          id: "filter-on-other-log-group",
          message:
            "metric filter `\(filter.filterName)` fits, but no trail in the evidence delivers "
            + "to its log group `\(filter.logGroupName?.text ?? "")`",
          citations: [filter.place.citation(of: "logGroupName")]
        )
      }
  }

  /// Alarms that watch a metric which only looks like the filter's.
  private var strayAlarms: [Advisory] {
    let lost = chains.filter { chain in
      chain.steps.contains { $0.kind == .alarm && $0.isReached && $0.state < .open }
    }
    return lost.compactMap(\.resources.metric).flatMap(strayAlarms)
  }

  private func strayAlarms(like metric: String) -> [Advisory] {
    bundle.allMetricAlarms.compactMap { alarm in
      guard let watched = alarm.metric, alarm.alarmARN?.account ?? account == account else {
        return nil
      }
      let text = watched.description
      let isSame = text.utf8.elementsEqual(metric.utf8)
      let name = metric.split(separator: "/").last.map(String.init) ?? metric
      guard isSame || text.lowercased() == metric.lowercased() || watched.name.text == name else {
        return nil
      }
      // The alarm of a chain watches the very metric and is no near miss.
      guard !chains.contains(where: { $0.resources.alarm == alarm.alarmARN?.description }) else {
        return nil
      }
      let region = alarm.alarmARN.map { " in region `\($0.region)`" } ?? ""
      return Advisory(
        id: "alarm-on-other-metric",
        message: isSame
          ? "alarm `\(alarm.alarmName)` watches a metric of that name\(region), not where the filter "
            + "publishes it"
          : "alarm `\(alarm.alarmName)` watches `\(text)`, the filter publishes `\(metric)`",
        citations: [
          alarm.place.citation(of: "Namespace"), alarm.place.citation(of: "MetricName"),
        ]
      )
    }
  }
}
