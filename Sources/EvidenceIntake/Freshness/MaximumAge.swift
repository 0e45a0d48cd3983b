/// How many days old evidence may be, at a given date.
public struct MaximumAge: Hashable, Sendable {
  /// The date from which ages are counted; the clock is never read.
  public let asOf: EvidenceTime

  /// The greatest age that is accepted, in calendar days of UTC.
  public let days: Int

  /// Creates a limit.
  public init(asOf: EvidenceTime, days: Int) {
    self.asOf = asOf
    self.days = days
  }

  /// Whether evidence of a time is young enough.
  func accepts(_ time: EvidenceTime) -> Bool { asOf.day - time.day <= days }
}
