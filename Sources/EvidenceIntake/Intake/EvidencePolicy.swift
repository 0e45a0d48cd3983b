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
