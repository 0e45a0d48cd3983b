import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The sentence that says what a trail's event selectors come to.
struct SelectorReason {
  private let judgements: Judgements
  private let trail: String
  private let events: [MonitoredEvent]

  /// The services whose events are left out.
  private let lostSources: [String]

  init(_ judgements: Judgements, trail: String, events: [MonitoredEvent], _ selectors: EventSelectors) {
    self.judgements = judgements
    self.trail = trail
    self.events = events
    lostSources = SelectorCoverage.lostSources(selectors, events)
  }

  /// The sentence, without a full stop.
  var text: String {
    switch (judgements.asWritten, judgements.inEffect) {
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
    switch judgements.inEffect {
    case .held: "\(subject) recorded"
    case .broken where !lostSources.isEmpty && names.isEmpty:
      "the events of \(lostServices) are left out"
    case .broken where !lostSources.isEmpty:
      "\(subject) not recorded: the events of \(lostServices) are left out"
    case .broken where names.count == 1: "\(subject) not recorded"
    case .broken: "\(subject) not all recorded"
    case .open where !lostSources.isEmpty:
      "the events of \(lostServices) are left out, and those that the control asks for among them "
        + "are not told"
    case .open: "whether \(subject) recorded depends on conditions that a person must read"
    case .unknown: "whether \(subject) recorded is not known"
    }
  }

  /// The services whose events are left out, three at most.
  private var lostServices: String {
    let names = lostSources.prefix(3).map { "\(name: $0)" }
    let more = lostSources.count - names.count
    guard more == 0 else { return names.joined(separator: ", ") + " and \(more) more services" }
    return names.count < 2
      ? names.joined()
      : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
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
