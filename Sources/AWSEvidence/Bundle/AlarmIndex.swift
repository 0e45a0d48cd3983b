import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The alarms of each account and region, as `describe-alarms` shows them.
struct AlarmIndex: Sendable {
  let ledger: BindingLedger
  private let metricAlarms: OutputIndex<RegionScope, MetricAlarm>
  private let compositeAlarms: OutputIndex<RegionScope, CompositeAlarm>
  private let logAlarms: OutputIndex<RegionScope, LogAlarm>

  /// The answers that list no alarms of a kind because they were not asked for them.
  private let unasked: [RegionScope: [Citation]]

  /// The alarms that read another account's metrics, by that account and the region.
  private let monitoring: [RegionScope: [MonitoringAlarm]]

  /// The topics that alarms' actions name, each with the files that show it.
  let topics: [ARN: [PathHints]]

  /// Ties all `describe-alarms` outputs to accounts and regions.
  ///
  /// An output without any alarm belongs where alarms are looked for: in the account and region of
  /// a log group that a trail delivers to.
  init(_ outputs: [CommandOutput], trails: TrailIndex, unusable: [Citation], isStrict: Bool) {
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
      AlarmTies.places(in: $0).isEmpty && AlarmTies.folder(of: $0.path) == nil
    }
    let binder = OutputBinder(
      candidates: candidates, noun: .subjectRegion, anonymous: anonymous, isStrict: isStrict)
    var ties = AlarmTies(ledger: BindingLedger(unusable: unusable))
    for output in outputs { ties.takeIn(output, binder) }
    let gap = ties.ledger.gap
    let metric = OutputIndex(ties.metric, orElse: gap)
    let composite = OutputIndex(ties.composite, orElse: gap)
    let log = OutputIndex(ties.log, orElse: gap)
    let shared = Self.sharedNames(metric, composite, log)
    metricAlarms = metric.mapListings { place, listing in
      guard let names = shared[place] else { return listing }
      let isShared = { (name: AWSName) in names.contains(name) }
      let others =
        composite[place].items.filter { isShared($0.alarmName) }.map(\.place.citation)
        + log[place].items.filter { isShared($0.alarmName) }.map(\.place.citation)
      return listing.leavingOut(others) { isShared($0.alarmName) }
    }
    compositeAlarms = composite.mapListings { place, listing in
      guard let names = shared[place] else { return listing }
      let own = metric[place].items.filter { names.contains($0.alarmName) }.map(\.place.citation)
      return listing.leavingOut(own) { names.contains($0.alarmName) }
    }
    logAlarms = log
    monitoring = metric.all.monitoring
    unasked = ties.unasked
    topics = ties.topics
    ledger = ties.ledger
  }

  /// The names that metric alarms share with alarms of another kind in one account and region,
  /// where AWS allows a name once.
  private static func sharedNames(
    _ metric: OutputIndex<RegionScope, MetricAlarm>,
    _ composite: OutputIndex<RegionScope, CompositeAlarm>,
    _ log: OutputIndex<RegionScope, LogAlarm>
  ) -> [RegionScope: Set<AWSName>] {
    var shared: [RegionScope: Set<AWSName>] = [:]
    for place in metric.subjects {
      let others = composite[place].items.map(\.alarmName) + log[place].items.map(\.alarmName)
      let names = Set(others).intersection(metric[place].items.map(\.alarmName))
      if !names.isEmpty { shared[place] = names }
    }
    return shared
  }

  /// The metric alarms of one account and region.
  func metricAlarms(in place: RegionScope) -> Listing<MetricAlarm> {
    guard metricAlarms.listing(of: place) == nil, let places = unasked[place] else {
      return metricAlarms[place]
    }
    return .nothing(EvidenceGap(.unasked, citations: places))
  }

  /// The composite alarms of one account and region.
  func compositeAlarms(in place: RegionScope) -> Listing<CompositeAlarm> { compositeAlarms[place] }

  /// The alarms on scheduled log queries of one account and region.
  func logAlarms(in place: RegionScope) -> Listing<LogAlarm> { logAlarms[place] }

  /// The alarms of other accounts that read an account's metrics in a region.
  func monitoringAlarms(on place: RegionScope) -> [MonitoringAlarm] { monitoring[place] ?? [] }

  /// The metric alarms of an account in all regions, for near misses.
  func metricAlarms(of account: String) -> [MetricAlarm] {
    metricAlarms.subjects.filter { $0.account == account }.sorted()
      .flatMap { metricAlarms[$0].items }
  }

  /// The accounts that alarms were listed for.
  var accounts: Set<String> {
    Set(
      metricAlarms.subjects.union(compositeAlarms.subjects).union(logAlarms.subjects)
        .map(\.account))
  }
}

/// What `describe-alarms` outputs claim, and what was tied to what, until all are read.
private struct AlarmTies {
  var ledger: BindingLedger
  private(set) var metric = ListClaims<RegionScope, MetricAlarm>()
  private(set) var composite = ListClaims<RegionScope, CompositeAlarm>()
  private(set) var log = ListClaims<RegionScope, LogAlarm>()
  private(set) var unasked: [RegionScope: [Citation]] = [:]
  private(set) var topics: [ARN: [PathHints]] = [:]

  init(ledger: BindingLedger) { self.ledger = ledger }

  /// The accounts and regions that the alarms' ARNs name.
  static func places(in output: CommandOutput) -> Set<RegionScope> {
    let lists = ["MetricAlarms", "CompositeAlarms", "LogAlarms"].compactMap(output.list)
    let arns = lists.flatMap { $0.value.elements.compactMap { $0["AlarmArn"]?.string } }
    // Most ARNs of an output differ only in the alarm's name, so that few are taken apart.
    var known: Set<AWSName> = []
    var places: Set<RegionScope> = []
    for arn in arns {
      let head = AlarmARN.head(of: arn)
      guard !known.contains(head), let whole = AlarmARN(arn) else { continue }
      known.insert(head)
      places.insert(RegionScope(account: whole.account, region: whole.region))
    }
    return places
  }

  /// The account and region that a path names, if it names both.
  static func folder(of path: PathHints) -> RegionScope? {
    guard let account = path.account, let region = path.region else { return nil }
    return RegionScope(account: account, region: region)
  }

  mutating func takeIn(_ output: CommandOutput, _ binder: OutputBinder<RegionScope>) {
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
    // Alarms share their topics, so that few names are taken apart.
    let actions = Set(claims.alarmActions.map { AWSName($0) })
    for topic in actions.compactMap({ ARN($0.text) }) where topic.isTopic {
      topics[topic, default: []].append(output.path)
    }
    for place in places {
      if let claim = claims.metric(in: place) {
        metric.add(claim, about: place)
      } else {
        unasked[place, default: []].append(output.place.citation(of: "MetricAlarms"))
      }
      if let claim = claims.composite(in: place) { composite.add(claim, about: place) }
      if let claim = claims.log(in: place) { log.add(claim, about: place) }
    }
    ledger.bind(
      output,
      account: Set(places.map(\.account)).only,
      region: Set(places.map(\.region)).only,
      binding
    )
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
