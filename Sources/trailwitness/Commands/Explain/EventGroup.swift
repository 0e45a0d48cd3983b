import CISControls

/// The events of one service that a control watches, as one line says them.
struct EventGroup {
  /// The line, such as `writes of kms.amazonaws.com: DisableKey, ScheduleKeyDeletion`.
  let line: String

  /// The groups that events fall into, in the order of the events.
  static func groups(of events: [MonitoredEvent]) -> [EventGroup] {
    var groups: [[MonitoredEvent]] = []
    for event in events {
      let index = groups.firstIndex { group in
        group[0].eventSource == event.eventSource && group[0].eventType == event.eventType
      }
      if let index { groups[index].append(event) } else { groups.append([event]) }
    }
    return groups.map(EventGroup.init)
  }

  private init(_ events: [MonitoredEvent]) {
    let reads = events.contains(where: \.isReadOnly)
    let writes = events.contains { !$0.isReadOnly }
    let kind = reads && writes ? "reads and writes" : reads ? "reads" : "writes"
    let source = events[0].eventSource ?? "any service"
    let names = events.compactMap(\.eventName)
    let which =
      names.isEmpty
      ? "every event of type \(events[0].eventType)" : names.joined(separator: ", ")
    line = "\(kind) of \(source): \(which)"
  }
}
