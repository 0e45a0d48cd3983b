/// What a chain runs through, each by its name or ARN; absent where the chain does not get so far.
public struct ChainResources: Hashable, Sendable {
  /// The trail's ARN.
  public var trail: String?

  /// The log group's name.
  public var logGroup: String?

  /// The metric filters' names.
  public var filters: [String]

  /// The metric as `namespace/name`.
  public var metric: String?

  /// The alarm's ARN, or its name when the evidence has no ARN.
  public var alarm: String?

  /// The topic's ARN.
  public var topic: String?

  /// The confirmed subscription's ARN.
  public var subscription: String?

  /// Creates resources.
  public init(
    trail: String? = nil,
    logGroup: String? = nil,
    filters: [String] = [],
    metric: String? = nil,
    alarm: String? = nil,
    topic: String? = nil,
    subscription: String? = nil
  ) {
    self.trail = trail
    self.logGroup = logGroup
    self.filters = filters
    self.metric = metric
    self.alarm = alarm
    self.topic = topic
    self.subscription = subscription
  }

  /// The names in the order of the chain, for sorting and printing.
  public var path: [String] {
    [trail, logGroup].compactMap { $0 } + filters
      + [metric, alarm, topic, subscription].compactMap { $0 }
  }
}
