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

  private var name: Message.Argument { .trail(trail.name) }

  // MARK: - Step 1

  private var multiRegionTrail: Link {
    let isMultiRegion = trail.isMultiRegionTrail
    let citations = [
      trail.place.citation(of: "IsMultiRegionTrail"),
      trail.place.citation(of: "CloudWatchLogsLogGroupArn"),
    ]
    let (state, reason): (StepState, Message) =
      switch (isMultiRegion, trail.logGroupARN, trail.logGroup) {
      case (false?, _, _):
        (.broken, Message(.trailRecordsOneRegion, name, .region(trail.homeRegion)))
      case (_, nil, _) where !trail.unshown.isEmpty:
        (.unknown, Message(.trailNotWhole, name))
      case (_, nil, _): (.broken, Message(.trailDeliversNowhere, name))
      case (_, _, let group?) where group.partition != trail.arn.partition:
        (.unknown, Message(.partitionsDiffer, name))
      case (_, _?, nil): (.unknown, Message(.trailNamesNoLogGroup, name))
      case (nil, _, _): (.unknown, Message(.regionsNotSaid, name))
      case (true?, _, let group?):
        (.held, Message(.trailCoversRegions, name, .logGroup(group.name)))
      }
    return Link(
      step: Step(
        .multiRegionTrail,
        state,
        reason: reason,
        citations: citations,
        missing: state == .unknown ? [missing(.describeTrails, Message(.showsTrail))] : []
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
          reason: Message(.loggingNotKnown, name, .gap(gap.message)),
          citations: gap.citations,
          missing: [missing(.getTrailStatus, Message(.tellsLogging, name))]
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
        reason: Message(.statusNotWhole, name),
        citations: [status.place.citation(of: "IsLogging")],
        missing: [missing(.getTrailStatus, Message(.tellsDelivering, name))]
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
          reason: Message(.loggingNotSaid, name),
          citations: [isLogging],
          missing: [missing(.getTrailStatus, Message(.tellsLogging, name))]
        )
      )
    case false?:
      return Link(
        step: Step(
          .trailLogging, .broken, reason: Message(.trailStopped, name), citations: [isLogging])
      )
    case true?: return logging(status, isLogging)
    }
  }

  /// The step of a trail that is switched on; the letter asks for no more, but its events must arrive.
  private func logging(_ status: TrailStatus, _ isLogging: Citation) -> Link {
    let standing = DeliveryStanding(status: status)
    guard standing.state != .held, let reason = standing.reason else {
      return Link(
        step: Step(
          .trailLogging, .held, reason: Message(.trailLogs, name),
          citations: [isLogging] + standing.citations),
        advisories: status.hasDelivered ? [] : [neverDelivered(status)]
      )
    }
    return Link(
      step: Step(
        .trailLogging,
        asWritten: .held,
        inEffect: standing.state,
        reason: Message(.trailLogsBut, name, .message(reason, as: .clause)),
        citations: standing.citations + [isLogging],
        missing: standing.state == .unknown
          ? [missing(.getTrailStatus, Message(.tellsLastDelivery, name))] : []
      )
    )
  }

  private func neverDelivered(_ status: TrailStatus) -> Advisory {
    Advisory(
      id: "no-delivery-seen",
      message: Message(.noDeliverySeen, name),
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
      ? Message(.defaultSelectorsNotSeen, name)
      : Message(.selectorsNotKnown, name, .gap(gap.message))
    return Link(
      step: Step(
        .managementEvents,
        asWritten: .unknown,
        inEffect: isDefault ? .held : .unknown,
        reason: reason,
        citations: isDefault
          ? [trail.place.citation(of: "HasCustomEventSelectors")] : gap.citations,
        missing: [missing(.getEventSelectors, Message(.tellsEvents, name))]
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
          reason: Message(.selectorsOfBothKinds, name),
          citations: [
            selectors.place.citation(of: "EventSelectors"),
            selectors.place.citation(of: "AdvancedEventSelectors"),
          ],
          missing: [missing(.getEventSelectors, Message(.tellsEvents, name))]
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
        reason: Message(isDefault ? .defaultSelectors : .noSelectorShown, name),
        citations: [
          selectors.place.citation(of: "EventSelectors"),
          trail.place.citation(of: "HasCustomEventSelectors"),
        ],
        missing: isDefault
          ? [] : [missing(.getEventSelectors, Message(.tellsEvents, name))]
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
        reason: SelectorReason(judgements, trail: name, events: events, selectors).message,
        citations: [selectors.place.citation(of: field)] + places.flatMap(SelectorReason.citations),
        missing: isUnknown
          ? [missing(.getEventSelectors, Message(.tellsEvents, name))] : []
      )
    )
  }

  private func missing(_ command: AWSCommand, _ reason: Message) -> MissingEvidence {
    // Trails are listed for a region as a whole; the other two commands ask about this one.
    let subject = command == .describeTrails ? nil : trail.arn.description
    return MissingEvidence(
      EvidenceRequest(command, subject: subject, account: account, region: trail.homeRegion),
      reason: reason
    )
  }
}
