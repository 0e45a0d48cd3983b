import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The three steps that a trail is judged by itself: regions, logging, management events.
struct TrailSteps {
  let bundle: EvidenceBundle

  /// The events that the trail must record.
  let events: [MonitoredEvent]
  let trail: Trail

  /// The account that looks at the trail; an organization's trail belongs to another.
  let account: String

  /// The three links in order.
  var links: [Link] { [multiRegionTrail, trailLogging, managementEvents] }

  private var name: String { "trail \(name: trail.name)" }

  // MARK: - Step 1

  private var multiRegionTrail: Link {
    let isMultiRegion = trail.isMultiRegionTrail
    let citations = [
      trail.place.citation(of: "IsMultiRegionTrail"),
      trail.place.citation(of: "CloudWatchLogsLogGroupArn"),
    ]
    let (state, reason): (StepState, String) =
      switch (isMultiRegion, trail.logGroupARN, trail.logGroup) {
      case (false?, _, _): (.broken, "\(name) records only region \(name: trail.homeRegion)")
      case (_, nil, _) where !trail.unshown.isEmpty:
        (.unknown, "the evidence does not show \(name) in full, so its log group may be left out")
      case (_, nil, _): (.broken, "\(name) delivers to no log group")
      case (_, _, let group?) where group.partition != trail.arn.partition:
        (.unknown, "\(name) and its log group are of different partitions, which cannot be")
      case (_, _?, nil): (.unknown, "\(name) names no log group that it could deliver to")
      case (nil, _, _): (.unknown, "the evidence does not say whether \(name) covers all regions")
      case (true?, _, let group?):
        (.held, "\(name) covers all regions and delivers to log group \(name: group.name)")
      }
    return Link(
      step: Step(
        .multiRegionTrail,
        state,
        reason: reason,
        citations: citations,
        missing: state == .unknown ? [missing(.describeTrails, "shows the trail's settings")] : []
      )
    )
  }

  // MARK: - Step 2

  var trailLogging: Link {
    switch bundle.status(of: trail.arn, seenFrom: account) {
    case .gap(let gap):
      return Link(
        step: Step(
          .trailLogging,
          .unknown,
          reason: "whether \(name) is logging is not known: \(gap.description)",
          citations: gap.citations,
          missing: [missing(.getTrailStatus, "tells whether \(name) is logging")]
        )
      )
    case .found(let status) where !status.unshown.isEmpty: return trailLogging(ofExcerpt: status)
    case .found(let status): return trailLogging(status)
    }
  }

  /// A status that somebody cut down may have lost the error of delivering to the log group.
  private func trailLogging(ofExcerpt status: TrailStatus) -> Link {
    Link(
      step: Step(
        .trailLogging,
        asWritten: .held,
        inEffect: .unknown,
        reason: "\(name) is logging, but its status is not shown in full, so whether it delivers "
          + "to its log group is not known",
        citations: [status.place.citation(of: "IsLogging")],
        missing: [missing(.getTrailStatus, "tells whether \(name) delivers to its log group")]
      )
    )
  }

  private func trailLogging(_ status: TrailStatus) -> Link {
    let isLogging = status.place.citation(of: "IsLogging")
    switch status.isLogging {
    case nil:
      return Link(
        step: Step(
          .trailLogging,
          .unknown,
          reason: "the evidence does not say whether \(name) is logging",
          citations: [isLogging],
          missing: [missing(.getTrailStatus, "tells whether \(name) is logging")]
        )
      )
    case false?:
      return Link(
        step: Step(.trailLogging, .broken, reason: "\(name) is stopped", citations: [isLogging])
      )
    case true?: return logging(status, isLogging)
    }
  }

  /// The step of a trail that is switched on; the letter asks for no more, but its events must arrive.
  private func logging(_ status: TrailStatus, _ isLogging: Citation) -> Link {
    let standing = DeliveryStanding(status: status)
    guard standing.state != .held else {
      return Link(
        step: Step(
          .trailLogging, .held, reason: "\(name) is logging",
          citations: [isLogging] + standing.citations),
        advisories: status.hasDelivered ? [] : [neverDelivered(status)]
      )
    }
    return Link(
      step: Step(
        .trailLogging,
        asWritten: .held,
        inEffect: standing.state,
        reason: "\(name) is logging, but \(standing.reason)",
        citations: standing.citations + [isLogging],
        missing: standing.state == .unknown
          ? [missing(.getTrailStatus, "tells when \(name) last delivered")] : []
      )
    )
  }

