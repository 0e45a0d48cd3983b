import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The alarms of each account and region, as `describe-alarms` shows them.
struct AlarmIndex: Sendable {
  private(set) var ledger: BindingLedger
  private var metricAlarms: [RegionScope: Listing<MetricAlarm>] = [:]
  private var compositeAlarms: [RegionScope: Listing<CompositeAlarm>] = [:]
  private var logAlarms: [RegionScope: Listing<LogAlarm>] = [:]
  private var metricClaims: [RegionScope: [ListClaim<MetricAlarm>]] = [:]
  private var compositeClaims: [RegionScope: [ListClaim<CompositeAlarm>]] = [:]
  private var logClaims: [RegionScope: [ListClaim<LogAlarm>]] = [:]

  /// The answers that list no alarms of a kind because they were not asked for them.
  private var unasked: [RegionScope: [Citation]] = [:]

  /// The alarms that read another account's metrics, by that account and the region.
  private var monitoring: [RegionScope: [MonitoringAlarm]] = [:]

  /// The topics that alarms' actions name, each with the files that show it.
  private(set) var topics: [ARN: [PathHints]] = [:]

  /// Ties all `describe-alarms` outputs to accounts and regions.
  ///
  /// An output without any alarm belongs where alarms are looked for: in the account and region of
  /// a log group that a trail delivers to.
  init(_ outputs: [CommandOutput], trails: TrailIndex, unusable: [Citation], isStrict: Bool) {
    ledger = BindingLedger(unusable: unusable)
    let outputs = outputs.filter { $0.command == .describeAlarms }
    let groups = Dictionary(grouping: trails.logGroups) {
      RegionScope(account: $0.group.account, region: $0.group.region)
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
    let binder = OutputBinder(
      candidates: candidates, noun: .subjectRegion, anonymous: anonymous, isStrict: isStrict)
    for output in outputs { takeIn(output, binder) }
    let gap = ledger.gap
    metricAlarms = metricClaims.mapValues { $0.merged(orElse: gap) }
    monitoring = metricAlarms.monitoring
    compositeAlarms = compositeClaims.mapValues { $0.merged(orElse: gap) }
    logAlarms = logClaims.mapValues { $0.merged(orElse: gap) }
    for place in metricAlarms.keys { leaveOutNamesakes(in: place) }
  }

  /// Leaves out metric alarms that share their name with an alarm of another kind in one account
  /// and region, where AWS allows a name once.
  private mutating func leaveOutNamesakes(in place: RegionScope) {
    let composite = compositeAlarms(in: place).items
    let log = logAlarms(in: place).items
    let names = Set(composite.map(\.alarmName) + log.map(\.alarmName))
    let shared = names.intersection(metricAlarms(in: place).items.map(\.alarmName))
    guard !shared.isEmpty else { return }
    let namesakes =
      composite.filter { shared.contains($0.alarmName) }.map(\.place.citation)
      + log.filter { shared.contains($0.alarmName) }.map(\.place.citation)
    let own = metricAlarms(in: place).items.filter { shared.contains($0.alarmName) }
      .map(\.place.citation)
    metricAlarms[place] = metricAlarms[place]?.leavingOut(namesakes) {
      shared.contains($0.alarmName)
    }
    compositeAlarms[place] = compositeAlarms[place]?.leavingOut(own) {
      shared.contains($0.alarmName)
    }
  }

  /// The accounts and regions that the alarms' ARNs name.
  private static func places(in output: CommandOutput) -> Set<RegionScope> {
    let lists = ["MetricAlarms", "CompositeAlarms", "LogAlarms"].compactMap(output.list)
    let arns = lists.flatMap { $0.value.elements.compactMap { $0["AlarmArn"]?.string } }
    return Set(
      arns.compactMap { AlarmARN($0) }.map { RegionScope(account: $0.account, region: $0.region) }
    )
  }

  /// The account and region that a path names, if it names both.
  private static func folder(of path: PathHints) -> RegionScope? {
    guard let account = path.account, let region = path.region else { return nil }
    return RegionScope(account: account, region: region)
  }

  private mutating func takeIn(_ output: CommandOutput, _ binder: OutputBinder<RegionScope>) {
    let named = Self.places(in: output)
    let stranger = named.sorted().first {
      $0.account != output.path.account ?? $0.account
        || $0.region != output.path.region ?? $0.region
    }
    if let stranger {
      return ledger.refuse(
        output, .contradiction,
        Message(.alarmsElsewhere, .account(stranger.account), .region(stranger.region)))
    }
    if !named.isEmpty { return add(output, to: named, .content) }
    if let place = Self.folder(of: output.path) { return add(output, to: [place], .folder) }
    switch binder.binding(of: output) {
    case .bound(let place, let binding): add(output, to: [place], binding)
    case .unbound(let reason):
      ledger.refuse(
        output, .unbound, Message(.alarmsNameNoRegion, .message(reason, as: .cause)))
    }
  }

  private mutating func add(
    _ output: CommandOutput,
    to places: Set<RegionScope>,
    _ binding: EvidenceBinding
  ) {
    let claims = AlarmClaims(output, ledger: &ledger)
    for topic in Set(claims.alarmActions.compactMap { ARN($0) }) where topic.isTopic {
      topics[topic, default: []].append(output.path)
    }
    for place in places {
      if let claim = claims.metric(in: place) {
        metricClaims[place, default: []].append(claim)
      } else {
        unasked[place, default: []].append(output.place.citation(of: "MetricAlarms"))
      }
      if let claim = claims.composite(in: place) {
        compositeClaims[place, default: []].append(claim)
      }
      if let claim = claims.log(in: place) { logClaims[place, default: []].append(claim) }
    }
    ledger.bind(
      output,
      account: Set(places.map(\.account)).only,
      region: Set(places.map(\.region)).only,
      binding
    )
  }

  /// The metric alarms of one account and region.
  func metricAlarms(in place: RegionScope) -> Listing<MetricAlarm> {
    metricAlarms[place]
      ?? .nothing(unasked[place].map { EvidenceGap(.unasked, citations: $0) } ?? ledger.gap)
  }

  /// The composite alarms of one account and region.
  func compositeAlarms(in place: RegionScope) -> Listing<CompositeAlarm> {
    compositeAlarms[place] ?? .nothing(ledger.gap)
  }

  /// The alarms on scheduled log queries of one account and region.
  func logAlarms(in place: RegionScope) -> Listing<LogAlarm> {
    logAlarms[place] ?? .nothing(ledger.gap)
  }

  /// The alarms of other accounts that read an account's metrics in a region.
  func monitoringAlarms(on place: RegionScope) -> [MonitoringAlarm] { monitoring[place] ?? [] }

  /// The metric alarms of an account in all regions, for near misses.
  func metricAlarms(of account: String) -> [MetricAlarm] {
    metricAlarms.keys.filter { $0.account == account }.sorted()
      .flatMap { metricAlarms(in: $0).items }
  }

  /// The accounts that alarms were listed for.
  var accounts: Set<String> {
    Set(
      [
        metricAlarms.keys.map(\.account), compositeAlarms.keys.map(\.account),
        logAlarms.keys.map(\.account),
      ].joined())
  }
}

/// An alarm that reads metrics of other accounts, with the account that it is in.
///
/// - SeeAlso: `AccountId` in CloudWatch's API reference, data type `MetricDataQuery`.
public struct MonitoringAlarm: Sendable {
  /// The account that the alarm is in, which monitors others.
  public let account: String

  /// The alarm.
  public let alarm: MetricAlarm
}

extension [RegionScope: Listing<MetricAlarm>] {
  /// The alarms by the account whose metrics they read, in another account of the same region.
  var monitoring: [RegionScope: [MonitoringAlarm]] {
    var found: [RegionScope: [MonitoringAlarm]] = [:]
    for (home, listing) in sorted(by: { $0.key < $1.key }) {
      for alarm in listing.items {
        for account in Set(alarm.queries.compactMap(\.accountID)) where account != home.account {
          found[RegionScope(account: account, region: home.region), default: []]
            .append(MonitoringAlarm(account: home.account, alarm: alarm))
        }
      }
    }
    return found
  }
}

/// An account and a region together: alarms and what they watch must agree in both.
struct RegionScope: Hashable, Sendable {
  let account: String
  let region: String
}

extension RegionScope: Comparable {
  static func < (left: RegionScope, right: RegionScope) -> Bool {
    (left.account, left.region) < (right.account, right.region)
  }
}
