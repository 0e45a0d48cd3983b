import AuditModel
import EvidenceJSON

/// The metric filters of each log group, as `describe-metric-filters` shows them.
///
/// The answer names log groups without account or region; folders tell those, or else the one log
/// group of that name which a trail delivers to.
struct MetricFilterIndex: Sendable {
  private(set) var entries: [EvidenceEntry] = []
  private(set) var problems: [EvidenceProblem] = []
  private var listings: [LogGroup: Listing<MetricFilter>] = [:]
  private var claims: [LogGroup: [Claim<MetricFilter>]] = [:]

  /// Filters of log groups that no trail in the evidence delivers to, for near misses.
  private(set) var strangers: [MetricFilter] = []
  private var unbound: [Citation] = []

  /// Ties all `describe-metric-filters` outputs to the log groups of `trails`.
  init(_ outputs: [EvidenceOutput], trails: TrailIndex) {
    let outputs = outputs.filter { $0.command == .describeMetricFilters }
    let candidates = trails.logGroups.map { group, paths in
      BindingCandidate(
        subject: group,
        spellings: [
          group.name.text,
          "arn:aws:logs:\(group.region):\(group.account):log-group:\(group.name)",
        ],
        account: group.account,
        region: group.region,
        seenIn: paths
      )
    }
    let anonymous = outputs.filter { $0.list("metricFilters")?.value.elements.first == nil }
    let binder = SubjectBinder(candidates: candidates, noun: "log group", anonymous: anonymous)
    for output in outputs { takeIn(output, binder) }
    let missing = missing
    listings = claims.mapValues { $0.merged(orElse: missing) }
  }

  private mutating func takeIn(_ output: EvidenceOutput, _ binder: SubjectBinder<LogGroup>) {
    guard let list = output.list("metricFilters") else { return }
    let claim = Claim<MetricFilter>(list, gap: output.gap, problems: &problems)
    if list.value.elements.first == nil {
      takeInAnonymous(output, claim, binder)
    } else {
      takeInNamed(output, claim, binder)
    }
  }

  /// An empty list belongs to the log group that the path names or that is the only one.
  private mutating func takeInAnonymous(
    _ output: EvidenceOutput,
    _ claim: Claim<MetricFilter>,
    _ binder: SubjectBinder<LogGroup>
  ) {
    switch binder.tie(output) {
    case .bound(let group, let binding): add(claim, of: output, to: [group], binding)
    case .unbound(let reason): refuse(output, "an empty list: \(reason)")
    }
  }

  /// A list with filters belongs to the log groups that these name.
  private mutating func takeInNamed(
    _ output: EvidenceOutput,
    _ claim: Claim<MetricFilter>,
    _ binder: SubjectBinder<LogGroup>
  ) {
    let names = Set(claim.items.compactMap(\.logGroupName))
    let fitting = binder.candidates.filter { $0.fits(output.path) }
    let groups = names.sorted().flatMap { name in
      binder.nearest(fitting.filter { $0.subject.name == name }, to: output).map(\.subject)
    }
    guard Set(groups.map(\.name)).count == groups.count else {
      return refuse(output, "several log groups of that name fit")
    }
    strangers += claim.items.filter { item in !groups.contains { $0.name == item.logGroupName } }
    // Filters of several log groups are printed only when none was asked for by name, so the list
    // is the whole region's and log groups without a filter in it have none.
    let nearest = binder.nearest(fitting, to: output).map(\.subject)
    let isWholeRegion = names.count > 1 && Set(nearest.map { [$0.account, $0.region] }).count == 1
    add(claim, of: output, to: isWholeRegion ? Array(Set(groups + nearest)) : groups, .content)
  }

  private mutating func add(
    _ claim: Claim<MetricFilter>,
    of output: EvidenceOutput,
    to groups: [LogGroup],
    _ binding: EvidenceBinding
  ) {
    for group in groups {
      claims[group, default: []].append(claim.filter { $0.logGroupName == group.name })
    }
    entries.append(
      output.entry(
        account: output.path.account ?? Set(groups.map(\.account)).only,
        region: output.path.region ?? Set(groups.map(\.region)).only,
        subject: Set(groups.map(\.name.text)).only,
        binding: groups.isEmpty ? .unbound : binding
      )
    )
  }

  private mutating func refuse(_ output: EvidenceOutput, _ reason: String) {
    unbound.append(output.place.citation)
    problems.append(output.problem(.unbound, "`\(output.command.rawValue)`: \(reason)"))
    entries.append(
      output.entry(account: output.path.account, region: output.path.region, binding: .unbound)
    )
  }

  private var missing: EvidenceGap {
    unbound.isEmpty ? EvidenceGap(.missing) : EvidenceGap(.unbound, citations: unbound)
  }

  /// The filters of one log group.
  func filters(of group: LogGroup) -> Listing<MetricFilter> {
    listings[group] ?? .nothing(missing)
  }
}

extension Set {
  /// The only element, or `nil` when there are none or several.
  var only: Element? { count == 1 ? first : nil }
}
