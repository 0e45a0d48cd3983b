import AWSEvidence
import CloudTrailEvents
import EvidenceIntake
import FilterPatterns

/// Which events a trail delivers, whatever a control asks for.
struct RecordedEvents: Hashable, Sendable {
  /// The accounts whose events are delivered.
  let accounts: EventScope.Accounts

  /// The values of `eventCategory` that are delivered.
  let categories: Set<String>

  /// Where the events happen.
  let place: EventPlace

  private init(accounts: EventScope.Accounts, categories: Set<String>, place: EventPlace) {
    self.accounts = accounts
    self.categories = categories
    self.place = place
  }

  /// The events that a trail delivers by its own settings and its selectors.
  init(by trail: Trail, _ selectors: Answer<EventSelectors>) {
    accounts =
      switch trail.isOrganizationTrail {
      case true?: .every
      case false?: .own
      case nil: .unknown
      }
    // Selectors that are not known leave a link of their own unknown.
    if case .found(let selectors) = selectors {
      categories = selectors.categories
    } else {
      categories = ["Management"]
    }
    place = EventPlace(
      account: trail.arn.account, region: trail.homeRegion, partition: trail.arn.partition)
  }

  /// The same events in another place.
  func moved(to place: EventPlace) -> RecordedEvents {
    RecordedEvents(accounts: accounts, categories: categories, place: place)
  }

  /// Those of the events that a control is about; without a control, all of them.
  func scope(of control: AskedControl? = nil) -> EventScope {
    EventScope(
      sources: control?.services, types: control?.eventTypes, accounts: accounts,
      categories: categories, place: place)
  }
}

extension EventSelectors {
  /// The categories of events that the selectors take in, management events always among them.
  ///
  /// What takes in no management events breaks a link of its own.
  fileprivate var categories: Set<String> {
    Set(
      ["Management"] + (basic.contains(where: \.recordsDataEvents) ? ["Data"] : [])
        + advanced.flatMap(AdvancedSelectorCoverage.otherCategories))
  }
}
