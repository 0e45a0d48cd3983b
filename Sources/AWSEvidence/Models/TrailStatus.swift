import AuditModel
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

  init(_ place: EvidencePlace) throws(FieldError) {
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
        place, field: field, reason: Message(.isAfterTheStart))
    }
  }

  static let decidingMembers = ["IsLogging", "LatestCloudWatchLogsDeliveryError"]

  /// Whether the trail has ever delivered to CloudWatch Logs.
  public var hasDelivered: Bool {
    place.value["LatestCloudWatchLogsDeliveryTime"].map { !$0.isNull } ?? false
  }
}

extension TrailStatus {
  /// A moment that a status may tell.
  public enum Moment: Hashable, Sendable {
    /// The member is absent or null: it never happened.
    case never

    /// It happened then.
    case at(EvidenceTime)

    /// The member is there, but AWS never writes a moment so.
    case damaged

    /// The moment; `nil` when there is none that can be read.
    var time: EvidenceTime? {
      guard case .at(let time) = self else { return nil }
      return time
    }
  }

  /// The members that tell when the trail had a log file for its bucket.
  ///
  /// The two of attempts are older, and empty until there was one.
  public static let deliveryFields = [
    "LatestDeliveryTime", "LatestDeliveryAttemptTime", "LatestDeliveryAttemptSucceeded",
  ]

  /// When the trail last had a log file for its bucket, delivered or not: what it holds is due at the
  /// log group too.
  ///
  /// Only the member of deliveries is held to how AWS writes a moment; the older ones are told as
  /// text, and what cannot be read of them counts as absent.
  public var latestDelivery: Moment {
    let delivery = moment("LatestDeliveryTime")
    guard delivery != .damaged else { return .damaged }
    let times = Self.deliveryFields.map(moment).compactMap(\.time)
    return times.max().map(Moment.at) ?? .never
  }

  /// When the trail last delivered events to its log group.
  public var latestCloudWatchLogsDelivery: Moment { moment("LatestCloudWatchLogsDeliveryTime") }

  /// When the trail was last switched on; from the older member where the newer one is absent.
  public var startLogging: Moment {
    let start = moment("StartLoggingTime")
    guard start == .never, place.value["TimeLoggingStarted"]?.isString("") != true else {
      return start
    }
    return moment("TimeLoggingStarted")
  }

  private func moment(_ field: String) -> Moment {
    guard let value = place.value[field], !value.isNull else { return .never }
    return EvidenceTime(moment: value).map(Moment.at) ?? .damaged
  }

  /// The member that tells of a stop after the last start; `nil` when none does.
  ///
  /// The two generations of members are compared each with its like.
  var stoppedAfterStart: String? {
    let pairs = [
      (start: "StartLoggingTime", stop: "StopLoggingTime"),
      (start: "TimeLoggingStarted", stop: "TimeLoggingStopped"),
    ]
    return pairs.first { pair in
      guard let start = moment(pair.start).time, let stop = moment(pair.stop).time else {
        return false
      }
      return stop > start
    }?.stop
  }
}
