import AuditModel

extension Sequence {
  /// What several files together say of one list.
  ///
  /// An item is disputed, and left out, when two files print it differently or a file that claims
  /// to be whole does not have it. Then nothing may be concluded from absence either.
  func merged<Item>(orElse missing: EvidenceGap) -> Listing<Item> where Element == Claim<Item> {
    let claims = Array(self)
    guard !claims.isEmpty else { return .nothing(missing) }
    var order: [Item] = []
    var seen: [Item.Identity: [Item]] = [:]
    for item in claims.flatMap(\.items) {
      if seen[item.identity] == nil { order.append(item) }
      seen[item.identity, default: []].append(item)
    }
    let whole = claims.filter { $0.gap == nil }.map { Set($0.items.map(\.identity)) }
    let disputed = order.filter { item in
      (seen[item.identity] ?? []).contains { $0 != item }
        || whole.contains { !$0.contains(item.identity) }
    }
    let identities = Set(disputed.map(\.identity))
    let places = disputed.flatMap { seen[$0.identity] ?? [] }.map(\.place.citation)
    let cut = whole.isEmpty ? claims.lazy.compactMap(\.gap).first : nil
    return Listing(
      items: order.filter { !identities.contains($0.identity) },
      gap: disputed.isEmpty ? cut : EvidenceGap(.contradictory, citations: places),
      sources: claims.map(\.source)
    )
  }
}
