import AuditModel
import EvidenceJSON

/// What one file says of one list.
struct Claim<Item: EvidenceItem>: Sendable {
  /// The items of the list.
  let items: [Item]

  /// Why the list may not be whole; `nil` when it is.
  let gap: EvidenceGap?

  /// The list itself.
  let source: Citation

  /// Reads the items of `list`, which must be an array; damaged items become problems.
  init(_ list: EvidencePlace, gap: EvidenceGap?, problems: inout [EvidenceProblem]) {
    var items: [Item] = []
    var faults: [EvidenceFault] = []
    if list.value.kind != .array {
      faults.append(.wrongType(list, field: "", expected: "array"))
    }
    for element in list.value.elements {
      do throws(EvidenceFault) {
        items.append(try Item(EvidencePlace(file: list.file, value: element)))
      } catch {
        faults.append(error)
      }
    }
    problems += faults.map(\.problem)
    self.items = items
    self.gap = faults.first.map { EvidenceGap(.damaged, citations: [$0.citation]) } ?? gap
    source = list.citation
  }

  init(items: [Item], gap: EvidenceGap?, source: Citation) {
    self.items = items
    self.gap = gap
    self.source = source
  }

  /// The claim about only those items that `isIncluded`.
  func filter(_ isIncluded: (Item) -> Bool) -> Claim {
    Claim(items: items.filter(isIncluded), gap: gap, source: source)
  }
}

extension Sequence {
  /// What several files together say of one list.
  ///
  /// An item is disputed, and left out, when two files print it differently or a file that claims to
  /// be whole does not have it. Then nothing may be concluded from absence either.
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

  /// What several files together answer: the answer when all agree.
  func agreed<Item>(
    orElse missing: EvidenceGap
  ) -> Answer<Item> where Element == Item, Item: EvidenceItem {
    let answers = Array(self)
    guard let first = answers.first else { return .gap(missing) }
    guard answers.allSatisfy({ $0 == first }) else {
      return .gap(EvidenceGap(.contradictory, citations: answers.map(\.place.citation)))
    }
    return .found(first)
  }
}
