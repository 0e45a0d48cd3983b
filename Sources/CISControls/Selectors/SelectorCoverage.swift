import AWSEvidence
import AuditModel

/// Whether a trail's event selectors record what a control looks at.
enum SelectorCoverage {
  /// The benchmark's letter: one selector that takes all management events, reads and writes.
  ///
  /// Several selectors that amount to it only together are for a person to judge.
  static func asWritten(_ selectors: EventSelectors) -> StepState {
    let whole =
      selectors.basic.map(asWritten)
      + selectors.advanced.map(AdvancedSelectorCoverage.asWritten)
    if let best = whole.max(), best > .broken { return best }
    let parts = Set(
      selectors.basic.compactMap(half)
        + selectors.advanced.compactMap(AdvancedSelectorCoverage.half)
    )
    return parts.count == 2 ? .open : .broken
  }

  /// Whether every event of the control is recorded by some selector.
  static func inEffect(_ selectors: EventSelectors, _ events: [MonitoredEvent]) -> StepState {
    events.map { event in
      let states =
        selectors.basic.map { records($0, event) }
        + selectors.advanced.map { AdvancedSelectorCoverage.records($0, event) }
      return states.max() ?? .broken
    }.min() ?? .held
  }

  private static func asWritten(_ selector: EventSelector) -> StepState {
    includesManagementEvents(selector) && readWriteType(selector) == "All" ? .held : .broken
  }

  /// Which half of the management events a basic selector takes when it takes just one.
  private static func half(_ selector: EventSelector) -> String? {
    guard includesManagementEvents(selector) else { return nil }
    let type = readWriteType(selector)
    return ["ReadOnly", "WriteOnly"].contains(type) ? type : nil
  }

  private static func records(_ selector: EventSelector, _ event: MonitoredEvent) -> StepState {
    guard includesManagementEvents(selector),
      !selector.excludeManagementEventSources.contains(event.eventSource)
    else { return .broken }
    switch readWriteType(selector) {
    case "All": return .held
    case "ReadOnly": return event.isReadOnly ? .held : .broken
    case "WriteOnly": return event.isReadOnly ? .broken : .held
    default: return .open
    }
  }

  /// AWS documents `true` as the default of a field that is absent.
  private static func includesManagementEvents(_ selector: EventSelector) -> Bool {
    selector.includeManagementEvents ?? true
  }

  /// AWS documents `All` as the default of a field that is absent.
  private static func readWriteType(_ selector: EventSelector) -> String {
    selector.readWriteType ?? "All"
  }
}
