import AWSEvidence

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
