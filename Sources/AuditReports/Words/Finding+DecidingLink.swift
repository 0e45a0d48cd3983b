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
    if let place = decidedBy, chains.indices.contains(place.chain),
      let step = chains[place.chain].steps.first(where: { $0.kind == place.step })
    {
      return DecidingLink(step: step, resources: chains[place.chain].resources)
    }
    guard let chain = chains.first, let step = chain.steps.first(where: { $0.state != .held })
    else { return nil }
    return DecidingLink(step: step, resources: chain.resources)
  }
}
