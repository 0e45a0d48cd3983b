import AuditModel
public import EvidenceIntake
import EvidenceJSON

/// A composite alarm as `describe-alarms` prints it.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_CompositeAlarm.html>
public struct CompositeAlarm: EvidenceItem {
  /// Where the alarm stands.
  public let place: EvidencePlace

  /// The alarm's name, unique in its account and region.
  public let alarmName: AWSName

  /// The alarm's ARN; `nil` when it was left out.
  public let alarmARN: AlarmARN?

  /// The rule over other alarms' states.
  public let alarmRule: String

  /// Whether the alarm's actions run at all; `nil` when the evidence does not say.
  public let actionsEnabled: Bool?

  /// What runs when the alarm goes to ALARM, as written.
  public let alarmActions: [String]

  /// The alarm that mutes the actions; `nil` without one.
  public let actionsSuppressor: String?

  /// The members that AWS always prints and that are not shown; empty for what nobody cut down.
  public let unshown: [String]

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    self.place = place
    alarmName = try fields.required("AlarmName", try fields.name("AlarmName"))
    alarmARN = try fields.alarmARN(of: alarmName)
    alarmRule = try fields.required("AlarmRule", try fields.name("AlarmRule")).text
    actionsEnabled = try fields.boolean("ActionsEnabled")
    alarmActions = try fields.actions("AlarmActions") ?? []
    actionsSuppressor = try fields.string("ActionsSuppressor")
    unshown = try fields.unshownOfAlarm()
  }

  static let identifyingMembers = ["AlarmName", "AlarmArn"]

  static let decidingMembers = [
    "AlarmName", "AlarmArn", "AlarmRule", "ActionsEnabled", "AlarmActions", "ActionsSuppressor",
  ]

  var identity: AWSName { alarmName }

  /// The state when the evidence was saved, such as `OK`.
  public var stateValue: String? { place.value["StateValue"]?.string }
}
