import EvidenceIntake

/// A metric filter with the metric that it publishes to, and whose log group it reads.
public struct MetricPublisher: Sendable {
  /// The filter.
  public let filter: MetricFilter

  /// What it publishes.
  public let transformation: MetricTransformation

  /// The log group, when a trail in the evidence delivers to it; `nil` for any other.
  public let group: LogGroup?

  /// Creates a publisher.
  public init(filter: MetricFilter, transformation: MetricTransformation, group: LogGroup?) {
    self.filter = filter
    self.transformation = transformation
    self.group = group
  }
}

/// The metric filters of each account and region by the metric that they publish to.
struct MetricPublisherIndex: Sendable {
  /// A filter of a log group that no trail in the evidence delivers to.
  struct Stray: Sendable {
    /// The account; `nil` when nothing names it.
    let account: String?

    /// The region; `nil` when nothing names it.
    let region: String?
    let filter: MetricFilter
  }

  private struct Key: Hashable {
    let account: String?
    let region: String?
    let metric: MetricIdentity
  }

  private var publishers: [Key: [MetricPublisher]] = [:]

  /// Lists the filters of trails' log groups and those of all others.
  init(_ listings: [LogGroup: Listing<MetricFilter>], strays: [Stray]) {
    let groups = listings.sorted { $0.key.arn.utf8.lexicographicallyPrecedes($1.key.arn.utf8) }
    for (group, listing) in groups {
      for filter in listing.items { add(filter, group.account, group.region, group) }
    }
    let known = Set(listings.values.flatMap(\.items).map(Spelling.init))
    for stray in strays where !stray.isCopy(among: known) {
      add(stray.filter, stray.account, stray.region, nil)
    }
  }

  /// What tells a filter that names no log group from others.
  fileprivate struct Spelling: Hashable {
    let name: AWSName
    let pattern: AWSName

    init(_ filter: MetricFilter) {
      name = filter.filterName
      pattern = AWSName(filter.filterPattern)
    }
  }

  private mutating func add(
    _ filter: MetricFilter,
    _ account: String?,
    _ region: String?,
    _ group: LogGroup?
  ) {
    for transformation in filter.metricTransformations {
      let key = Key(account: account, region: region, metric: transformation.metric)
      publishers[key, default: []].append(
        MetricPublisher(filter: filter, transformation: transformation, group: group))
    }
  }

  /// The filters that publish to a metric of an account and region, or may for all that is known.
  func publishers(of metric: MetricIdentity, account: String, region: String) -> [MetricPublisher] {
    let accounts = [account, nil]
    let regions = [region, nil]
    return accounts.flatMap { account in
      regions.flatMap { region in
        publishers[Key(account: account, region: region, metric: metric)] ?? []
      }
    }
  }
}

extension MetricPublisherIndex.Stray {
  /// Whether the filter, which names no log group, is one that is known with its group.
  fileprivate func isCopy(among known: Set<MetricPublisherIndex.Spelling>) -> Bool {
    filter.logGroupName == nil && known.contains(.init(filter))
  }
}
