import EvidenceJSON

extension TrailStatus {
  /// A moment that a status may tell.
  public enum Moment: Hashable, Sendable {
    /// The member is absent or null: it never happened.
    case never

    /// It happened then.
    case at(EvidenceTime)

    /// The member is there, but AWS never writes a moment so.
    case damaged
  }

  /// When the trail last delivered a log file to its bucket.
  public var latestDelivery: Moment { moment("LatestDeliveryTime") }

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
}
