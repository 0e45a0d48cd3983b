import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The trails of each account, as `describe-trails` shows them.
struct TrailIndex: Sendable {
  let ledger: BindingLedger

  /// The trails of each account, shadow copies folded into one.
  let listings: OutputIndex<String, Trail>
  private let paths: [ARN: [PathHints]]

  /// Reads all `describe-trails` outputs.
  ///
  /// An empty list belongs to the only one of `namedAccounts`, to nobody when there are several.
  init(
    _ outputs: [CommandOutput],
    namedAccounts: Set<String>,
    unusable: [Citation],
    isStrict: Bool
  ) {
    var ledger = BindingLedger(unusable: unusable)
    var claims: [String: [RegionalTrails]] = [:]
    var paths: [ARN: [PathHints]] = [:]
    var atHome: [String: [ARN: Trail]] = [:]
    for output in outputs where output.command == .describeTrails {
      guard let (account, claim) = Self.read(output, namedAccounts, isStrict, &ledger) else {
        continue
      }
      claims[account, default: []].append(
        RegionalTrails(region: output.path.region, claim: claim))
      for trail in claim.items {
        paths[trail.arn, default: []].append(output.path)
        if output.path.region?.isSame(as: trail.homeRegion) == true {
          atHome[account, default: [:]][trail.arn] = trail
        }
      }
    }
    let gap = ledger.gap
    let listings = claims.mapValues { $0.mergedAcrossRegions(orElse: gap) }
    let disputed = Self.disputed(in: listings.values.flatMap(\.items))
    self.listings = OutputIndex(listings, orElse: gap).mapListings { account, listing in
      listing.withoutTrails(disputed).citing(atHome[account] ?? [:])
    }
    self.paths = paths
    self.ledger = ledger
  }

  /// The trails that accounts describe differently, each with the places where they do.
  private static func disputed(in trails: [Trail]) -> [ARN: [Citation]] {
    Dictionary(grouping: trails, by: \.arn).filter { _, copies in
      !Trail.agree(copies)
    }.mapValues { $0.map(\.place.citation).sorted() }
  }

  /// Reads one output and tells whose it is; `nil` when it cannot be used.
  private static func read(
    _ output: CommandOutput,
    _ namedAccounts: Set<String>,
    _ isStrict: Bool,
    _ ledger: inout BindingLedger
  ) -> (account: String, claim: ListClaim<Trail>)? {
    guard let claim = claim(of: output, &ledger) else { return nil }
    let owner = owner(of: claim.items)
    if let account = output.path.account {
      if let stranger = claim.items.first(where: {
        $0.arn.account != account && $0.isOrganizationTrail != true
      }) {
        let names = Message(
          .folderAccountTrailSays, .account(account),
          .name(.account, stranger.arn.account, as: .other))
        ledger.refuse(output, .contradiction, names)
        return nil
      }
    }
    guard
      let account = output.path.account ?? owner ?? (isStrict ? nil : namedAccounts.only)
        ?? (namedAccounts.isEmpty ? EvidenceBundle.unknownAccount : nil)
    else {
      ledger.refuse(output, .unbound, Message(.ownerUnknown))
      return nil
    }
    let binding: EvidenceBinding =
      owner != nil ? .content : output.path.account != nil ? .folder : .inferred
    ledger.bind(output, account: account, region: output.path.region, binding)
    return (account, claim)
  }

  /// What an output says of trails: a list of `describe-trails`, or the one of `get-trail`.
  private static func claim(
    of output: CommandOutput,
    _ ledger: inout BindingLedger
  ) -> ListClaim<Trail>? {
    if let list = output.list("trailList") {
      return ListClaim(list, gap: output.gap, ledger: &ledger)
    }
    guard let place = output.place.field("Trail") else {
      ledger.refuse(output, .wrongType, Message(.listIsNull, .field("trailList")))
      return nil
    }
    do throws(FieldError) {
      return ListClaim(items: [try Trail(place)], gap: output.gap, source: place.citation)
    } catch {
      ledger.note([error.problem])
      let gap = EvidenceGap(.damaged, citations: [error.citation])
      return ListClaim(items: [], gap: gap, source: place.citation)
    }
  }

