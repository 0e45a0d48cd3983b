import AuditModel
import EvidenceIntake

extension Sequence {
  /// What several files together say of one list.
  ///
  /// An item is disputed, and left out, when two copies of it differ, when a file that claims to be
  /// whole does not have it, or when it may be an item that cannot be read in one of the files. Then
  /// nothing may be concluded from absence either.
  func merged<Item>(orElse missing: EvidenceGap) -> Listing<Item> where Element == Claim<Item> {
    let claims = Array(self)
    guard !claims.isEmpty else { return .nothing(missing) }
    var order: [Item.Identity] = []
    var copies: [Item.Identity: [Item]] = [:]
    for item in claims.flatMap(\.items) {
      if copies[item.identity] == nil { order.append(item.identity) }
      copies[item.identity, default: []].append(item)
    }
    let listed = claims.map { ($0, Set($0.items.map(\.identity))) }
    var items: [Item] = []
    var disputes: [Citation] = []
    for identity in order {
      guard let copies = copies[identity], let item = copies.fullest else { continue }
      let deniers = listed.filter { claim, identities in
        let isListed = identities.contains(identity)
        return claim.listsAll && !isListed || claim.damaged.mayBe(item, isListed: isListed)
      }
      if deniers.isEmpty, Item.agree(copies) {
        items.append(item)
      } else {
        disputes += copies.map(\.place.citation) + deniers.map { $0.0.denial }
      }
    }
    return Listing(
      items: items,
      gap: disputes.isEmpty
        ? claims.map(\.gap).joint : EvidenceGap(.contradictory, citations: disputes),
      sources: claims.map(\.source)
    )
  }
}

extension [EvidenceGap?] {
  /// Why files together may not list all: that of a damaged one, or the first if all have one.
  fileprivate var joint: EvidenceGap? {
    let faults = compactMap(\.self).first { [.damaged, .contradictory].contains($0.kind) }
    return faults ?? (contains { $0 == nil } ? nil : compactMap(\.self).first)
  }
}

extension Claim {
  /// What speaks against items that the list does not show.
  fileprivate var denial: Citation { damaged.first ?? source }
}
