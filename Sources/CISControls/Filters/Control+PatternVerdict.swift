public import FilterPatterns

extension Control {
  /// The verdict on patterns that count together, by the accepted form that they fit best.
  ///
  /// `nil` when the version prescribes nothing for the control.
  public func verdict(
    on configured: [FilterPattern],
    in version: BenchmarkVersion
  ) -> PatternVerdict? {
    verdict(on: configured, in: version, isolatesSufficient: false)
  }

  /// The same, or only on those of the patterns that it takes to cover the form they fit best.
  func verdict(
    on configured: [FilterPattern],
    in version: BenchmarkVersion,
    isolatesSufficient: Bool
  ) -> PatternVerdict? {
    let verdicts = patterns(in: version).compactMap { variant -> PatternVerdict? in
      // INVARIANT: the catalog's tests parse every prescribed pattern, so none is lost here.
      guard let pattern = try? FilterPattern(variant.text) else { return nil }
      return PatternVerdict(
        of: configured,
        with: pattern,
        variant: variant,
        isolatesSufficient: isolatesSufficient
      )
    }
    return verdicts.max(by: PatternVerdict.isWorse)
  }
}
