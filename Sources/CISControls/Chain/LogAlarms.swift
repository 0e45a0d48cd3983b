import AWSEvidence
import AuditModel
import EvidenceIntake

/// The alarms on scheduled queries of a log group.
///
/// No control counts them: the benchmark asks for a metric filter. They may serve a control's purpose
/// all the same, which only a person who reads the query can tell.
///
/// - SeeAlso: `LogAlarms` in CloudWatch's API reference, action `DescribeAlarms`.
struct LogAlarms {
  let group: LogGroup
  private let alarms: [LogAlarm]

  /// Looks for the alarms that read a log group.
  init(in bundle: EvidenceBundle, reading group: LogGroup) {
    self.group = group
    let all = bundle.logAlarms(account: group.account, region: group.region).items
    alarms = all.filter { alarm in
      alarm.logGroupIdentifiers.contains { identifier in
        LogGroup(arn: identifier).map { $0 == group } ?? (AWSName(identifier) == group.name)
      }
    }
  }

  /// Each alarm with the steps that lead from the log group to its actions.
  var all: [(alarm: LogAlarm, steps: [Step])] {
    alarms.map { alarm in
      let title = Message.Argument.message(
        Message(.namedLogAlarm, .alarm(alarm.alarmName)), as: .subject)
      let reasons: [(StepKind, Message)] = [
        (.metricFilter, Message(.scheduledQueryInstead, title, .logGroup(group.name))),
        (.alarm, Message(.raisedByQuery, title)),
      ]
      let steps = reasons.map { kind, reason in
        Step(
          kind,
          asWritten: .broken,
          inEffect: .open,
          reason: reason,
          citations: [alarm.place.citation(of: "ScheduledQueryConfiguration")]
        )
      }
      return (alarm, steps)
    }
  }

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
}
