import AuditModel
import EvidenceJSON

/// The alarms of each account and region, as `describe-alarms` shows them.
struct AlarmIndex: Sendable {
  private(set) var entries: [EvidenceEntry] = []
  private(set) var problems: [EvidenceProblem] = []
  private var metricAlarms: [AccountRegion: Listing<MetricAlarm>] = [:]
  private var compositeAlarms: [AccountRegion: Listing<CompositeAlarm>] = [:]
  private var metricClaims: [AccountRegion: [Claim<MetricAlarm>]] = [:]
  private var compositeClaims: [AccountRegion: [Claim<CompositeAlarm>]] = [:]
  private var unbound: [Citation] = []

  /// The topics that alarms' actions name, each with the files that show it.
  private(set) var topics: [ARN: [EvidencePath]] = [:]

  /// Ties all `describe-alarms` outputs to accounts and regions.
  ///
  /// An output without any alarm belongs where alarms are looked for: in the account and region of
  /// a log group that a trail delivers to.
  init(_ outputs: [EvidenceOutput], trails: TrailIndex) {
    let outputs = outputs.filter { $0.command == .describeAlarms }
    let groups = Dictionary(grouping: trails.logGroups) {
      AccountRegion(account: $0.group.account, region: $0.group.region)
    }
    let candidates = groups.map { place, seen in
      BindingCandidate(
        subject: place,
        spellings: [],
        account: place.account,
        region: place.region,
        seenIn: seen.flatMap(\.paths)
      )
    }
    let anonymous = outputs.filter { Self.places(in: $0).isEmpty }
    let binder = SubjectBinder(candidates: candidates, noun: "region", anonymous: anonymous)
    for output in outputs { takeIn(output, binder) }
    let missing = missing
    metricAlarms = metricClaims.mapValues { $0.merged(orElse: missing) }
    compositeAlarms = compositeClaims.mapValues { $0.merged(orElse: missing) }
  }

  /// The accounts and regions that the alarms' ARNs name.
  private static func places(in output: EvidenceOutput) -> Set<AccountRegion> {
    let lists = [output.list("MetricAlarms"), output.list("CompositeAlarms")].compactMap(\.self)
    let arns = lists.flatMap { $0.value.elements.compactMap { $0["AlarmArn"]?.string } }
    return Set(
      arns.compactMap { ARN($0) }.map { AccountRegion(account: $0.account, region: $0.region) }
    )
  }

  private mutating func takeIn(_ output: EvidenceOutput, _ binder: SubjectBinder<AccountRegion>) {
    let named = Self.places(in: output)
    let stranger = named.sorted().first {
      $0.account != output.path.account ?? $0.account
        || $0.region != output.path.region ?? $0.region
    }
    if let stranger {
      let place = "account `\(stranger.account)`, region `\(stranger.region)`"
      return refuse(output, .contradiction, "the alarms are of \(place), the folder is not")
    }
    if !named.isEmpty { return add(output, to: named, .content) }
    if let account = output.path.account, let region = output.path.region {
      return add(output, to: [AccountRegion(account: account, region: region)], .folder)
    }
    switch binder.tie(output) {
    case .bound(let place, let binding): add(output, to: [place], binding)
    case .unbound(let reason): refuse(output, .unbound, "no alarm names its region: \(reason)")
    }
  }

  private mutating func add(
    _ output: EvidenceOutput,
    to places: Set<AccountRegion>,
    _ binding: EvidenceBinding
  ) {
    entries.append(
      output.entry(
        account: Set(places.map(\.account)).only,
        region: Set(places.map(\.region)).only,
        binding: binding
      )
    )
    let (metric, composite) = claims(of: output)
    let actions =
      (metric?.items.flatMap(\.alarmActions) ?? [])
      + (composite?.items.flatMap(\.alarmActions) ?? [])
    for topic in Set(actions.compactMap { ARN($0) }) where topic.isTopic {
      topics[topic, default: []].append(output.path)
    }
    for place in places {
      let isHere = { (arn: ARN?) in
        arn.map { $0.account == place.account && $0.region == place.region } ?? true
      }
      metricClaims[place, default: []] += metric.map { [$0.filter { isHere($0.alarmARN) }] } ?? []
      compositeClaims[place, default: []] +=
        composite.map { [$0.filter { isHere($0.alarmARN) }] } ?? []
    }
  }

  /// The claims of an output; a bare list may hold alarms of both kinds.
  private mutating func claims(
    of output: EvidenceOutput
  ) -> (metric: Claim<MetricAlarm>?, composite: Claim<CompositeAlarm>?) {
    if output.isBareList, output.value.elements.first?["AlarmRule"] != nil {
      return (nil, Claim(output.place, gap: output.gap, problems: &problems))
    }
    let gap = output.gap
    let metric = output.list("MetricAlarms").map { list in
      Claim<MetricAlarm>(list, gap: gap, problems: &problems)
    }
    guard !output.isBareList else { return (metric, nil) }
    let composite = output.list("CompositeAlarms").map { list in
      Claim<CompositeAlarm>(list, gap: gap, problems: &problems)
    }
    return (metric, composite)
  }

  private mutating func refuse(
    _ output: EvidenceOutput,
    _ id: EvidenceProblem.ID,
    _ message: String
  ) {
    unbound.append(output.place.citation)
    problems.append(output.problem(id, message))
    entries.append(
      output.entry(account: output.path.account, region: output.path.region, binding: .unbound)
    )
  }

  private var missing: EvidenceGap {
    unbound.isEmpty ? EvidenceGap(.missing) : EvidenceGap(.unbound, citations: unbound)
  }

  /// The metric alarms of one account and region.
  func metricAlarms(in place: AccountRegion) -> Listing<MetricAlarm> {
    metricAlarms[place] ?? .nothing(missing)
  }

  /// The composite alarms of one account and region.
  func compositeAlarms(in place: AccountRegion) -> Listing<CompositeAlarm> {
    compositeAlarms[place] ?? .nothing(missing)
  }

  /// All metric alarms of all accounts and regions, for near misses.
  var all: [MetricAlarm] {
    metricClaims.keys.sorted().flatMap { metricAlarms(in: $0).items }
  }

  /// The accounts that alarms were listed for.
  var accounts: Set<String> { Set(metricClaims.keys.map(\.account)) }
}
