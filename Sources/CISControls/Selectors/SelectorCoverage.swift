import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// Whether a trail's event selectors record what a control looks at.
enum SelectorCoverage {
  /// The benchmark's letter: one selector that takes all management events, reads and writes.
  ///
  /// Several selectors that amount to it only together are for a person to judge.
  static func asWritten(_ selectors: EventSelectors) -> StepState {
    let whole =
      selectors.basic.map(asWritten)
      + selectors.advanced.map(AdvancedSelectorCoverage.asWritten)
    // AWS prints both fields of every selector, so one that lacks them was changed or cut.
    if let best = whole.max(), best > .broken { return best }
    let advanced = selectors.advanced.compactMap(AdvancedSelectorCoverage.half)
    if Set(selectors.basic.compactMap(half) + advanced).count == 2 { return .open }
    return Set(selectors.basic.compactMap(possibleHalf) + advanced).count == 2 ? .unknown : .broken
  }

  /// Whether every event of the control is recorded by some selector.
  static func inEffect(_ selectors: EventSelectors, _ events: [MonitoredEvent]) -> StepState {
    events.map { event in
      guard let instances = event.instances(for: selectors) else { return .open }
      let states = instances.map { inEffect(selectors, $0) }
      let weakest = states.min() ?? .held
      // Where any service or event counts and only named ones are left out, a person must weigh the
      // loss. The last instance stands for all that no condition names.
      let isAny = event.eventSource == nil || event.eventName == nil
      let losesOnlySome = isAny && states.last == .held
      return weakest == .broken && losesOnlySome ? .open : weakest
    }.min() ?? .held
  }

  /// The services that conditions name and whose events no selector takes, sorted and each once.
  static func lostSources(_ selectors: EventSelectors, _ events: [MonitoredEvent]) -> [String] {
    let named = Set(selectors.namedSources.map { AWSName($0) })
    let lost = events.flatMap { event in
      (event.instances(for: selectors) ?? []).filter { inEffect(selectors, $0) == .broken }
    }
    let sources = Set(lost.compactMap(\.eventSource).map { AWSName($0) })
    return sources.intersection(named).sorted().map(\.text)
  }

  /// Whether one event, its service and name known, is recorded by some selector.
  private static func inEffect(_ selectors: EventSelectors, _ event: MonitoredEvent) -> StepState {
    let states =
      selectors.basic.map { records($0, event) }
      + selectors.advanced.map { AdvancedSelectorCoverage.records($0, event) }
    return states.max() ?? .broken
  }

  private static func asWritten(_ selector: EventSelector) -> StepState {
    switch (selector.includeManagementEvents, selector.readWriteType) {
    case (false?, _), (_, "ReadOnly"?), (_, "WriteOnly"?): .broken
    case (true?, "All"?): .held
    default: .unknown
    }
  }

  /// Which half of the management events a basic selector takes when it takes just one.
  private static func half(_ selector: EventSelector) -> String? {
    selector.includeManagementEvents == true ? possibleHalf(selector) : nil
  }

  /// The half that a selector takes, unless it turns out to take no management events at all.
  private static func possibleHalf(_ selector: EventSelector) -> String? {
    guard selector.includeManagementEvents != false, let type = selector.readWriteType else {
      return nil
    }
    return ["ReadOnly", "WriteOnly"].contains(type) ? type : nil
  }

  private static func records(_ selector: EventSelector, _ event: MonitoredEvent) -> StepState {
    guard selector.includeManagementEvents != false else { return .broken }
    let records: StepState =
      switch selector.readWriteType {
      case "All": .held
      case "ReadOnly": event.isReadOnly ? .held : .broken
      case "WriteOnly": event.isReadOnly ? .broken : .held
      default: .unknown
      }
    let included = selector.includeManagementEvents == nil ? min(records, .unknown) : records
    return min(included, leaves(event, in: selector))
  }

  /// Whether a basic selector leaves an event in; unknown where the list of what it leaves out is
  /// not shown, or names a service that AWS does not let it leave out.
  private static func leaves(_ event: MonitoredEvent, in selector: EventSelector) -> StepState {
    guard let source = event.eventSource else { return .held }
    let mayBeLeftOut = EventSelector.excludableSources.contains(where: source.isSame)
    guard selector.showsExclusions else { return mayBeLeftOut ? .unknown : .held }
    let leftOut = selector.excludeManagementEventSources
    guard !leftOut.contains(where: source.isSame) else { return mayBeLeftOut ? .broken : .unknown }
    // AWS writes services in small letters only, so another writing tells nothing for sure.
    return leftOut.contains(where: { $0.asciiLowercased.isSame(as: source) }) ? .unknown : .held
  }
}

extension MonitoredEvent {
  /// How many instances are told apart at most, so that strange evidence takes no long time.
  private static let instanceLimit = 4096

  /// Concrete events that stand for all that this one may be, as far as selectors tell them apart.
  ///
  /// Where service or name is open there is one for each value that a condition speaks of, and one
  /// for all the values that none speaks of. `nil` when there would be too many.
  func instances(for selectors: EventSelectors) -> [MonitoredEvent]? {
    let sources =
      eventSource.map { [$0] }
      ?? selectors.values(of: "eventSource") + ["zz-any-other-service.amazonaws.com"]
    let names = eventName.map { [$0] } ?? selectors.values(of: "eventName") + ["ZzAnyOtherEvent"]
    guard sources.count * names.count <= Self.instanceLimit else { return nil }
    return sources.flatMap { source in
      names.map { name in
        MonitoredEvent(
          eventSource: source,
          eventName: name,
          eventType: eventType,
          isReadOnly: isReadOnly
        )
      }
    }
  }
}

extension EventSelectors {
  /// The services that some condition speaks of, sorted and each once.
  var namedSources: [String] { values(of: "eventSource") }

  /// The values of an event's field that some condition speaks of, sorted and each once.
  fileprivate func values(of field: String) -> [String] {
    let conditions = advanced.flatMap(\.fieldSelectors).filter { $0.field == field }
    let isSource = field == "eventSource"
    let hidden = isSource && basic.contains { !$0.showsExclusions }
    let excluded =
      (isSource ? basic.flatMap(\.excludeManagementEventSources) : [])
      + (hidden ? EventSelector.excludableSources : [])
    return Set(conditions.flatMap { $0.values.values.joined() } + excluded).sorted()
  }
}
