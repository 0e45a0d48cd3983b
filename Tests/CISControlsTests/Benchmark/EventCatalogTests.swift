import EvidenceJSON
import Testing

@testable import CISControls
@testable import CloudTrailEvents

/// The catalog of event names, held to the table of controls.
@Suite struct EventCatalogTests {
  @Test(arguments: ControlCatalog.all.map(\.id))
  func `every name that a pattern asks for has a service that the control is about`(id: String)
    throws
  {
    let control = try #require(ControlCatalog.control(id))
    for name in Set(control.patterns.flatMap(\.eventNames)).sorted() {
      let asked = control.events.filter { $0.eventName == name }.compactMap(\.eventSource)
      let known = EventCatalog.sources(of: ExactText(name))
      #expect(asked.contains { known.contains(ExactText($0)) }, "\(name)")
    }
  }

  /// Changes that no control asks for, and whose callers are those of the changes next to them.
  private static let others: Set<ExactText> = [
    "PutEventSelectors", "CancelHandshake", "EnableAllFeatures",
  ]

  @Test func `names of monitored services that no control asks for are marked as others`() {
    let events = ControlCatalog.all.flatMap(\.events)
    let monitored = Set(events.compactMap(\.eventSource).map { ExactText($0) })
    let asked = Set(events.compactMap(\.eventName).map { ExactText($0) })
    for name in EventCatalog.names where !asked.contains(name) && !Self.others.contains(name) {
      guard EventCatalog.sources(of: name).contains(where: monitored.contains) else { continue }
      #expect(EventCatalog.callers(of: name) == .anybody, "\(name)")
    }
  }

  @Test func `names that a control asks for are not marked as others`() {
    for event in ControlCatalog.all.flatMap(\.events) {
      guard let name = event.eventName else { continue }
      #expect(EventCatalog.callers(of: ExactText(name)) != .anybody, "\(name)")
    }
  }
}