  private func neverDelivered(_ status: TrailStatus) -> Advisory {
    Advisory(
      id: "no-delivery-seen",
      message: "the status of \(name) shows no delivery to CloudWatch Logs yet",
      citations: [status.place.citation]
    )
  }

  // MARK: - Step 3

  var managementEvents: Link {
    switch bundle.selectors(of: trail.arn, seenFrom: account) {
    case .gap(let gap): return managementEvents(without: gap)
    case .found(let selectors): return managementEvents(selectors)
    }
  }

  /// Without the answer the default still follows from `HasCustomEventSelectors`, in effect.
  private func managementEvents(without gap: EvidenceGap) -> Link {
    let isDefault = trail.hasCustomEventSelectors == false && gap.kind == .missing
    let reason =
      isDefault
      ? "\(name) has no event selectors of its own, so AWS records all management events; "
        + "the selectors themselves are not in the evidence"
      : "which events \(name) records is not known: \(gap.description)"
    return Link(
      step: Step(
        .managementEvents,
        asWritten: .unknown,
        inEffect: isDefault ? .held : .unknown,
        reason: reason,
        citations: isDefault
          ? [trail.place.citation(of: "HasCustomEventSelectors")] : gap.citations,
        missing: [missing(.getEventSelectors, "tells which events \(name) records")]
      )
    )
  }

  private func managementEvents(_ selectors: EventSelectors) -> Link {
    switch (selectors.basic.isEmpty, selectors.advanced.isEmpty) {
    case (true, true): return managementEventsByDefault(selectors)
    case (false, false):
      return Link(
        step: Step(
          .managementEvents,
          .unknown,
          reason: "the answer for \(name) holds basic and advanced selectors; AWS keeps only one",
          citations: [
            selectors.place.citation(of: "EventSelectors"),
            selectors.place.citation(of: "AdvancedEventSelectors"),
          ],
          missing: [missing(.getEventSelectors, "tells which events \(name) records")]
        )
      )
    default: return judged(selectors)
    }
  }

  /// An answer without any selector, which AWS does not print: it shows the default one.
  private func managementEventsByDefault(_ selectors: EventSelectors) -> Link {
    let isDefault = trail.hasCustomEventSelectors == false && selectors.isWhole
    return Link(
      step: Step(
        .managementEvents,
        isDefault ? .held : .unknown,
        reason: isDefault
          ? "\(name) has no event selectors of its own, so AWS records all management events"
          : "the answer for \(name) shows no selector at all",
        citations: [
          selectors.place.citation(of: "EventSelectors"),
          trail.place.citation(of: "HasCustomEventSelectors"),
        ],
        missing: isDefault
          ? [] : [missing(.getEventSelectors, "tells which events \(name) records")]
      )
    )
  }

  private func judged(_ selectors: EventSelectors) -> Link {
    let asWritten = SelectorCoverage.asWritten(selectors)
    let inEffect = SelectorCoverage.inEffect(selectors, events)
    // A bare list may leave selectors out, so it can only show that something is recorded.
    let isWhole = selectors.isWhole
    let judgements = Judgements(
      asWritten: isWhole ? asWritten : max(asWritten, .unknown),
      inEffect: isWhole ? inEffect : max(inEffect, .unknown)
    )
    let field = selectors.basic.isEmpty ? "AdvancedEventSelectors" : "EventSelectors"
    let places = selectors.basic.map(\.place) + selectors.advanced.map(\.place)
    let isUnknown = judgements.asWritten == .unknown || judgements.inEffect == .unknown
    return Link(
      step: Step(
        .managementEvents,
        asWritten: judgements.asWritten,
        inEffect: judgements.inEffect,
        reason: SelectorReason(judgements, trail: name, events: events, selectors).text,
        citations: [selectors.place.citation(of: field)] + places.flatMap(SelectorReason.citations),
        missing: isUnknown
          ? [missing(.getEventSelectors, "tells which events \(name) records")] : []
      )
    )
  }

  private func missing(_ command: AWSCommand, _ reason: String) -> MissingEvidence {
    // Trails are listed for a region as a whole; the other two commands ask about this one.
    let subject = command == .describeTrails ? nil : trail.arn.description
    return MissingEvidence(
      EvidenceRequest(command, subject: subject, account: account, region: trail.homeRegion),
      reason: reason
    )
  }
}
