import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The ways on from a log group that lead through alarms on scheduled queries of it.
///
/// No control counts them: the benchmark asks for a metric filter. They may serve a control's purpose
/// all the same, which only a person who reads the query can tell.
///
/// - SeeAlso: `LogAlarms` in CloudWatch's API reference, action `DescribeAlarms`.
struct LogAlarmBranches {
  let bundle: EvidenceBundle
  let group: LogGroup

  /// One branch per alarm that reads the log group, and way on from it.
  var all: [Branch] { alarms.flatMap(branches).pruned }

  /// The alarms that read the log group, for what is proven without them.
  var advisories: [Advisory] {
    alarms.map { alarm in
      Advisory(
        id: "log-alarm-not-evaluated",
        message: "alarm \(name: alarm.alarmName) runs a scheduled query on log group "
          + "\(name: group.name); it is present but not evaluated, since the benchmark asks for a "
          + "metric filter",
        citations: [alarm.place.citation(of: "ScheduledQueryConfiguration")]
      )
    }
  }

  private var alarms: [LogAlarm] {
    bundle.logAlarms(account: group.account, region: group.region).items.filter(reads)
  }

  private func reads(_ alarm: LogAlarm) -> Bool {
    alarm.logGroupIdentifiers.contains { identifier in
      LogGroup(arn: identifier).map { $0 == group } ?? (AWSName(identifier) == group.name)
    }
  }

  private func branches(_ alarm: LogAlarm) -> [Branch] {
    let acting = ActingAlarm(alarm)
    let name = alarm.alarmARN?.description ?? alarm.alarmName.text
    let links = [
      link(
        alarm, .metricFilter,
        "instead of a metric filter \(acting.title) runs a scheduled query on log group "
          + "\(name: group.name), which a person must read"),
      link(alarm, .alarm, "\(acting.title) goes to ALARM by what its query finds"),
    ]
    return ActionBranches(
      bundle: bundle, home: AlarmHome(of: group), alarm: acting, raising: .itself(acting)
    ).all.map { branch in
      var branch = branch
      branch.links = links + branch.links
      branch.resources.alarm = name
      return branch
    }
  }

  private func link(_ alarm: LogAlarm, _ kind: StepKind, _ reason: String) -> Link {
    Link(
      step: Step(
        kind,
        asWritten: .broken,
        inEffect: .open,
        reason: reason,
        citations: [alarm.place.citation(of: "ScheduledQueryConfiguration")]
      )
    )
  }
}
