import EvidenceJSON
import FilterPatterns

/// How much of what a log group holds a filter pattern matches.
enum PatternBreadth: Hashable {
  /// Every event.
  case everything

  /// Events that a trail records all the time.
  case everyday

  /// No event that is known to happen all the time.
  case certainEvents

  /// Nobody knows, since the pattern cannot be read or what the log group holds is not known.
  case unknown

  /// Tries a pattern on everyday events.
  ///
  /// Of a log group that no trail is known to deliver to, only a pattern for single fields tells
  /// that it is about certain events; of changed events, nothing does.
  init(of text: String, isOfTrail: Bool, isAsWritten: Bool) {
    guard let pattern = try? FilterPattern(text) else {
      self = .unknown
      return
    }
    if case .blank = pattern.syntax {
      self = .everything
    } else if !isAsWritten {
      self = .unknown
    } else if Self.everydayEvents.contains(where: pattern.matches) {
      self = .everyday
    } else if Self.occasionalEvents.contains(where: pattern.matches) {
      self = .unknown
    } else if case .json = pattern.syntax {
      self = .certainEvents
    } else {
      self = isOfTrail ? .certainEvents : .unknown
    }
  }

  /// How often matches happen; `isKnown` when the log group holds all events of a trail.
  func matches(isKnown: Bool) -> Publisher.Frequency {
    switch self {
    case .everything, .everyday: isKnown ? .always : .perhapsAlways
    case .certainEvents: .rarely
    case .unknown: .perhapsAlways
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
