/// How close to real life an event is that tells two patterns apart.
public enum WitnessTier: String, CaseIterable, Sendable {
  /// The event meets every ``CloudTrailAssumption``.
  case cloudTrail

  /// The event is JSON that CloudTrail is not known to write.
  ///
  /// No event that meets the assumptions tells the patterns apart, or none was found.
  case anyJSON
}
