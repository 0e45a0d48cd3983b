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

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    self.place = place
    alarmName = try fields.required("AlarmName", try fields.name("AlarmName"))
    alarmARN = try fields.alarmARN("AlarmArn")
    alarmRule = try fields.required("AlarmRule", try fields.string("AlarmRule"))
    actionsEnabled = try fields.boolean("ActionsEnabled")
    alarmActions = try fields.strings("AlarmActions") ?? []
    actionsSuppressor = try fields.string("ActionsSuppressor")
  }

  var identity: [AWSName] { [alarmARN?.name ?? "", alarmName] }

  /// The state when the evidence was saved, such as `OK`.
  public var stateValue: String? { place.value["StateValue"]?.string }
}
