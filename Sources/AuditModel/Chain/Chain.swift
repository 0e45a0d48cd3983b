/// One way from a trail to a subscriber, as far as the evidence shows it.
public struct Chain: Hashable, Sendable {
  /// What the chain runs through.
  public let resources: ChainResources

  /// All seven links in order.
  public let steps: [Step]

  /// Creates a chain; `steps` holds one of each kind in order.
  public init(resources: ChainResources, steps: [Step]) {
    self.resources = resources
    self.steps = steps
  }

  /// How many links from the start hold by both judgements.
  public var heldLinks: Int { steps.prefix { $0.state == .held }.count }
}
