import AuditModel

/// What one matching event makes an alarm do, and why.
struct AlarmResponse: Hashable {
  /// Held when the event makes the alarm go to ALARM, whatever else is logged around it.
  let state: StepState

  /// Why, when it does not: one clause without a full stop.
  let reason: String

  static let fires = AlarmResponse(state: .held, reason: "one matching event makes it go to ALARM")

  static func broken(_ reason: String) -> AlarmResponse {
    AlarmResponse(state: .broken, reason: reason)
  }

  static func unknown(_ reason: String) -> AlarmResponse {
    AlarmResponse(state: .unknown, reason: reason)
  }

  static func open(_ reason: String) -> AlarmResponse {
    AlarmResponse(state: .open, reason: reason)
  }
}
