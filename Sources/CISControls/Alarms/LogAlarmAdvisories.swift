import AWSEvidence
import AuditModel
import EvidenceJSON

/// Alarms on scheduled queries of a log group, which no control counts.
///
/// They might serve a control's purpose; the benchmark asks for a metric filter.
struct LogAlarmAdvisories {
  let bundle: EvidenceBundle
  let group: LogGroup

  /// One advisory per alarm whose query names the log group.
  var all: [Advisory] {
    let alarms = bundle.logAlarms(account: group.account, region: group.region)
    return alarms.items.filter(reads).map { alarm in
      Advisory(
        id: "log-alarm-not-evaluated",
        message: "alarm \(name: alarm.alarmName) runs a scheduled query on log group "
          + "\(name: group.name); it is present but not evaluated, since the benchmark asks for a metric filter",
        citations: [alarm.place.citation(of: "ScheduledQueryConfiguration")]
      )
    }
  }

  private func reads(_ alarm: LogAlarm) -> Bool {
    alarm.logGroupIdentifiers.contains { identifier in
      LogGroup(arn: identifier).map { $0 == group } ?? (AWSName(identifier) == group.name)
    }
  }
}