  /// The account that an output was saved in, as far as its trails tell.
  ///
  /// A member account sees the organization's trail under the management account's ARN, so trails
  /// that are not the organization's decide when there are any.
  static func owner(of trails: [Trail]) -> String? {
    let own = trails.filter { $0.isOrganizationTrail != true }
    return Set((own.isEmpty ? trails : own).map(\.arn.account)).only
  }

  /// The accounts that trails were listed for.
  var accounts: Set<String> { listings.subjects }

  /// Every trail once, with the accounts that list it, in the order of ARNs.
  var all: [(trail: Trail, viewers: Set<String>)] {
    var seen: [ARN: (trail: Trail, viewers: Set<String>)] = [:]
    for (account, listing) in listings.all.sorted(by: { $0.key < $1.key }) {
      for trail in listing.items {
        seen[trail.arn, default: (trail, [])].viewers.insert(account)
      }
    }
    return seen.values.sorted { $0.trail.arn.name < $1.trail.arn.name }
  }

  /// The files that list a trail.
  func paths(of arn: ARN) -> [PathHints] { paths[arn] ?? [] }

  /// The log groups that trails deliver to, each with the files that list those trails.
  var logGroups: [(group: LogGroup, paths: [PathHints])] {
    var order: [LogGroup] = []
    var seen: [LogGroup: [PathHints]] = [:]
    for trail in all.map(\.trail) {
      guard let group = trail.logGroup else { continue }
      if seen[group] == nil { order.append(group) }
      seen[group, default: []] += paths(of: trail.arn)
    }
    return order.map { ($0, seen[$0] ?? []) }
  }
}

extension Listing<Trail> {
  /// The listing with the copies of trails that their home regions list, where those say the same.
  fileprivate func citing(_ atHome: [ARN: Trail]) -> Listing {
    let items = items.map { trail in
      atHome[trail.arn].flatMap { $0 == trail ? $0 : nil } ?? trail
    }
    return Listing(items: items, gap: gap, sources: sources)
  }

  /// The listing without trails that other accounts describe differently.
  fileprivate func withoutTrails(_ disputed: [ARN: [Citation]]) -> Listing {
    let places = items.compactMap { disputed[$0.arn] }.flatMap(\.self)
    guard !places.isEmpty else { return self }
    return Listing(
      items: items.filter { disputed[$0.arn] == nil },
      gap: EvidenceGap(.contradictory, citations: places),
      sources: sources
    )
  }
}

/// What one region's answer says of an account's trails.
private struct RegionalTrails {
  /// The region that was asked; `nil` when nothing says it.
  let region: String?
  let claim: ListClaim<Trail>

  /// Whether the region must list a trail: its own ones, and those that another answer of the region
  /// shows, if they are listed everywhere.
  ///
  /// In other regions AWS lists multi-region trails unless it was told not to.
  func mustList(_ trail: Trail, shownIn regions: Set<String?>) -> Bool {
    region.map { $0.isSame(as: trail.homeRegion) } ?? false
      || trail.isMultiRegionTrail == true && regions.contains(region)
  }
}

extension Sequence where Element == RegionalTrails {
  /// What the regions' answers together say of one account's trails.
  ///
  /// A trail that a region leaves out is in dispute only when the region must list it.
  fileprivate func mergedAcrossRegions(orElse missing: EvidenceGap) -> Listing<Trail> {
    let all = Array(self)
    var first: [ARN: Trail] = [:]
    var regions: [ARN: Set<String?>] = [:]
    for answer in all {
      for trail in answer.claim.items {
        first[trail.arn] = first[trail.arn] ?? trail
        regions[trail.arn, default: []].insert(answer.region)
      }
    }
    let trails = first.values.sorted { $0.arn.name < $1.arn.name }
    return all.map { answer in
      let known = Set(answer.claim.items.map(\.arn))
      let others = trails.filter {
        !known.contains($0.arn) && !answer.mustList($0, shownIn: regions[$0.arn] ?? [])
      }
      return answer.claim.replacingItems(answer.claim.items + others)
    }.merged(orElse: missing)
  }
}
