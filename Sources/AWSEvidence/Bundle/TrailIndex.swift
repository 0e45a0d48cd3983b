import AuditModel

/// The trails of each account, as `describe-trails` shows them.
struct TrailIndex: Sendable {
  private(set) var entries: [EvidenceEntry] = []
  private(set) var problems: [EvidenceProblem] = []
  private var listings: [String: Listing<Trail>] = [:]
  private var claims: [String: [Claim<Trail>]] = [:]
  private var paths: [ARN: [EvidencePath]] = [:]

  /// Reads all `describe-trails` outputs.
  ///
  /// An empty list belongs to `soleAccount`, the only one that the evidence names, if there is one.
  init(_ outputs: [EvidenceOutput], soleAccount: String?) {
    for output in outputs where output.command == .describeTrails {
      takeIn(output, soleAccount: soleAccount)
    }
    listings = claims.mapValues { $0.mergedAcrossRegions(orElse: EvidenceGap(.missing)) }
  }

  private mutating func takeIn(_ output: EvidenceOutput, soleAccount: String?) {
    guard let list = output.list("trailList") else { return }
    let claim = Claim<Trail>(list, gap: output.gap, problems: &problems)
    let owner = Self.owner(of: claim.items)
    if let account = output.path.account,
      let stranger = claim.items.first(where: {
        $0.arn.account != account && $0.isOrganizationTrail != true
      })
    {
      problems.append(Self.contradiction(stranger, account: account))
      entries.append(output.entry(account: account, region: nil, binding: .unbound))
      return
    }
    let account = output.path.account ?? owner ?? soleAccount ?? EvidenceBundle.unknownAccount
    claims[account, default: []].append(claim)
    for trail in claim.items { paths[trail.arn, default: []].append(output.path) }
    let binding: EvidenceBinding =
      owner != nil ? .content : output.path.account != nil ? .folder : .inferred
    entries.append(output.entry(account: account, region: output.path.region, binding: binding))
  }

  /// The account that an output was saved in, as far as its trails tell.
  ///
  /// A member account sees the organization's trail under the management account's ARN, so trails
  /// that are not the organization's decide when there are any.
  static func owner(of trails: [Trail]) -> String? {
    let own = trails.filter { $0.isOrganizationTrail != true }
    let accounts = Set((own.isEmpty ? trails : own).map(\.arn.account))
    return accounts.count == 1 ? accounts.first : nil
  }

  private static func contradiction(_ trail: Trail, account: String) -> EvidenceProblem {
    let citation = trail.place.citation(of: "TrailARN")
    return EvidenceProblem(
      id: .contradiction,
      file: citation.file,
      line: citation.line,
      column: citation.column,
      message: "the folder says account `\(account)`, the trail says `\(trail.arn.account)`"
    )
  }

  /// The accounts that trails were listed for.
  var accounts: Set<String> { Set(claims.keys) }

  /// The trails of an account, shadow copies folded into one.
  func trails(of account: String) -> Listing<Trail> {
    listings[account] ?? .nothing(EvidenceGap(.missing))
  }

  /// All trails of all accounts with the accounts that list them; an organization's trail stands
  /// there once for each.
  var all: [(trail: Trail, viewer: String)] {
    claims.keys.sorted().flatMap { account in
      trails(of: account).items.map { (trail: $0, viewer: account) }
    }
  }

  /// The files that list a trail.
  func paths(of arn: ARN) -> [EvidencePath] { paths[arn] ?? [] }

  /// The log groups that trails deliver to, each with the files that list those trails.
  var logGroups: [(group: LogGroup, paths: [EvidencePath])] {
    var order: [LogGroup] = []
    var seen: [LogGroup: [EvidencePath]] = [:]
    for trail in all.map(\.trail) {
      guard let group = trail.logGroup else { continue }
      if seen[group] == nil { order.append(group) }
      seen[group, default: []] += paths(of: trail.arn)
    }
    return order.map { ($0, seen[$0] ?? []) }
  }
}

extension Sequence where Element == Claim<Trail> {
  /// What the regions' answers together say of one account's trails.
  ///
  /// Each region lists the trails that record it: multi-region trails everywhere, others only at
  /// home. A trail that one region leaves out is therefore not in dispute.
  fileprivate func mergedAcrossRegions(orElse missing: EvidenceGap) -> Listing<Trail> {
    let claims = Array(self)
    let all = claims.flatMap(\.items)
    let padded = claims.map { claim in
      let known = Set(claim.items.map(\.arn))
      var added: Set<ARN> = []
      let others = all.filter { !known.contains($0.arn) && added.insert($0.arn).inserted }
      return Claim(items: claim.items + others, gap: claim.gap, source: claim.source)
    }
    return padded.merged(orElse: missing)
  }
}
