import AuditModel
public import EvidenceIntake
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

  /// The members that AWS always prints and that are not shown; empty for what nobody cut down.
  public let unshown: [String]

  init(_ place: EvidencePlace) throws(FieldError) {
    let fields = try FieldReader(place)
    self.place = place
    subscriptionARN = try fields.required("SubscriptionArn", try fields.name("SubscriptionArn"))
    topicARN = try fields.arn("TopicArn")
    if let topicARN, !topicARN.isTopic || !topicARN.isOfItsPartition {
      throw .notAnARN(place, field: "TopicArn")
    }
    protocolName = try fields.string("Protocol")
    unshown = try fields.unshown([
      AlwaysPrinted("Owner", .string, mayBeEmpty: true), AlwaysPrinted("Protocol", .string),
      AlwaysPrinted("Endpoint", .string, mayBeEmpty: true), AlwaysPrinted("TopicArn", .string),
    ])
  }

  static let identifyingMembers = ["SubscriptionArn", "Protocol", "Endpoint"]

  static let decidingMembers = ["SubscriptionArn", "TopicArn"]

  /// Pending subscriptions share one text, so protocol and address tell them apart.
  var identity: [AWSName] {
    let address = place.value["Endpoint"]?.string ?? ""
    return [subscriptionARN, AWSName(protocolName ?? ""), AWSName(address)]
  }

  /// What the text in place of the subscription's ARN says.
  public enum Confirmation: Hashable, Sendable {
    /// The subscription has an ARN, so somebody confirmed it.
    case confirmed

    /// AWS waits for a confirmation, or the subscription is gone.
    case unconfirmed

    /// The text is none that AWS prints for the topic, so it says nothing.
    case unknown
  }

  /// Whether somebody confirmed this subscription to `topic`.
  ///
  /// AWS makes the ARN of the topic's, scalar by scalar, and a UUID.
  ///
  /// - SeeAlso: `SubscriptionArn` in SNS's API reference, data type `Subscription`.
  public func confirmation(to topic: ARN) -> Confirmation {
    let text = subscriptionARN.text
    if ["PendingConfirmation", "Deleted"].contains(where: text.isSame) { return .unconfirmed }
    let id = text.without(prefix: topic.description + ":")
    return id.map(Self.isUUID) ?? false ? .confirmed : .unknown
  }

  private static func isUUID(_ text: String) -> Bool {
    let groups = text.split(atScalar: "-")
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.joined().utf8.allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20) }
  }
}
