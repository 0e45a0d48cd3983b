import AuditModel
import EvidenceJSON

/// The alarms of each account and region, as `describe-alarms` shows them.
struct AlarmIndex: Sendable {
  private(set) var ledger: BindingLedger
  private var metricAlarms: [AccountRegion: Listing<MetricAlarm>] = [:]
  private var compositeAlarms: [AccountRegion: Listing<CompositeAlarm>] = [:]
  private var metricClaims: [AccountRegion: [Claim<MetricAlarm>]] = [:]
  private var compositeClaims: [AccountRegion: [Claim<CompositeAlarm>]] = [:]

  /// The topics that alarms' actions name, each with the files that show it.
  private(set) var topics: [ARN: [EvidencePath]] = [:]

  /// Ties all `describe-alarms` outputs to accounts and regions.
  ///
  /// An output without any alarm belongs where alarms are looked for: in the account and region of
  /// a log group that a trail delivers to.
  init(_ outputs: [EvidenceOutput], trails: TrailIndex, unusable: [Citation]) {
    ledger = BindingLedger(unusable: unusable)
    let outputs = outputs.filter { $0.command == .describeAlarms }
    let groups = Dictionary(grouping: trails.logGroups) {
      AccountRegion(account: $0.group.account, region: $0.group.region)
    }
    let candidates = groups.sorted { $0.key < $1.key }.map { place, seen in
      BindingCandidate(
        subject: place,
        spellings: [],
        account: place.account,
        region: place.region,
        seenIn: seen.flatMap(\.paths)
      )
    }
    let anonymous = outputs.filter {
      Self.places(in: $0).isEmpty && Self.folder(of: $0.path) == nil
    }
    let binder = SubjectBinder(candidates: candidates, noun: "region", anonymous: anonymous)
    for output in outputs { takeIn(output, binder) }
    let gap = ledger.gap
    metricAlarms = metricClaims.mapValues { $0.merged(orElse: gap) }
    compositeAlarms = compositeClaims.mapValues { $0.merged(orElse: gap) }
  }

  /// The accounts and regions that the alarms' ARNs name.
  private static func places(in output: EvidenceOutput) -> Set<AccountRegion> {
    let lists = [output.list("MetricAlarms"), output.list("CompositeAlarms")].compactMap(\.self)
    let arns = lists.flatMap { $0.value.elements.compactMap { $0["AlarmArn"]?.string } }
    return Set(
      arns.compactMap { ARN($0) }.map { AccountRegion(account: $0.account, region: $0.region) }
    )
  }

  /// The account and region that a path names, if it names both.
  private static func folder(of path: EvidencePath) -> AccountRegion? {
    guard let account = path.account, let region = path.region else { return nil }
    return AccountRegion(account: account, region: region)
  }

  private mutating func takeIn(_ output: EvidenceOutput, _ binder: SubjectBinder<AccountRegion>) {
    let named = Self.places(in: output)
    let stranger = named.sorted().first {
      $0.account != output.path.account ?? $0.account
        || $0.region != output.path.region ?? $0.region
    }
    if let stranger {
      let place = "account `\(stranger.account)`, region `\(stranger.region)`"
      return ledger.refuse(output, .contradiction, "the alarms are of \(place), the path is not")
    }
    if !named.isEmpty { return add(output, to: named, .content) }
    if let place = Self.folder(of: output.path) { return add(output, to: [place], .folder) }
    switch binder.tie(output) {
    case .bound(let place, let binding): add(output, to: [place], binding)
    case .unbound(let reason):
      ledger.refuse(output, .unbound, "no alarm names its region: \(reason)")
    }
  }

  private mutating func add(
    _ output: EvidenceOutput,
    to places: Set<AccountRegion>,
    _ binding: EvidenceBinding
  ) {
    let metric = metricClaim(of: output)
    let composite = compositeClaim(of: output)
    noteTopics(of: output, metric, composite)
    for place in places {
      let isHere = { (arn: ARN?) in
        arn.map { $0.account == place.account && $0.region == place.region } ?? true
      }
      if let metric {
        metricClaims[place, default: []].append(metric.filter { isHere($0.alarmARN) })
      }
      if let composite {
        compositeClaims[place, default: []].append(composite.filter { isHere($0.alarmARN) })
      }
    }
    ledger.bind(
      output,
      account: Set(places.map(\.account)).only,
      region: Set(places.map(\.region)).only,
      binding
    )
  }

  /// What an output says of metric alarms; `nil` when it was asked for composite alarms only, which
  /// shows as none of the one kind and some of the other.
  private mutating func metricClaim(of output: EvidenceOutput) -> Claim<MetricAlarm>? {
    guard !Self.isBareCompositeList(output), let list = output.list("MetricAlarms") else {
      return nil
    }
    let hasComposites = output.value["CompositeAlarms"]?.elements.first != nil
    guard list.value.elements.first != nil || !hasComposites else { return nil }
    return Claim(list, gap: output.gap, ledger: &ledger)
  }

  /// What an output says of composite alarms; `nil` when it shows none, since the command leaves
  /// them out unless it is asked for them.
  private mutating func compositeClaim(of output: EvidenceOutput) -> Claim<CompositeAlarm>? {
    if Self.isBareCompositeList(output) {
      return Claim(output.place, gap: output.gap, ledger: &ledger)
    }
    guard !output.isBareList, let list = output.list("CompositeAlarms"),
      list.value.elements.first != nil || list.value.kind != .array
    else { return nil }
    return Claim(list, gap: output.gap, ledger: &ledger)
  }

  private static func isBareCompositeList(_ output: EvidenceOutput) -> Bool {
    output.isBareList && output.value.elements.first?["AlarmRule"] != nil
  }

  private mutating func noteTopics(
    of output: EvidenceOutput,
    _ metric: Claim<MetricAlarm>?,
    _ composite: Claim<CompositeAlarm>?
  ) {
    let actions =
      (metric?.items.flatMap(\.alarmActions) ?? [])
      + (composite?.items.flatMap(\.alarmActions) ?? [])
    for topic in Set(actions.compactMap { ARN($0) }) where topic.isTopic {
      topics[topic, default: []].append(output.path)
    }
  }

  /// The metric alarms of one account and region.
  func metricAlarms(in place: AccountRegion) -> Listing<MetricAlarm> {
    metricAlarms[place] ?? .nothing(ledger.gap)
  }

  /// The composite alarms of one account and region.
  func compositeAlarms(in place: AccountRegion) -> Listing<CompositeAlarm> {
    compositeAlarms[place] ?? .nothing(ledger.gap)
  }

  /// The metric alarms of an account in all regions, for near misses.
  func metricAlarms(of account: String) -> [MetricAlarm] {
    metricAlarms.keys.filter { $0.account == account }.sorted()
      .flatMap { metricAlarms(in: $0).items }
  }

  /// The accounts that alarms were listed for.
  var accounts: Set<String> { Set(metricAlarms.keys.map(\.account)) }
}
