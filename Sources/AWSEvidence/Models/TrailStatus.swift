public import EvidenceIntake
import EvidenceJSON

/// The answer of `get-trail-status`, which never names its trail.
///
/// - SeeAlso: <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html>
public struct TrailStatus: EvidenceAnswer {
  /// Where the answer stands.
  public let place: EvidencePlace

  /// Whether the trail is recording; `nil` when the evidence does not say.
  public let isLogging: Bool?

  /// The last error of delivery to CloudWatch Logs; `nil` when there is none.
  public let latestCloudWatchLogsDeliveryError: String?

  /// The members that AWS always prints and that are not shown; empty for what nobody cut down.
  public let unshown: [String]

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    self.place = place
    isLogging = try fields.boolean("IsLogging")
    // A trail that is logging was started once; no other time is always there.
    let isStarted = ["StartLoggingTime", "TimeLoggingStarted"].contains(where: place.hasField)
    unshown = isLogging == true && !isStarted ? ["StartLoggingTime"] : []
    let error = try fields.string("LatestCloudWatchLogsDeliveryError")
    latestCloudWatchLogsDeliveryError = error?.isEmpty == true ? nil : error
    if isLogging == true, let field = stoppedAfterStart {
      throw .contradiction(
        place, field: field, reason: "is later than the trail's start, yet `IsLogging` is true")
    }
  }

  static let decidingMembers = ["IsLogging", "LatestCloudWatchLogsDeliveryError"]

  /// Whether the trail has ever delivered to CloudWatch Logs.
  public var hasDelivered: Bool {
    place.value["LatestCloudWatchLogsDeliveryTime"].map { !$0.isNull } ?? false
  }
}
