import AWSEvidence
import CloudTrailEvents
import CloudWatchAlarms
import EvidenceJSON
import FilterPatterns

extension PatternBreadth {
  /// Tries a publisher's pattern on everyday events.
  ///
  /// Of a log group that no trail is known to deliver to, only a pattern for single fields tells
  /// that it is about certain events; of changed events, nothing does.
  init(of publisher: MetricPublisher) {
    guard let pattern = try? FilterPattern(publisher.filter.filterPattern) else {
      self = .unknown
      return
    }
    if case .blank = pattern.syntax {
      self = .everything
    } else if publisher.filter.applyOnTransformedLogs {
      self = .unknown
    } else if Self.everydayEvents.contains(where: pattern.matches) {
      self = .everyday
    } else if Self.occasionalEvents.contains(where: pattern.matches) {
      self = .unknown
    } else if case .json = pattern.syntax {
      self = .certainEvents
    } else {
      self = publisher.group != nil ? .certainEvents : .unknown
    }
  }

  private static let parsed = EverydayEvent.all.compactMap {
    (try? JSONDocument(parsing: $0.json))?.root
  }

  /// The events that happen every minute of a day.
  private static let everydayEvents = parsed.filter { !isSignIn($0) }

  /// The events that happen every day, but not all the time.
  private static let occasionalEvents = parsed.filter(isSignIn)

  private static func isSignIn(_ event: JSONValue) -> Bool {
    event["eventName"]?.isString("ConsoleLogin") == true
  }
}
