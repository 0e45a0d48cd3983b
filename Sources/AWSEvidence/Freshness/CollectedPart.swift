public import AuditModel
public import EvidenceIntake

/// An answer that a chain rests on, and where it comes from when there are several collections.
///
/// A collection is what stands below one manifest or list of checksums, or below one folder that is
/// named for a date; a file that is named for one belongs to the collection of that date.
public struct CollectedPart: Hashable, Sendable {
  /// A later call for the same, of which no usable answer is left.
  public struct LaterFailure: Hashable, Sendable {
    /// Where the evidence shows it.
    public let citation: Citation

    /// The collection that it is of.
    public let collection: String
  }

  /// The request that the answer is to, and that would bring it anew.
  public let request: EvidenceRequest

  /// The collections that hold it: paths of folders, or a path with a date; empty for none.
  public let collections: Set<AWSName>

  /// When the newest copy was collected; `nil` when nothing says it.
  public let time: EvidenceTime?

  /// What was asked later and not answered; `nil` when nothing was.
  public let failure: LaterFailure?
}
