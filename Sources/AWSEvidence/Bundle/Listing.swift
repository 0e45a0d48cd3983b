public import AuditModel
public import EvidenceIntake
import EvidenceJSON

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
}

/// The one answer to a question, or why the evidence does not give it.
public enum Answer<Value: Sendable>: Sendable {
  /// The answer on which all files agree.
  case found(Value)

  /// Nothing that may be used.
  case gap(EvidenceGap)
}

/// What one file says of one list.
struct ListClaim<Item: EvidenceItem>: Sendable {
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
    var faults: [FieldError] = []
    var damaged: [EvidencePlace] = []
    if list.value.kind != .array {
      faults.append(.wrongType(list, field: "", expected: .kindArray))
      damaged.append(list)
    }
    for element in list.elements {
      do throws(FieldError) {
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
  private init(_ claim: ListClaim, items: [Item], gap: EvidenceGap?) {
    self.items = items
    self.gap = gap
    source = claim.source
    damaged = claim.damaged
    isExcerpt = claim.isExcerpt || claim.gap == nil && gap != nil
  }

  /// The claim about only those items that `isIncluded`.
  func filter(_ isIncluded: (Item) -> Bool) -> ListClaim {
    replacingItems(items.filter(isIncluded))
  }

  /// The claim about `items` instead, whole or not as before unless a gap is given.
  func replacingItems(_ items: [Item], gap: EvidenceGap? = nil) -> ListClaim {
    ListClaim(self, items: items, gap: gap ?? self.gap)
  }

  /// Whether items that are not among ``items`` are not in the list either, damaged ones aside.
  var listsAll: Bool { !isExcerpt }
}

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

extension Sequence {
  /// What several files together say of one list.
  ///
  /// An item is disputed, and left out, when two copies of it differ, when a file that claims to be
  /// whole does not have it, or when it may be an item that cannot be read in one of the files. Then
  /// nothing may be concluded from absence either.
  func merged<Item>(orElse missing: EvidenceGap) -> Listing<Item> where Element == ListClaim<Item> {
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

extension ListClaim {
  /// What speaks against items that the list does not show.
  fileprivate var denial: Citation { damaged.first ?? source }
}
