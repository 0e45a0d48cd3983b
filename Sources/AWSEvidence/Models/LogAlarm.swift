import AuditModel
public import EvidenceIntake
import EvidenceJSON

/// An alarm on a scheduled Logs Insights query, as `describe-alarms` prints it.
///
/// It reads log groups without a metric filter.
///
/// - SeeAlso: `LogAlarms` in CloudWatch's API reference, action `DescribeAlarms`.
public struct LogAlarm: EvidenceItem {
  /// Where the alarm stands.
  public let place: EvidencePlace

  /// The alarm's name, unique in its account and region.
  public let alarmName: AWSName

  /// The alarm's ARN; `nil` when it was left out.
  public let alarmARN: AlarmARN?

  /// The log groups that the query reads, each by its name or ARN as written.
  public let logGroupIdentifiers: [String]

  /// The members that AWS always prints and that are not shown; empty for what nobody cut down.
  public let unshown: [String]

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    self.place = place
    alarmName = try fields.required("AlarmName", try fields.name("AlarmName"))
    alarmARN = try fields.alarmARN(of: alarmName)
    unshown = try fields.unshownOfAlarm()
    let groups = try fields.object("ScheduledQueryConfiguration") { place throws(FieldError) in
      try FieldReader(place).strings("LogGroupIdentifiers")
    }
    logGroupIdentifiers = groups.flatMap(\.self) ?? []
  }

  static let identifyingMembers = ["AlarmName", "AlarmArn"]

  static let decidingMembers = ["AlarmName", "AlarmArn", "ScheduledQueryConfiguration"]

  var identity: AWSName { alarmName }
}

extension LogAlarm {
  /// Whether the alarm's actions run at all; `nil` when the evidence does not say.
  public var actionsEnabled: Bool? { place.value["ActionsEnabled"]?.boolean }

  /// What runs when the alarm goes to ALARM, as written; empty when nothing is shown to.
  public var alarmActions: [String] {
    place.value["AlarmActions"]?.elements.compactMap(\.string) ?? []
  }
}
