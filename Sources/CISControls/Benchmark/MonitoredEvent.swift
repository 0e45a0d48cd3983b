/// A management event that a control wants told, as far as event selectors look at it.
public struct MonitoredEvent: Hashable, Sendable {
  /// The service that emits it, such as `signin.amazonaws.com`.
  public let eventSource: String

  /// Its name, such as `ConsoleLogin`.
  public let eventName: String

  /// Its type, such as `AwsConsoleSignIn`.
  public let eventType: String

  /// Whether CloudTrail counts it as a read.
  public let isReadOnly: Bool
}
