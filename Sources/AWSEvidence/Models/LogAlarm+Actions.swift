import EvidenceIntake
import EvidenceJSON

extension LogAlarm {
  /// Whether the alarm's actions run at all; `nil` when the evidence does not say.
  public var actionsEnabled: Bool? { place.value["ActionsEnabled"]?.boolean }

  /// What runs when the alarm goes to ALARM, as written; empty when nothing is shown to.
  public var alarmActions: [String] {
    place.value["AlarmActions"]?.elements.compactMap(\.string) ?? []
  }
}
