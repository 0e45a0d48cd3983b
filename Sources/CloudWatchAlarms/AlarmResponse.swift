package import AuditModel

/// What one matching event makes an alarm do, and why.
package struct AlarmResponse: Hashable, Sendable {
  /// Held when the event makes the alarm go to ALARM, whatever else is logged around it.
  package let state: StepState

  /// Why, or what it does.
  package let reason: Message

  /// The places that decide it, the deciding one first; empty when those of the alarm do.
  package internal(set) var citations: [Citation] = []

  /// The alarm's fields that decide it, where those are others than value and threshold.
  package internal(set) var fields: [String] = []

  static let fires = AlarmResponse(state: .held, reason: Message(.matchRaises))

  static func held(_ id: Message.ID, _ arguments: Message.Argument?...) -> AlarmResponse {
    AlarmResponse(state: .held, reason: Message(id, arguments: arguments.compactMap(\.self)))
  }

  static func broken(_ id: Message.ID, _ arguments: Message.Argument?...) -> AlarmResponse {
    AlarmResponse(state: .broken, reason: Message(id, arguments: arguments.compactMap(\.self)))
  }

  static func unknown(_ reason: Message) -> AlarmResponse {
    AlarmResponse(state: .unknown, reason: reason)
  }

  static func open(_ id: Message.ID, _ arguments: Message.Argument?...) -> AlarmResponse {
    AlarmResponse(state: .open, reason: Message(id, arguments: arguments.compactMap(\.self)))
  }

  /// The response with the alarm's fields that decide it.
  func naming(_ fields: String...) -> AlarmResponse {
    var response = self
    response.fields += fields
    return response
  }

  /// The response that also rests on these places.
  func adding(_ citations: [Citation]) -> AlarmResponse {
    var response = self
    response.citations += citations
    return response
  }
}
