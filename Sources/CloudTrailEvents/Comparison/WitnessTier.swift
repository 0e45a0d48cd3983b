/// How close to real life an event is that tells two patterns apart; the closest first.
public enum WitnessTier: String, CaseIterable, Sendable {
  /// The event meets every ``CloudTrailAssumption`` and counts in the ``EventScope``.
  case cloudTrail = "cloudtrail"

  /// The event meets every assumption, but is one that the scope leaves out.
  ///
  /// No event that counts tells the patterns apart, or none was found.
  case outside

  /// The event is JSON that CloudTrail is not known to write.
  ///
  /// No event that meets the assumptions tells the patterns apart, or none was found.
  case anyJSON = "any-json"
}
