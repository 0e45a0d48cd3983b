public import AuditModel
public import EvidenceIntake
import EvidenceJSON

/// Everything that was found under the given paths, tied to accounts, regions and resources.
///
/// It answers what the evidence shows and why it does not show more; it judges nothing.
public struct EvidenceBundle: Sendable {
  /// The account of evidence that names none.
  public static let unknownAccount = "unknown"

  /// The accounts that evidence was saved in, ascending.
  public let accounts: [String]

  /// The accounts that the evidence knows only as owners of trails, log groups or topics that others
  /// use, ascending.
  public let supportingAccounts: [String]

  /// All files, in the order of their paths.
  public let entries: [EvidenceEntry]

  /// What keeps files, or parts of them, from being used, in order.
  public let problems: [EvidenceProblem]

  /// What manifests say of how the evidence was collected, in order of file.
  public let collections: [EvidenceCollection]

  /// Whether the files' digests were asked for.
  public let listsDigests: Bool

  /// Where files are not what a manifest lists.
  let breaches: [CustodyBreach]

  /// Where the files come from when there are several collections.
  let collectionIndex: CollectionIndex

  private let organizations: [OrganizationAnswer]

  /// When the outputs of each account were collected, as far as it is known.
  private let times: [String: [EvidenceTime]]

  /// When the outputs of each file were collected, as far as it is known.
  private let fileTimes: [AWSName: [EvidenceTime]]

  /// Kept for ``names``, which few callers need.
  let outputs: [CommandOutput]

  private let indexes: EvidenceIndexes

  /// Where event selectors name a trail, by the account that they were saved in.
  private let trailsNamed: [String: Citation]

  /// Recognises, reads and ties together files in any order.
  public init(_ files: [SourceFile], policy: EvidencePolicy = EvidencePolicy()) {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let custody = Custody(files)
    let intake = Intake(heeding: files, custody: custody, policy: policy)
    let named = AccountRoll.named(by: intake.outputs)
    let isStrict = policy.refusesInferred
    let outputs = intake.outputs.map { $0.placed(in: isStrict ? nil : named.only) }
    self.outputs = outputs
    let indexes = EvidenceIndexes(
      outputs, namedAccounts: named, unusable: intake.unusable, isStrict: isStrict)
    self.indexes = indexes
    trailsNamed = Self.trailsNamed(in: outputs)
    let roll = AccountRoll(
      outputs: outputs + intake.excluded,
      listed: indexes.trails.accounts.union(indexes.alarms.accounts),
      trails: indexes.trails.all.map(\.trail), topics: Set(indexes.alarms.topics.keys))
    accounts = roll.judged
    supportingAccounts = roll.supporting
    let only = (roll.judged + roll.supporting).count == 1 ? roll.judged.first : nil
    organizations = intake.organizations.map { $0.adopting(only) }
    let problems =
      intake.problems + indexes.ledgers.flatMap(\.problems) + outputs.compactMap(Self.truncation)
    self.problems = Set(problems).sorted()
    let entries = (intake.others + indexes.ledgers.flatMap(\.entries)).sorted {
      ($0.file, $0.command ?? "", $0.subject ?? "") < ($1.file, $1.command ?? "", $1.subject ?? "")
    }.showingFolders(of: outputs)
    self.entries = policy.digestsAllFiles ? Self.digested(entries, files, custody) : entries
    listsDigests = policy.digestsAllFiles
    collectionIndex = CollectionIndex(
      entries, outputs: outputs, unanswered: intake.unanswered, custody: custody)
    collections = custody.collections
    breaches = custody.breaches
    times = Self.times(of: outputs, accounts: accounts)
    fileTimes = Dictionary(grouping: outputs) { AWSName($0.file) }.mapValues {
      $0.compactMap(\.time)
    }
  }

  /// The entries with the SHA-256 of all files that could be read.
  private static func digested(
    _ entries: [EvidenceEntry],
    _ files: [SourceFile],
    _ custody: Custody
  ) -> [EvidenceEntry] {
    let digests: [AWSName: String] = files.reduce(into: [:]) { digests, file in
      guard case .bytes(let bytes) = file.content else { return }
      digests[AWSName(file.path)] = custody.digest(of: file.path) ?? SHA256.hexDigest(of: bytes)
    }
    return entries.map { $0.adding(sha256: digests[AWSName($0.file)]) }
  }

  /// When outputs were collected, by account; those that name none belong to the only one.
  private static func times(
    of outputs: [CommandOutput],
    accounts: [String]
  ) -> [String: [EvidenceTime]] {
    var times: [String: [EvidenceTime]] = [:]
    for output in outputs {
      guard let time = output.time, let account = output.path.account ?? Set(accounts).only else {
        continue
      }
      times[account, default: []].append(time)
    }
    return times
  }

  /// The first and the last time at which evidence was collected; `nil` when nothing says it.
  public var collected: ClosedRange<String>? {
    let all = times.values.joined()
    guard let first = all.min(), let last = all.max() else { return nil }
    return first.text...last.text
  }

