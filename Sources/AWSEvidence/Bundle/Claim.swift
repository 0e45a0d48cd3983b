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
  init(_ list: EvidencePlace, gap: EvidenceGap?, ledger: inout BindingLedger) {
    var items: [Item] = []
    var faults: [EvidenceFault] = []
    if list.value.kind != .array {
      faults.append(.wrongType(list, field: "", expected: "array"))
    }
    for element in list.elements {
      do throws(EvidenceFault) {
        items.append(try Item(element))
      } catch {
        faults.append(error)
      }
    }
    ledger.note(faults.map(\.problem))
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
