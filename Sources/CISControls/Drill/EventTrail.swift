import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// One trail's part in carrying an event, from seeing it to recording it.
struct EventTrail {
  let bundle: EvidenceBundle
  let event: JSONValue
  let trail: Trail

  /// The three steps of the trail, judged by the event alone.
  var steps: [JudgedStep] {
    let steps = TrailSteps(bundle: bundle, trail: trail, account: trail.arn.account)
    return [
      JudgedStep(step: region), steps.trailLogging, isManagementEvent ? recorded(steps) : data,
    ]
  }

  /// Whether the event is recorded; open where that depends on what the event does not say.
  private func recorded(_ steps: TrailSteps) -> JudgedStep {
    let judged = monitoredEvents.map { steps.managementEvents([$0]) }
    guard let first = judged.first else { return data }
    guard Set(judged.map(\.step.inEffect)).count > 1 else { return first }
    return JudgedStep(
      step: Step(
        .managementEvents,
        .open,
        reason: Message(.readingNotSaid, name),
        citations: first.step.citations
      )
    )
  }

  private var name: Message.Argument { .trail(trail.name) }

  /// The event as event selectors look at it; as read and as write where it does not say.
  private var monitoredEvents: [MonitoredEvent] {
    let kinds = event["readOnly"]?.boolean.map { [$0] } ?? [false, true]
    return kinds.map { isReadOnly in
      MonitoredEvent(
        eventSource: event["eventSource"]?.string,
        eventName: event["eventName"]?.string,
        eventType: event["eventType"]?.string ?? "AwsApiCall",
        isReadOnly: isReadOnly
      )
    }
  }

  private var isManagementEvent: Bool {
    event["managementEvent"]?.boolean != false
      && event["eventCategory"]?.string ?? "Management" == "Management"
  }

  private var region: Step {
    let (state, reason) = regionVerdict
    return Step(
      .multiRegionTrail,
      state,
      reason: reason,
      citations: [
        trail.place.citation(of: "IsMultiRegionTrail"),
        trail.place.citation(of: "CloudWatchLogsLogGroupArn"),
      ]
    )
  }

  private var regionVerdict: (StepState, Message) {
    let account = event["recipientAccountId"]?.string
    if let account, account != trail.arn.account, trail.isOrganizationTrail != true {
      let other = Message.Argument.name(.account, account, as: .other)
      return (.broken, Message(.eventOfOtherAccount, name, .account(trail.arn.account), other))
    }
    if let account, account != trail.arn.account, !isMember(account) {
      return (.open, Message(.membershipNotShown, name, .account(account)))
    }
    guard trail.logGroup != nil else { return (.broken, Message(.trailDeliversNowhere, name)) }
    switch (trail.isMultiRegionTrail, event["awsRegion"]?.string) {
    case (true?, _): return (.held, Message(.coversAllRegions, name))
    case (nil, _): return (.unknown, Message(.regionsNotSaid, name))
    case (false?, nil): return (.open, Message(.eventNamesNoRegion, name))
    case (false?, let region?):
      return region == trail.homeRegion
        ? (.held, Message(.coversEventRegion, name))
        : (
          .broken,
          Message(
            .eventOfOtherRegion, name, .region(trail.homeRegion),
            .name(.region, region, as: .other))
        )
    }
  }

  /// Whether an account's own evidence lists the organization's trail.
  private func isMember(_ account: String) -> Bool {
    bundle.trails(of: account).items.contains { $0.arn == trail.arn }
  }

  private var data: JudgedStep {
    JudgedStep(
      step: Step(
        .managementEvents,
        .open,
        reason: Message(.noManagementEvent, name)
      )
    )
  }
}
