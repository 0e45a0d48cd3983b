/// The output of `aws sns list-subscriptions-by-topic`.
///
/// - SeeAlso: SNS's API reference, action `ListSubscriptionsByTopic`.
public struct ListSubscriptionsByTopicOutput: Hashable, Sendable {
  /// The subscriptions.
  public let subscriptions: [Subscription]

  /// How to ask for more; `nil` when there is no more.
  public let nextToken: String?

  /// Reads the output as the AWS CLI or boto3 prints it, in UTF-8 or UTF-16.
  ///
  /// - Throws: ``OutputError`` at the first place that is not as AWS writes it.
  public init(parsing bytes: some Collection<UInt8>) throws(OutputError) {
    let reader = try OutputReader(parsing: bytes)
    subscriptions = try reader.required(
      "Subscriptions", try reader.list("Subscriptions", Subscription.init))
    nextToken = try reader.string("NextToken")
  }

  /// A subscription.
  ///
  /// - SeeAlso: SNS's API reference, data type `Subscription`.
  public struct Subscription: Hashable, Sendable {
    /// The ARN; another text, such as `PendingConfirmation`, for one that is not confirmed.
    public let subscriptionARN: String?

    /// The subscriber's account.
    public let owner: String?

    /// How the subscriber is told, such as `email`.
    public let `protocol`: String?

    /// Where the subscriber is told.
    public let endpoint: String?

    /// The topic.
    public let topicARN: String?

    init(_ reader: OutputReader) throws(OutputError) {
      subscriptionARN = try reader.string("SubscriptionArn")
      owner = try reader.string("Owner")
      `protocol` = try reader.string("Protocol")
      endpoint = try reader.string("Endpoint")
      topicARN = try reader.string("TopicArn")
    }
  }
}
