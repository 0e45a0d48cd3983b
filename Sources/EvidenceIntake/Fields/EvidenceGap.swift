public import AuditModel

/// Why evidence does not show all there is, so that nothing may be concluded from absence.
public struct EvidenceGap: Hashable, Sendable {
  /// The ways in which evidence falls short, each different from an empty list.
  public enum Kind: String, CaseIterable, Sendable {
    /// No file holds the output.
    case missing

    /// Files hold such outputs, but nothing says which of them belongs here.
    case unbound

    /// The output lists only other kinds of alarms; nothing shows that these were asked for.
    case unasked

    /// A file that may hold the output cannot be used at all.
    case unusable

    /// The list was cut before its end.
    case cut

    /// The output is that of an operation that lists only some, such as `get-trail`.
    case part

    /// The list was filtered, or its items cut down, in a way that it does not show.
    case excerpt

    /// An item of the list, or the answer, is not as AWS prints it.
    case damaged

    /// Files, or items of one list, answer for the same thing and differ.
    case contradictory
  }

  /// How the evidence falls short.
  public let kind: Kind

  /// Where it does; empty when there is no file.
  public let citations: [Citation]

  /// The option by which a list was filtered; `nil` when only its form shows that it was.
  public let option: String?

  /// Creates a gap.
  public init(_ kind: Kind, citations: [Citation] = [], option: String? = nil) {
    self.kind = kind
    self.citations = citations
    self.option = option
  }

  /// How the evidence falls short.
  package var message: Message {
    switch kind {
    case .missing: Message(.gapMissing)
    case .unbound: Message(.gapUnbound)
    case .unasked: Message(.gapUnasked)
    case .unusable: Message(.gapUnusable)
    case .cut: Message(.gapCut)
    case .part: Message(.gapPart)
    case .excerpt:
      option.map { Message(.gapFiltered, .term($0, as: .option)) } ?? Message(.gapExcerpt)
    case .damaged: Message(.gapDamaged)
    case .contradictory: Message(.gapContradictory)
    }
  }
}
