import AuditModel
import EvidenceJSON

/// The subscriptions of each topic, as `list-subscriptions-by-topic` shows them.
struct SubscriptionIndex: Sendable {
  private(set) var entries: [EvidenceEntry] = []
  private(set) var problems: [EvidenceProblem] = []
  private var listings: [ARN: Listing<Subscription>] = [:]
  private var claims: [ARN: [Claim<Subscription>]] = [:]
  private var unbound: [Citation] = []

  /// Ties all `list-subscriptions-by-topic` outputs to topics.
  ///
  /// An empty list can only belong to one of `topics`: those that alarms notify, each with the
  /// files that show it.
  init(_ outputs: [EvidenceOutput], topics: [ARN: [EvidencePath]]) {
    let outputs = outputs.filter { $0.command == .listSubscriptionsByTopic }
    let candidates = topics.map { topic, paths in
      BindingCandidate(
        subject: topic,
        spellings: [topic.description, topic.resource],
        account: topic.account,
        region: topic.region,
        seenIn: paths
      )
    }
    let anonymous = outputs.filter { $0.list("Subscriptions")?.value.elements.first == nil }
    let binder = SubjectBinder(candidates: candidates, noun: "topic", anonymous: anonymous)
    for output in outputs { takeIn(output, binder) }
    let missing = missing
    listings = claims.mapValues { $0.merged(orElse: missing) }
  }

  private mutating func takeIn(_ output: EvidenceOutput, _ binder: SubjectBinder<ARN>) {
    guard let list = output.list("Subscriptions") else { return }
    let claim = Claim<Subscription>(list, gap: output.gap, problems: &problems)
    let named = Set(claim.items.compactMap(\.topicARN))
    if !named.isEmpty { return add(claim, of: output, to: named, .content) }
    switch binder.tie(output) {
    case .bound(let topic, let binding): add(claim, of: output, to: [topic], binding)
    case .unbound(let reason):
      unbound.append(output.place.citation)
      problems.append(output.problem(.unbound, "`\(output.command.rawValue)`: \(reason)"))
      entries.append(
        output.entry(account: output.path.account, region: output.path.region, binding: .unbound)
      )
    }
  }

  private mutating func add(
    _ claim: Claim<Subscription>,
    of output: EvidenceOutput,
    to topics: Set<ARN>,
    _ binding: EvidenceBinding
  ) {
    for topic in topics {
      claims[topic, default: []].append(claim.filter { ($0.topicARN ?? topic) == topic })
    }
    entries.append(
      output.entry(
        account: Set(topics.map(\.account)).only,
        region: Set(topics.map(\.region)).only,
        subject: topics.only?.description,
        binding: binding
      )
    )
  }

  private var missing: EvidenceGap {
    unbound.isEmpty ? EvidenceGap(.missing) : EvidenceGap(.unbound, citations: unbound)
  }

  /// The subscriptions of one topic.
  func subscriptions(of topic: ARN) -> Listing<Subscription> {
    listings[topic] ?? .nothing(missing)
  }
}
