import AuditModel
import EvidenceIntake
import EvidenceJSON

/// What one file says of one list.
struct Claim<Item: EvidenceItem>: Sendable {
  /// The items of the list.
  let items: [Item]

  /// Why the list may not be whole; `nil` when it is.
  let gap: EvidenceGap?

  /// The list itself.
  let source: Citation

  /// The items that cannot be read.
  let damaged: DamagedItems<Item>

  /// Whether the list stops before its end or was filtered, so that items may be missing from it.
  private let isExcerpt: Bool

  /// Reads the items of `list`, which must be an array; damaged items become problems.
  ///
  /// Whoever chose what to keep of the items may have chosen among the items too.
  init(_ list: EvidencePlace, gap: EvidenceGap?, ledger: inout BindingLedger) {
    var items: [Item] = []
    var faults: [EvidenceFault] = []
    var damaged: [EvidencePlace] = []
    if list.value.kind != .array {
      faults.append(.wrongType(list, field: "", expected: "array"))
      damaged.append(list)
    }
    for element in list.elements {
      do throws(EvidenceFault) {
        items.append(try Item(element))
      } catch {
        faults.append(error)
        damaged.append(element)
      }
    }
    ledger.note(faults.map(\.problem))
    self.items = items
    self.damaged = DamagedItems(damaged)
    let excerpt =
      gap
      ?? items.first(where: \.isProjected).map {
        EvidenceGap(.excerpt, citations: [$0.place.citation])
      }
    isExcerpt = excerpt != nil
    self.gap = faults.first.map(\.gap) ?? excerpt
    source = list.citation
  }

  init(items: [Item], gap: EvidenceGap?, source: Citation) {
    self.items = items
    self.gap = gap
    self.source = source
    damaged = DamagedItems([])
    isExcerpt = gap != nil
  }

  /// The same claim about other items.
  private init(_ claim: Claim, items: [Item], gap: EvidenceGap?) {
    self.items = items
    self.gap = gap
    source = claim.source
    damaged = claim.damaged
    isExcerpt = claim.isExcerpt || claim.gap == nil && gap != nil
  }

  /// The claim about only those items that `isIncluded`.
  func filter(_ isIncluded: (Item) -> Bool) -> Claim { replacingItems(items.filter(isIncluded)) }

  /// The claim about `items` instead, whole or not as before unless a gap is given.
  func replacingItems(_ items: [Item], gap: EvidenceGap? = nil) -> Claim {
    Claim(self, items: items, gap: gap ?? self.gap)
  }

  /// Whether items that are not among ``items`` are not in the list either, damaged ones aside.
  var listsAll: Bool { !isExcerpt }
}
