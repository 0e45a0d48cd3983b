import AWSEvidence
import FilterPatterns

extension Control {
  /// The services whose events the control is about; `nil` for any.
  func services(in version: BenchmarkVersion) -> Set<String>? {
    let sources = events(in: version).map(\.eventSource)
    return sources.contains(nil) ? nil : Set(sources.compactMap(\.self))
  }

  /// The types of the events that the control is about.
  func eventTypes(in version: BenchmarkVersion) -> Set<String> {
    Set(events(in: version).map(\.eventType))
  }
}

extension EventScope {
  /// The events that a control is about among those that a trail delivers; without a control, all
  /// of these.
  init(
    of control: Control? = nil,
    in version: BenchmarkVersion = .standard,
    recordedBy trail: Trail,
    _ selectors: Answer<EventSelectors>
  ) {
    let accounts: Accounts =
      switch trail.isOrganizationTrail {
      case true?: .every
      case false?: .own
      case nil: .unknown
      }
    // Selectors that are not known leave a link of their own unknown.
    var categories: Set<String> = ["Management"]
    if case .found(let selectors) = selectors { categories = selectors.categories }
    self.init(
      sources: control?.services(in: version),
      types: control?.eventTypes(in: version),
      accounts: accounts,
      categories: categories,
      place: EventPlace(
        account: trail.arn.account, region: trail.homeRegion, partition: trail.arn.partition)
    )
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
