import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The items of one list that cannot be read, each of which may be another file's item.
struct DamagedItems<Item: EvidenceItem>: Sendable {
  /// Where the first of them stands; `nil` when there is none.
  let first: Citation?

  /// What those name that show all that makes up an item's identity.
  private let named: Set<[[UInt8]]>

  /// Whether one of them does not say which item it is.
  private let hasNameless: Bool

  /// Takes the places of items, or of a list that is none.
  init(_ places: [EvidencePlace]) {
    first = places.first?.citation
    let keys = places.map(Self.key)
    named = Set(keys.compactMap(\.self))
    hasNameless = keys.contains(nil)
  }

  /// Whether one of them may be `item`.
  ///
  /// An item that the same list shows in good order is doubted only by one that is named so too.
  func mayBe(_ item: Item, isListed: Bool) -> Bool {
    guard first != nil else { return false }
    guard let key = Self.key(of: item.place) else { return !isListed }
    return named.contains(key) || hasNameless && !isListed
  }

  private static func key(of place: EvidencePlace) -> [[UInt8]]? {
    let texts = Item.identifyingMembers.map { place.value[$0]?.utf8 }
    return texts.contains(nil) ? nil : texts.compactMap(\.self)
  }
}
