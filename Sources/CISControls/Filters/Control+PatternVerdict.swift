public import FilterPatterns

extension Control {
  /// The verdict on patterns that count together, by the accepted form that they fit best.
  ///
  /// Events of other services and events that are no management events do not count.
  ///
  /// `nil` when the version prescribes nothing for the control.
  public func verdict(
    on configured: [FilterPattern],
    in version: BenchmarkVersion
  ) -> PatternVerdict? {
    // Without a trail nobody knows whose events it would deliver, so that a pattern that names one
    // account is taken to name the account that is meant.
    let accounts = Set(configured.flatMap(\.accounts))
    let scope = EventScope(
      sources: services(in: version),
      types: eventTypes(in: version),
      accounts: .unknown,
      place: accounts.count == 1
        ? EventPlace(account: accounts.first ?? "", region: EventPlace.example.region.string)
        : .example
    )
    return verdict(on: configured, in: version, scope: scope, isolatesSufficient: false)
  }

  /// The same, or only on those of the patterns that it takes to cover the form they fit best.
  func verdict(
    on configured: [FilterPattern],
    in version: BenchmarkVersion,
    scope: EventScope,
    isolatesSufficient: Bool
  ) -> PatternVerdict? {
    let verdicts = patterns(in: version).compactMap { variant -> PatternVerdict? in
      // INVARIANT: the catalog's tests parse every prescribed pattern, so none is lost here.
      guard let pattern = try? FilterPattern(variant.text) else { return nil }
      return PatternVerdict(
        of: configured,
        with: pattern,
        variant: variant,
        scope: scope,
        isolatesSufficient: isolatesSufficient
      )
    }
    return verdicts.max(by: PatternVerdict.isWorse)
  }
}
