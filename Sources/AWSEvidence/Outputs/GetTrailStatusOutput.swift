public import EvidenceIntake

/// The output of `aws cloudtrail get-trail-status`, which does not name its trail.
///
/// - SeeAlso: CloudTrail's API reference, action `GetTrailStatus`.
public struct GetTrailStatusOutput: Hashable, Sendable {
  /// Whether the trail is logging.
  public let isLogging: Bool

  /// The error of the last delivery of log files.
  public let latestDeliveryError: String?

  /// The error of the last notification.
  public let latestNotificationError: String?

  /// The error of the last delivery to the log group.
  public let latestCloudWatchLogsDeliveryError: String?

  /// The error of the last delivery of a digest.
  public let latestDigestDeliveryError: String?

  /// When log files were last delivered.
  public let latestDeliveryTime: EvidenceTime?

  /// When a notification was last sent.
  public let latestNotificationTime: EvidenceTime?

  /// When logging was last started.
  public let startLoggingTime: EvidenceTime?

  /// When logging was last stopped.
  public let stopLoggingTime: EvidenceTime?

  /// When events were last delivered to the log group.
  public let latestCloudWatchLogsDeliveryTime: EvidenceTime?

  /// When a digest was last delivered.
  public let latestDigestDeliveryTime: EvidenceTime?

  /// When a delivery was last tried, as text; no longer in use.
  public let latestDeliveryAttemptTime: String?

  /// When a notification was last tried, as text; no longer in use.
  public let latestNotificationAttemptTime: String?

  /// When a notification last succeeded, as text; no longer in use.
  public let latestNotificationAttemptSucceeded: String?

  /// When a delivery last succeeded, as text; no longer in use.
  public let latestDeliveryAttemptSucceeded: String?

  /// When logging was last started, as text; no longer in use.
  public let timeLoggingStarted: String?

  /// When logging was last stopped, as text; no longer in use.
  public let timeLoggingStopped: String?

  /// Reads the output as the AWS CLI or boto3 prints it, in UTF-8 or UTF-16.
  ///
  /// - Throws: ``OutputError`` at the first place that is not as AWS writes it.
  public init(parsing bytes: some Collection<UInt8>) throws(OutputError) {
    let reader = try OutputReader(parsing: bytes)
    isLogging = try reader.required(
      "IsLogging", try reader.boolean("IsLogging"))
    latestDeliveryError = try reader.string("LatestDeliveryError")
    latestNotificationError = try reader.string("LatestNotificationError")
    latestCloudWatchLogsDeliveryError = try reader.string("LatestCloudWatchLogsDeliveryError")
    latestDigestDeliveryError = try reader.string("LatestDigestDeliveryError")
    latestDeliveryTime = try reader.time("LatestDeliveryTime")
    latestNotificationTime = try reader.time("LatestNotificationTime")
    startLoggingTime = try reader.time("StartLoggingTime")
    stopLoggingTime = try reader.time("StopLoggingTime")
    latestCloudWatchLogsDeliveryTime = try reader.time("LatestCloudWatchLogsDeliveryTime")
    latestDigestDeliveryTime = try reader.time("LatestDigestDeliveryTime")
    latestDeliveryAttemptTime = try reader.string("LatestDeliveryAttemptTime")
    latestNotificationAttemptTime = try reader.string("LatestNotificationAttemptTime")
    latestNotificationAttemptSucceeded = try reader.string("LatestNotificationAttemptSucceeded")
    latestDeliveryAttemptSucceeded = try reader.string("LatestDeliveryAttemptSucceeded")
    timeLoggingStarted = try reader.string("TimeLoggingStarted")
    timeLoggingStopped = try reader.string("TimeLoggingStopped")
  }
}
