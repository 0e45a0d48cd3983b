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
        message: Message(
          .logAlarmNotEvaluated, .alarm(alarm.alarmName), .logGroup(group.name)),
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
        Message(
          .scheduledQueryInstead, .message(acting.title, as: .subject), .logGroup(group.name))),
      link(alarm, .alarm, Message(.raisedByQuery, .message(acting.title, as: .subject))),
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

  private func link(_ alarm: LogAlarm, _ kind: StepKind, _ reason: Message) -> Link {
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
