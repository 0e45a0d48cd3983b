/// A management event that a control wants told, as far as event selectors look at it.
public struct MonitoredEvent: Hashable, Sendable {
  /// The service that emits it, such as `signin.amazonaws.com`; `nil` for any service.
  public let eventSource: String?

  /// Its name, such as `ConsoleLogin`; `nil` for any name.
  public let eventName: String?

  /// Its type, such as `AwsConsoleSignIn`.
  public let eventType: String

  /// Whether CloudTrail counts it as a read.
  public let isReadOnly: Bool

  /// Creates an event; `nil` stands for any service or any name.
  public init(
    eventSource: String? = nil,
    eventName: String? = nil,
    eventType: String = "AwsApiCall",
    isReadOnly: Bool
  ) {
    self.eventSource = eventSource
    self.eventName = eventName
    self.eventType = eventType
    self.isReadOnly = isReadOnly
  }
}

extension [MonitoredEvent] {
  /// The calls of one service that change something, by name.
  static func writes(to eventSource: String, _ names: String...) -> [MonitoredEvent] {
    names.map { MonitoredEvent(eventSource: eventSource, eventName: $0, isReadOnly: false) }
  }

  /// All events of a type, whatever service and name, both reads and writes.
  static func every(_ eventType: String) -> [MonitoredEvent] {
    [true, false].map { MonitoredEvent(eventType: eventType, isReadOnly: $0) }
  }

  /// The console sign-in, which CloudTrail counts as a write.
  static let consoleLogin = [
    MonitoredEvent(
      eventSource: "signin.amazonaws.com",
      eventName: "ConsoleLogin",
      eventType: "AwsConsoleSignIn",
      isReadOnly: false
    )
  ]

  /// All events of signing in, such as `ConsoleLogin` and `PasswordRecoveryRequested`.
  static let everySignIn = [
    MonitoredEvent(
      eventSource: "signin.amazonaws.com",
      eventType: "AwsConsoleSignIn",
      isReadOnly: false
    )
  ]
}
