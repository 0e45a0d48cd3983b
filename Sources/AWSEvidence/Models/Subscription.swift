import EvidenceJSON

/// A subscription as `list-subscriptions-by-topic` prints it.
///
/// - SeeAlso: <https://docs.aws.amazon.com/sns/latest/api/API_Subscription.html>
public struct Subscription: EvidenceItem {
  /// Where the subscription stands.
  public let place: EvidencePlace

  /// The subscription's ARN, or `PendingConfirmation` or `Deleted` in its place.
  public let subscriptionARN: AWSName

  /// The topic; `nil` when it was left out.
  public let topicARN: ARN?

  /// How messages are delivered, such as `email`.
  public let protocolName: String?

  init(_ place: EvidencePlace) throws(EvidenceFault) {
    let fields = try FieldReader(place)
    self.place = place
    subscriptionARN = try fields.required("SubscriptionArn", try fields.name("SubscriptionArn"))
    topicARN = try fields.arn("TopicArn")
    protocolName = try fields.string("Protocol")
  }

  /// Pending subscriptions share one text, so protocol and address tell them apart.
  var identity: [String] {
    [subscriptionARN.text, protocolName ?? "", place.value["Endpoint"]?.string ?? ""]
  }
}
