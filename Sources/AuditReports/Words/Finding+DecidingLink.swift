import AuditModel

extension Finding {
  /// A link with what its chain runs through.
  struct DecidingLink: Sendable {
    /// The link.
    let step: Step

    /// What the link's chain runs through.
    let resources: ChainResources

    /// The name of what the link is about; `nil` when the chain does not get so far.
    var subject: String? {
      switch step.kind {
      case .multiRegionTrail, .trailLogging, .managementEvents: resources.trail?.resourceName
      case .metricFilter: resources.filters.isEmpty ? nil : resources.filters.joined(separator: " ")
      case .alarm, .notificationAction: resources.alarm?.resourceName
      case .confirmedSubscriber: resources.topic?.resourceName
      }
    }
  }

  /// The link that the finding's reason speaks of; the one that stops the first chain when the
  /// reason is of no single link, and `nil` when nothing stops it.
  var decidingLink: DecidingLink? {
    for chain in chains {
      if let step = chain.steps.first(where: { $0.isReached && $0.reason == reason }) {
        return DecidingLink(step: step, resources: chain.resources)
      }
    }
    guard let chain = chains.first, let step = chain.steps.first(where: { $0.state != .held })
    else { return nil }
    return DecidingLink(step: step, resources: chain.resources)
  }
}
