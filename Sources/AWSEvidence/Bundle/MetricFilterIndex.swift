import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The metric filters of each log group, as `describe-metric-filters` shows them.
///
/// The answer names log groups without account or region; folders tell those, or else the one log
/// group of that name which a trail delivers to.
struct MetricFilterIndex: Sendable {
  let ledger: BindingLedger

  /// The filters of each log group.
  let listings: OutputIndex<LogGroup, MetricFilter>

  /// Filters of log groups that no trail in the evidence delivers to, by the account of their
  /// folder, or `nil` when no folder names one.
  private let strangers: [String?: [MetricFilter]]

  /// All filters by the metric that they publish to.
  let publishers: MetricPublisherIndex

  /// Ties all `describe-metric-filters` outputs to the log groups of `trails`.
  init(_ outputs: [CommandOutput], trails: TrailIndex, unusable: [Citation], isStrict: Bool) {
    let outputs = outputs.filter { $0.command == .describeMetricFilters }
    let candidates = trails.logGroups.map { group, paths in
      BindingCandidate(
        subject: group,
        spellings: [group.name.text, group.arn, group.arn + ":*"],
        account: group.account,
        region: group.region,
        seenIn: paths
      )
    }
    let binder = OutputBinder(
      candidates: candidates,
      noun: .subjectLogGroup,
      anonymous: outputs.filter { FilterTies.names(in: $0).isEmpty && !FilterTies.isOfRegion($0) },
      isStrict: isStrict
    )
    var ties = FilterTies(ledger: BindingLedger(unusable: unusable))
    for output in outputs { ties.takeIn(output, binder) }
    listings = OutputIndex(ties.claims, orElse: ties.ledger.gap)
    publishers = MetricPublisherIndex(listings.all, strays: ties.strays)
    strangers = ties.strangers
    ledger = ties.ledger
  }

  /// The filters that may be an account's on log groups that no trail delivers to.
  func strangers(in account: String) -> [MetricFilter] {
    (strangers[account] ?? []) + (strangers[nil] ?? [])
  }
}

/// What `describe-metric-filters` outputs claim, and what was tied to what, until all are read.
private struct FilterTies {
  var ledger: BindingLedger
  private(set) var claims = ListClaims<LogGroup, MetricFilter>()

  /// Filters of other log groups, by the account of their folder.
  private(set) var strangers: [String?: [MetricFilter]] = [:]

  /// The same filters with the places that their files are of.
  private(set) var strays: [MetricPublisherIndex.Stray] = []

  init(ledger: BindingLedger) { self.ledger = ledger }

  /// The log groups that the filters of an output name.
  static func names(in output: CommandOutput) -> [String] {
    let elements = output.list("metricFilters")?.value.elements.map { $0["logGroupName"]?.string }
    return Set((elements ?? []).compactMap(\.self)).sorted()
  }

  mutating func takeIn(_ output: CommandOutput, _ binder: OutputBinder<LogGroup>) {
    guard let list = output.list("metricFilters") else {
      return ledger.refuse(output, .wrongType, Message(.listIsNull, .field("metricFilters")))
    }
    let claim = ListClaim<MetricFilter>(list, gap: output.gap, ledger: &ledger)
    let names = Self.names(in: output)
    if let other = names.first(where: { output.subject(otherThan: [$0]) != nil }) {
      let asked = output.call?.subject ?? ""
      return ledger.refuse(
        output, .contradiction,
        Message(.callAsksFilterIsOf, .name(.logGroup, asked, as: .value), .logGroup(other)))
    }
    if Self.isOfRegion(output) { return takeInRegion(output, claim, names, binder) }
    guard names.isEmpty else { return takeIn(output, claim, names, binder) }
    switch binder.binding(of: output) {
    case .bound(let group, let binding): add(claim, of: output, to: [group], binding)
    case .unbound(let reason):
      // Whatever group they read, they publish.
      strays += claim.items.map {
        .init(account: output.path.account, region: output.path.region, filter: $0)
      }
      ledger.refuse(
        output, .unbound, Message(.filtersNameNoGroup, .message(reason, as: .cause)))
    }
  }

  /// Whether the answer is known to list the filters of all log groups of a region.
  static func isOfRegion(_ output: CommandOutput) -> Bool {
    guard let call = output.call else { return false }
    return call.subject == nil && output.gap == nil && output.path.account != nil
      && output.path.region != nil
  }

  /// A list of a whole region says of every log group there which filters it has.
  private mutating func takeInRegion(
    _ output: CommandOutput,
    _ claim: ListClaim<MetricFilter>,
    _ names: [String],
    _ binder: OutputBinder<LogGroup>
  ) {
    let groups = binder.subjects(in: output.path)
    takeInStrays(
      output,
      claim.items.filter { item in
        item.logGroupName != nil && !groups.contains { $0.name == item.logGroupName }
      },
      beside: []
    )
    let isUnnamed = claim.items.contains { $0.logGroupName == nil }
    let gap = isUnnamed ? EvidenceGap(.damaged, citations: [claim.source]) : nil
    for group in groups {
      let own = claim.items.filter { $0.logGroupName == group.name }
      claims.add(claim.replacingItems(own, gap: gap), about: group)
    }
    ledger.bind(
      output, account: output.path.account, region: output.path.region, .content)
  }

  /// Keeps filters of other log groups; those of one list are of one account and region.
  private mutating func takeInStrays(
    _ output: CommandOutput,
    _ items: [MetricFilter],
    beside known: Set<LogGroup>
  ) {
    strangers[output.path.account, default: []] += items
    let account = output.path.account ?? Set(known.map(\.account)).only
    let region = output.path.region ?? Set(known.map(\.region)).only
    strays += items.map { .init(account: account, region: region, filter: $0) }
  }

  /// A list with filters belongs to the log groups that these name.
  private mutating func takeIn(
    _ output: CommandOutput,
    _ claim: ListClaim<MetricFilter>,
    _ names: [String],
    _ binder: OutputBinder<LogGroup>
  ) {
    let groups = names.map { binder.subjects(named: $0, fitting: output.path) }
    guard groups.allSatisfy({ $0.count < 2 }) else {
      return ledger.refuse(output, .unbound, Message(.severalGroupsFit))
    }
    let known = Set(groups.joined())
    takeInStrays(
      output,
      claim.items.filter { item in
        item.logGroupName != nil && !known.contains { $0.name == item.logGroupName }
      },
      beside: known
    )
    let isMixed = names.count > 1 && claim.items.contains { $0.logGroupName == nil }
    let gap = isMixed ? EvidenceGap(.damaged, citations: [claim.source]) : nil
    let whole = claim.replacingItems(claim.items, gap: gap)
    add(whole, of: output, to: known, .content)
  }

  /// A filter without a group's name belongs to the only group of its list.
  private mutating func add(
    _ claim: ListClaim<MetricFilter>,
    of output: CommandOutput,
    to groups: Set<LogGroup>,
    _ binding: EvidenceBinding
  ) {
    for group in groups {
      let own = claim.filter { item in
        item.logGroupName.map { $0 == group.name } ?? (groups.count == 1)
      }
      claims.add(own, about: group)
    }
    ledger.bind(
      output,
      account: output.path.account ?? Set(groups.map(\.account)).only,
      region: output.path.region ?? Set(groups.map(\.region)).only,
      subject: Set(groups.map(\.name.text)).only,
      groups.isEmpty ? .unbound : binding
    )
  }
}
