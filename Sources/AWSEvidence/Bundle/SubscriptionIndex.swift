import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The subscriptions of each topic, as `list-subscriptions-by-topic` shows them.
struct SubscriptionIndex: Sendable {
  let ledger: BindingLedger

  /// The subscriptions of each topic.
  let listings: OutputIndex<ARN, Subscription>

  /// Ties all `list-subscriptions-by-topic` outputs to topics.
  ///
  /// An empty list can only belong to one of `topics`: those that alarms notify, each with the
  /// files that show it.
  init(
    _ outputs: [CommandOutput],
    topics: [ARN: [PathHints]],
    unusable: [Citation],
    isStrict: Bool
  ) {
    let outputs = outputs.filter { $0.command == .listSubscriptionsByTopic }
    let candidates = topics.sorted { $0.key.name < $1.key.name }.map { topic, paths in
      BindingCandidate(
        subject: topic,
        spellings: [topic.description, topic.resource],
        account: topic.account,
        region: topic.region,
        seenIn: paths
      )
    }
    let anonymous = outputs.filter { SubscriptionTies.topics(in: $0).isEmpty }
    let binder = OutputBinder(
      candidates: candidates, noun: .subjectTopic, anonymous: anonymous, isStrict: isStrict)
    var ties = SubscriptionTies(ledger: BindingLedger(unusable: unusable))
    for output in outputs { ties.takeIn(output, binder, topics) }
    listings = OutputIndex(ties.claims, orElse: ties.ledger.gap)
    ledger = ties.ledger
  }
}

/// What `list-subscriptions-by-topic` outputs claim, and what was tied to what, until all are read.
private struct SubscriptionTies {
  var ledger: BindingLedger
  private(set) var claims = ListClaims<ARN, Subscription>()

  init(ledger: BindingLedger) { self.ledger = ledger }

  static func topics(in output: CommandOutput) -> Set<ARN> {
    let texts = output.list("Subscriptions")?.value.elements.compactMap { $0["TopicArn"]?.string }
    return Set((texts ?? []).compactMap { ARN($0) }.filter(\.isTopic))
  }

  mutating func takeIn(
    _ output: CommandOutput,
    _ binder: OutputBinder<ARN>,
    _ known: [ARN: [PathHints]]
  ) {
    guard let list = output.list("Subscriptions") else {
      return ledger.refuse(output, .wrongType, Message(.listIsNull, .field("Subscriptions")))
    }
    let topics = Self.topics(in: output)
    if let stranger = Self.stranger(in: output, topics, known) {
      return ledger.refuse(output, .contradiction, stranger)
    }
    let claim = ListClaim<Subscription>(list, gap: output.gap, ledger: &ledger)
    guard topics.isEmpty else {
      return bind(claim, of: output, to: topics, .content)
    }
    switch binder.binding(of: output) {
    case .bound(let topic, let binding):
      bind(claim, of: output, to: [topic], binding)
    case .unbound(let reason): ledger.refuse(output, .unbound, reason)
    }
  }

  /// Says how folder and topics disagree, or `nil` when they do not.
  ///
  /// A topic of another account is listed where an alarm of the folder's account notifies it.
  private static func stranger(
    in output: CommandOutput,
    _ topics: Set<ARN>,
    _ known: [ARN: [PathHints]]
  ) -> Message? {
    if let topic = topics.first(where: { output.subject(otherThan: [$0.description]) != nil }) {
      return Message(
        .callAsksFileSays, .name(.topic, output.call?.subject ?? "", as: .other),
        .name(.topic, topic, as: .value))
    }
    guard let account = output.path.account else { return nil }
    let stranger = topics.sorted { $0.name < $1.name }.first { topic in
      topic.account != account
        && !(known[topic] ?? []).contains { ($0.account ?? account) == account }
    }
    return stranger.map {
      Message(.folderAccountFileSays, .account(account), .name(.topic, $0, as: .value))
    }
  }

  private mutating func bind(
    _ claim: ListClaim<Subscription>,
    of output: CommandOutput,
    to topics: Set<ARN>,
    _ binding: EvidenceBinding
  ) {
    for topic in topics {
      let own = claim.filter { item in
        item.topicARN.map { $0 == topic } ?? (topics.count == 1)
      }
      claims.add(own, about: topic)
    }
    ledger.bind(
      output,
      account: Set(topics.map(\.account)).only,
      region: Set(topics.map(\.region)).only,
      subject: topics.only?.description,
      binding
    )
  }
}
