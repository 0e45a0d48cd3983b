/// How strictly evidence is taken.
public struct EvidencePolicy: Hashable, Sendable {
  /// Whether files that would be tied for being the only candidate stay untied.
  public var refusesInferred: Bool

  /// How old evidence may be; `nil` takes any.
  public var maximumAge: MaximumAge?

  /// Whether the SHA-256 of every file is worked out, not only of those that a manifest lists.
  public var digestsAllFiles: Bool

  /// Creates a policy; by default everything that can be tied is taken.
  public init(
    refusesInferred: Bool = false,
    maximumAge: MaximumAge? = nil,
    digestsAllFiles: Bool = false
  ) {
    self.refusesInferred = refusesInferred
    self.maximumAge = maximumAge
    self.digestsAllFiles = digestsAllFiles
  }
}

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
