import AWSEvidence
import AuditModel
import EvidenceJSON

/// The sentence that says what a trail's event selectors come to.
struct SelectorReason {
  private let judged: Judged
  private let trail: String
  private let events: [MonitoredEvent]

  init(_ judged: Judged, trail: String, events: [MonitoredEvent]) {
    self.judged = judged
    self.trail = trail
    self.events = events
  }

  /// The sentence, without a full stop.
  var text: String {
    switch (judged.asWritten, judged.inEffect) {
    case (.held, .held): "\(trail) records all management events, reads and writes"
    case (.held, _): "\(trail) records management events, but \(effect)"
    case (.open, _):
      "no single selector of \(trail) takes all management events, reads and writes; \(effect)"
    case (.broken, _):
      "no selector of \(trail) takes all management events, reads and writes; \(effect)"
    case (.unknown, _): "the selectors of \(trail) are not shown in full; \(effect)"
    }
  }

  private var effect: String {
    switch judged.inEffect {
    case .held: "\(subject) recorded"
    case .broken where names.count == 1: "\(subject) not recorded"
    case .broken: "\(subject) not all recorded"
    case .open: "whether \(subject) recorded depends on conditions that a person must read"
    case .unknown: "whether \(subject) recorded is not known"
    }
  }

  /// The events that are asked for, with the verb that follows them.
  private var subject: String {
    switch names.count {
    case 0: "the reads and writes of every service that the control asks for are"
    case 1: "\(name: names[0]) is"
    case 2: "\(name: names[0]) and \(name: names[1]) are"
    default: "\(name: names[0]) and \(names.count - 1) other events are"
    }
  }

  /// The names of the events; empty when the control asks for all of them.
  private var names: [String] { events.compactMap(\.eventName) }

  /// The fields of a selector that decide.
  static func citations(_ place: EvidencePlace) -> [Citation] {
    ["IncludeManagementEvents", "ReadWriteType", "ExcludeManagementEventSources", "FieldSelectors"]
      .filter(place.hasField)
      .map { place.citation(of: $0) }
  }
}
