import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// What a trail's event selectors come to.
struct SelectorReason {
  private let judgements: Judgements
  private let trail: Message.Argument
  private let events: [MonitoredEvent]

  /// The services whose events are left out.
  private let lostSources: [String]

  init(
    _ judgements: Judgements,
    trail: Message.Argument,
    events: [MonitoredEvent],
    _ selectors: EventSelectors
  ) {
    self.judgements = judgements
    self.trail = trail
    self.events = events
    lostSources = SelectorCoverage.lostSources(selectors, events)
  }

  /// What is said.
  var message: Message {
    let id: Message.ID =
      switch (judgements.asWritten, judgements.inEffect) {
      case (.held, .held): .recordsAllEvents
      case (.held, _): .recordsEventsBut
      case (.open, _): .noSingleSelector
      case (.broken, _): .noSelector
      case (.unknown, _): .selectorsNotWhole
      }
    return Message(id, trail, id == .recordsAllEvents ? nil : .message(effect, as: .clause))
  }

  private var effect: Message {
    switch judgements.inEffect {
    case .held: Message(.eventsRecorded, subject)
    case .broken where !lostSources.isEmpty && names.isEmpty:
      Message(.servicesLeftOut, lostServices)
    case .broken where !lostSources.isEmpty: Message(.eventsLeftOut, subject, lostServices)
    case .broken where names.count == 1: Message(.eventsNotRecorded, subject)
    case .broken: Message(.eventsNotAllRecorded, subject)
    case .open where !lostSources.isEmpty: Message(.servicesPerhapsLeftOut, lostServices)
    case .open: Message(.eventsUnderConditions, subject)
    case .unknown: Message(.recordingNotKnown, subject)
    }
  }

  /// The services whose events are left out, three at most.
  private var lostServices: Message.Argument {
    let names = Message.Argument(.services, .terms(Array(lostSources.prefix(3))))
    let more = lostSources.count - 3
    let services =
      more > 0
      ? Message(.someServices, names, .count(more, as: .more)) : Message(.listedServices, names)
    return .message(services, as: .services)
  }

  /// The events that are asked for.
  private var subject: Message.Argument {
    let events =
      switch names.count {
      case 0: Message(.everyEventIs)
      case 1: Message(.oneEventIs, .term(names[0], as: .value))
      case 2: Message(.twoEventsAre, .term(names[0], as: .value), .term(names[1], as: .other))
      default:
        Message(.severalEventsAre, .term(names[0], as: .value), .count(names.count - 1))
      }
    return .message(events, as: .events)
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
