import AWSEvidence
import AuditModel

/// The sentence that says what a trail's event selectors come to.
struct SelectorReason {
  private let judged: Judged
  private let trail: String
  private let control: Control

  init(_ judged: Judged, trail: String, control: Control) {
    self.judged = judged
    self.trail = trail
    self.control = control
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
    let names = Set(control.events.map(\.eventName)).sorted().joined(separator: ", ")
    return switch judged.inEffect {
    case .held: "`\(names)` is recorded"
    case .broken: "`\(names)` is not recorded"
    case .open: "whether `\(names)` is recorded depends on conditions that a person must read"
    case .unknown: "whether `\(names)` is recorded is not known"
    }
  }

  /// The fields of a selector that decide.
  static func citations(_ place: EvidencePlace) -> [Citation] {
    ["IncludeManagementEvents", "ReadWriteType", "ExcludeManagementEventSources", "FieldSelectors"]
      .filter(place.hasField)
      .map { place.citation(of: $0) }
  }
}
