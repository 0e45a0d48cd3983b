public import AuditModel
public import EvidenceIntake

/// All items that the evidence shows of a list, and whether those are all there are.
public struct Listing<Item: Sendable>: Sendable {
  /// The items that no file disputes, in the order of files and places.
  public let items: [Item]

  /// Why there may be more; `nil` when these are all, so that absence can be concluded.
  public let gap: EvidenceGap?

  /// The lists themselves, for citing what is absent from them.
  public let sources: [Citation]

  /// A listing of which the evidence holds nothing.
  static func nothing(_ gap: EvidenceGap) -> Listing {
    Listing(items: [], gap: gap, sources: [])
  }
}

extension Listing {
  /// The listing without the items that `isDisputed`, each of which contradicts one of `others`.
  func leavingOut(_ others: [Citation], _ isDisputed: (Item) -> Bool) -> Listing
  where Item: EvidenceItem {
    let places = items.filter(isDisputed).map(\.place.citation)
    guard !places.isEmpty else { return self }
    return Listing(
      items: items.filter { !isDisputed($0) },
      gap: EvidenceGap(.contradictory, citations: places + others),
      sources: sources
    )
  }

  /// The listing with only the items that `isIncluded`; its completeness stays.
  func filter(_ isIncluded: (Item) -> Bool) -> Listing {
    Listing(items: items.filter(isIncluded), gap: gap, sources: sources)
  }
}