  /// When outputs of an account were collected, ascending; empty when nothing says it.
  public func collectionTimes(of account: String) -> [EvidenceTime] {
    (times[account] ?? []).sorted()
  }

  /// When the outputs of a file were collected; empty when nothing says it.
  public func collectionTimes(ofFile file: String) -> [EvidenceTime] {
    fileTimes[AWSName(file)] ?? []
  }

  /// Whether any file is the output of a command that matters here.
  public var hasEvidence: Bool {
    !outputs.isEmpty || entries.contains { $0.command.flatMap(AWSCommand.init) != nil }
  }

  private static func trailsNamed(in outputs: [CommandOutput]) -> [String: Citation] {
    var places: [String: Citation] = [:]
    for output in outputs where output.command == .getEventSelectors {
      guard let arn = output.value["TrailARN"]?.string.flatMap({ ARN($0) }) else { continue }
      let account = output.path.account ?? arn.account
      places[account] = places[account] ?? output.place.citation(of: "TrailARN")
    }
    return places
  }

  private static func truncation(of output: CommandOutput) -> EvidenceProblem? {
    guard let gap = output.gap, gap.kind == .cut, let place = gap.citations.first else {
      return nil
    }
    return EvidenceProblem(
      id: .truncatedList,
      file: place.file,
      line: place.line,
      column: place.column,
      message: Message(.listCut)
    )
  }
}

extension EvidenceBundle {
  /// The trails that an account's `describe-trails` shows, each once.
  ///
  /// An empty list is contradicted by event selectors that name a trail of the account.
  public func trails(of account: String) -> Listing<Trail> {
    let listing = indexes.trails.listings[account]
    guard listing.items.isEmpty, listing.gap == nil, let place = trailsNamed[account] else {
      return listing
    }
    let gap = EvidenceGap(.contradictory, citations: listing.sources + [place])
    return Listing(items: [], gap: gap, sources: listing.sources)
  }

  /// The home region of a trail that event selectors name; `nil` when none name one of the account.
  public func regionOfUnlistedTrail(in account: String) -> String? {
    trailsNamed[account]?.value.flatMap { value in ARN(String(value.dropFirst().dropLast()))?.region
    }
  }

  /// What `describe-organization` says of an account: its own answers, and those of any account that
  /// name it as the one that manages the organization.
  public func organizationAnswers(of account: String) -> [OrganizationAnswer] {
    organizations.filter { $0.account == account || $0.managementAccount == account }
  }

  /// The status of a trail, from the file in the folder of `account` where several hold it.
  public func status(of trail: ARN, seenFrom account: String) -> Answer<TrailStatus> {
    indexes.statuses.answer(for: trail, seenFrom: account)
  }

  /// The event selectors of a trail, from the file in the folder of `account` where several hold
  /// them.
  public func selectors(of trail: ARN, seenFrom account: String) -> Answer<EventSelectors> {
    indexes.selectors.answer(for: trail, seenFrom: account)
  }

  /// The metric filters of a log group.
  public func metricFilters(of group: LogGroup) -> Listing<MetricFilter> {
    indexes.filters.listings[group]
  }

  /// The metric filters of an account's log groups that no trail in the evidence delivers to.
  public func strayMetricFilters(of account: String) -> [MetricFilter] {
    indexes.filters.strangers(in: account)
  }

  /// The metric alarms of one account and region.
  public func metricAlarms(account: String, region: String) -> Listing<MetricAlarm> {
    indexes.alarms.metricAlarms(in: RegionScope(account: account, region: region))
  }

  /// The alarms of other accounts in the evidence that read an account's metrics in a region.
  public func monitoringAlarms(on account: String, region: String) -> [MonitoringAlarm] {
    indexes.alarms.monitoringAlarms(on: RegionScope(account: account, region: region))
  }

  /// The metric filters that publish to a metric of an account and region, as far as lists of log
  /// groups are in the evidence.
  public func publishers(
    of metric: MetricIdentity,
    account: String,
    region: String
  ) -> [MetricPublisher] {
    indexes.filters.publishers.publishers(of: metric, account: account, region: region)
  }

  /// The composite alarms of one account and region.
  public func compositeAlarms(account: String, region: String) -> Listing<CompositeAlarm> {
    indexes.alarms.compositeAlarms(in: RegionScope(account: account, region: region))
  }

  /// The alarms on scheduled log queries of one account and region.
  public func logAlarms(account: String, region: String) -> Listing<LogAlarm> {
    indexes.alarms.logAlarms(in: RegionScope(account: account, region: region))
  }

  /// The metric alarms of an account in all regions, for near misses.
  public func metricAlarms(of account: String) -> [MetricAlarm] {
    indexes.alarms.metricAlarms(of: account)
  }

  /// The subscriptions of a topic.
  public func subscriptions(of topic: ARN) -> Listing<Subscription> {
    indexes.subscriptions.listings[topic]
  }
}
