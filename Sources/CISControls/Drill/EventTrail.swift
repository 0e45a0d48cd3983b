import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// One trail's part in carrying an event, from seeing it to recording it.
struct EventTrail {
  let bundle: EvidenceBundle
  let event: JSONValue
  let trail: Trail

  /// The three links of the trail, judged by the event alone.
  var links: [Link] {
    [Link(step: region), steps(monitoredEvents).trailLogging, isManagementEvent ? recorded : data]
  }

  private func steps(_ events: [MonitoredEvent]) -> TrailSteps {
    TrailSteps(bundle: bundle, events: events, trail: trail, account: trail.arn.account)
  }

  /// Whether the event is recorded; open where that depends on what the event does not say.
  private var recorded: Link {
    let links = monitoredEvents.map { steps([$0]).managementEvents }
    guard let link = links.first else { return data }
    guard Set(links.map(\.step.inEffect)).count > 1 else { return link }
    return Link(
      step: Step(
        .managementEvents,
        .open,
        reason: "the event does not say whether it is a read, and \(name) does not record both",
        citations: link.step.citations
      )
    )
  }

  private var name: String { "trail \(name: trail.name)" }

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

  private var regionVerdict: (StepState, String) {
    let account = event["recipientAccountId"]?.string
    if let account, account != trail.arn.account, trail.isOrganizationTrail != true {
      let reason = "\(name) records account \(trail.arn.account), the event is of "
      return (.broken, "\(reason)\(name: account)")
    }
    if let account, account != trail.arn.account, !isMember(account) {
      let reason = "nothing shows that account \(name: account) is in the organization of \(name)"
      return (.open, reason)
    }
    guard trail.logGroup != nil else { return (.broken, "\(name) delivers to no log group") }
    switch (trail.isMultiRegionTrail, event["awsRegion"]?.string) {
    case (true?, _): return (.held, "\(name) covers all regions and delivers to a log group")
    case (nil, _): return (.unknown, "the evidence does not say whether \(name) covers all regions")
    case (false?, nil): return (.open, "\(name) covers one region, and the event names none")
    case (false?, let region?):
      return region == trail.homeRegion
        ? (.held, "\(name) covers the event's region and delivers to a log group")
        : (
          .broken,
          "\(name) records only \(name: trail.homeRegion), the event is of \(name: region)"
        )
    }
  }

  /// Whether an account's own evidence lists the organization's trail.
  private func isMember(_ account: String) -> Bool {
    bundle.trails(of: account).items.contains { $0.arn == trail.arn }
  }

  private var data: Link {
    Link(
      step: Step(
        .managementEvents,
        .open,
        reason: "the event is no management event; whether \(name) records it is not judged here"
      )
    )
  }
}
