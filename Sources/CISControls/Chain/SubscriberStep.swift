import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The last step: whether somebody confirmed a subscription to the topic.
struct SubscriberStep {
  private let topic: ARN
  private let subscriptions: Listing<Subscription>

  init(bundle: EvidenceBundle, topic: ARN) {
    self.topic = topic
    subscriptions = bundle.subscriptions(of: topic)
  }

  /// The first confirmed subscription, or `nil` when the evidence shows none.
  var confirmed: Subscription? {
    subscriptions.items.first { $0.confirmation(to: topic) == .confirmed }
  }

  /// How many subscriptions are confirmed, and by which protocols.
  private var subscribers: [Message.Argument?] {
    let confirmed = subscriptions.items.filter { $0.confirmation(to: topic) == .confirmed }
    let protocols = confirmed.compactMap(\.protocolName).withoutRepeats
    return [
      .count(confirmed.count),
      protocols.isEmpty ? nil : Message.Argument(.value, .terms(protocols)),
    ]
  }

  /// Why nothing may be concluded from seeing no confirmed subscription; `nil` when it may.
  ///
  /// A text that AWS prints for no subscription of the topic, as redacted evidence has it, may
  /// stand for a confirmed one.
  private var gap: EvidenceGap? {
    let places = subscriptions.items.filter { $0.confirmation(to: topic) == .unknown }
      .map { $0.place.citation(of: "SubscriptionArn") }
    return subscriptions.gap ?? (places.isEmpty ? nil : EvidenceGap(.damaged, citations: places))
  }

  /// The judged step.
  var step: Step {
    if let confirmed {
      return Step(
        .confirmedSubscriber,
        .held,
        reason: Message(
          .subscriberConfirmed,
          arguments: [.topic(topic.resource)] + subscribers.compactMap(\.self)),
        citations: [confirmed.place.citation(of: "SubscriptionArn")]
      )
    }
    let seen = subscriptions.items.map { $0.place.citation(of: "SubscriptionArn") }
    guard let gap else {
      return Step(
        .confirmedSubscriber,
        .broken,
        reason: Message(
          seen.isEmpty ? .subscriberNone : .subscriberNotConfirmed, .topic(topic.resource)),
        citations: seen.isEmpty ? subscriptions.sources : seen
      )
    }
    return Step(
      .confirmedSubscriber,
      .unknown,
      reason: Message(
        .subscriberNotKnown, .topic(topic.resource), .account(topic.account),
        .gap(gap.message)),
      citations: gap.citations + seen,
      missing: [
        MissingEvidence(
          EvidenceRequest(
            .listSubscriptionsByTopic,
            subject: topic.description,
            account: topic.account,
            region: topic.region
          ),
          reason: Message(.listsSubscribers, .topic(topic.resource))
        )
      ]
    )
  }
}
