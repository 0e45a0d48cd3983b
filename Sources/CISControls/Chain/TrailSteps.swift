import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// The three steps that a trail is judged by itself: regions, logging, management events.
struct TrailSteps: Sendable {
  let trail: Trail

  /// What the evidence says of its logging and of what it records.
  private let status: Answer<TrailStatus>
  let selectors: Answer<EventSelectors>

  /// The account that looks at the trail; an organization's trail belongs to another.
  private let account: String

  /// Looks for what an account's evidence says of a trail.
  init(bundle: EvidenceBundle, trail: Trail, account: String) {
    self.trail = trail
    self.account = account
    status = bundle.status(of: trail.arn, seenFrom: account)
    selectors = bundle.selectors(of: trail.arn, seenFrom: account)
  }

  private var name: Message.Argument { .trail(trail.name) }

  // MARK: - Step 1

  var multiRegionTrail: JudgedStep {
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
    return JudgedStep(
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

  var trailLogging: JudgedStep {
    switch status {
    case .gap(let gap):
      return JudgedStep(
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
  private func trailLogging(ofExcerpt status: TrailStatus) -> JudgedStep {
    JudgedStep(
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

  private func trailLogging(_ status: TrailStatus) -> JudgedStep {
    let isLogging = status.place.citation(of: "IsLogging")
    switch status.isLogging {
    case nil:
      return JudgedStep(
        step: Step(
          .trailLogging,
          .unknown,
          reason: Message(.loggingNotSaid, name),
          citations: [isLogging],
          missing: [missing(.getTrailStatus, Message(.tellsLogging, name))]
        )
      )
    case false?:
      return JudgedStep(
        step: Step(
          .trailLogging, .broken, reason: Message(.trailStopped, name), citations: [isLogging])
      )
    case true?: return logging(status, isLogging)
    }
  }

  /// The step of a trail that is switched on; the letter asks for no more, but its events must arrive.
  private func logging(_ status: TrailStatus, _ isLogging: Citation) -> JudgedStep {
    let standing = DeliveryStanding(status: status)
    guard standing.state != .held, let reason = standing.reason else {
      return JudgedStep(
        step: Step(
          .trailLogging, .held, reason: Message(.trailLogs, name),
          citations: [isLogging] + standing.citations),
        advisories: status.hasDelivered ? [] : [neverDelivered(status)]
      )
    }
    return JudgedStep(
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

  /// Whether the trail records these events.
  func managementEvents(_ events: [MonitoredEvent]) -> JudgedStep {
    switch selectors {
    case .gap(let gap): managementEvents(without: gap)
    case .found(let selectors): managementEvents(selectors, events)
    }
  }

  /// Without the answer the default still follows from `HasCustomEventSelectors`, in effect.
  private func managementEvents(without gap: EvidenceGap) -> JudgedStep {
    let isDefault = trail.hasCustomEventSelectors == false && gap.kind == .missing
    let reason =
      isDefault
      ? Message(.defaultSelectorsNotSeen, name)
      : Message(.selectorsNotKnown, name, .gap(gap.message))
    return JudgedStep(
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

  private func managementEvents(
    _ selectors: EventSelectors,
    _ events: [MonitoredEvent]
  ) -> JudgedStep {
    switch (selectors.basic.isEmpty, selectors.advanced.isEmpty) {
    case (true, true): return managementEventsByDefault(selectors)
    case (false, false):
      return JudgedStep(
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
    default: return judged(selectors, events)
    }
  }

  /// An answer without any selector, which AWS does not print: it shows the default one.
  private func managementEventsByDefault(_ selectors: EventSelectors) -> JudgedStep {
    let isDefault = trail.hasCustomEventSelectors == false && selectors.isWhole
    return JudgedStep(
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

  private func judged(_ selectors: EventSelectors, _ events: [MonitoredEvent]) -> JudgedStep {
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
    return JudgedStep(
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

  // MARK: - Without a trail

  /// The first step where the evidence shows no trail, or may not show all.
  static func without(
    _ trails: Listing<Trail>,
    in account: String,
    _ bundle: EvidenceBundle
  ) -> Step {
    guard let gap = trails.gap else {
      return Step(
        .multiRegionTrail, .broken, reason: Message(.accountHasNoTrail), citations: trails.sources)
    }
    let request = EvidenceRequest(
      .describeTrails,
      account: account == EvidenceBundle.unknownAccount ? nil : account,
      region: bundle.regionOfUnlistedTrail(in: account)
    )
    return Step(
      .multiRegionTrail,
      .unknown,
      reason: Message(
        trails.items.isEmpty ? .trailsNotKnown : .otherTrailsNotKnown, .gap(gap.message)),
      citations: gap.citations,
      missing: [MissingEvidence(request, reason: Message(.listsTrails))]
    )
  }
}
