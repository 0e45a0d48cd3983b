import AuditModel
import TestSupport

/// An account whose controls share a trail and a topic, for reports of many findings.
struct SampleAccount {
  /// The account's id.
  let id: String

  /// The trail's name; its log group bears the same one.
  let trail: String

  init(_ id: String, trail: String = "main") {
    self.id = id
    self.trail = trail
  }

  /// What the chain of a control runs through.
  func resources(_ control: ControlSummary) -> ChainResources {
    let topic = "arn:aws:sns:eu-west-1:\(id):security"
    return ChainResources(
      trail: "arn:aws:cloudtrail:eu-west-1:\(id):trail/\(trail)",
      logGroup: "CloudTrail/\(trail)",
      filters: [control.id],
      metric: "CISBenchmark/\(control.id)",
      alarm: "arn:aws:cloudwatch:eu-west-1:\(id):alarm:\(control.id)",
      topic: topic,
      subscription: "\(topic):5be61c3c-7a1e-4ea4-9f0b-5d3e3e1c8a11"
    )
  }

  /// All links of a control's chain, held.
  func steps(_ control: ControlSummary) -> [Step] {
    let name = control.id
    return [
      held(.multiRegionTrail, "trail `\(trail)` covers all regions", "trails.json", 9),
      held(.trailLogging, "trail `\(trail)` is logging", "status.json", 2),
      held(.managementEvents, "trail `\(trail)` records all events", "selectors.json", 5),
      held(.metricFilter, "filter `\(name)` is the prescribed pattern", "filters.json", 8),
      held(.alarm, "alarm `\(name)` watches the metric", "alarms.json", 14),
      held(.notificationAction, "alarm `\(name)` notifies topic `security`", "alarms.json", 9),
      held(.confirmedSubscriber, "topic `security` has a subscriber", "subscriptions.json", 4),
    ]
  }

  /// A finding for a control whose chain holds but for one link; it passes when there is none.
  func finding(
    _ control: ControlSummary, _ kind: StepKind? = nil, _ state: StepState = .broken,
    _ reason: Message = "", others: [Chain] = [], missing: [MissingEvidence] = [],
    advisories: [Advisory] = []
  ) -> Finding {
    let steps = steps(control).map { step in
      guard step.kind == kind else { return step }
      return Step(step.kind, state, reason: reason, citations: step.citations, missing: missing)
    }
    let outcome = kind == nil ? Outcome.pass : Self.outcome(state)
    return Finding(
      control: control, outcome: outcome, asWritten: outcome, inEffect: outcome,
      reason: kind == nil ? "a matching event is told to a subscriber of `security`" : reason,
      chains: [Chain(resources: resources(control), steps: steps)] + others,
      missing: missing, advisories: advisories)
  }

  /// A finding for a control without an alarm on its metric.
  func findingWithoutAlarm(
    _ control: ControlSummary, _ state: StepState, _ reason: Message,
    missing: [MissingEvidence] = []
  ) -> Finding {
    var names = resources(control)
    (names.alarm, names.topic, names.subscription) = (nil, nil, nil)
    let alarm = Step(
      .alarm, state, reason: reason,
      citations: state == .unknown ? [] : [at("alarms.json", 2, .alarm)],
      missing: missing)
    let steps =
      Array(steps(control).prefix { $0.kind != .alarm }) + [alarm]
      + SampleChain.unreached(after: .alarm, because: "no alarm is known")
    let outcome = Self.outcome(state)
    return Finding(
      control: control, outcome: outcome, asWritten: outcome, inEffect: outcome,
      reason: reason,
      chains: [Chain(resources: names, steps: steps)], missing: missing, advisories: [])
  }

  /// A chain through another trail that does not log.
  func stoppedChain(_ trail: String) -> Chain {
    let other = SampleAccount(id, trail: trail)
    let broken = Step(
      .trailLogging, .broken, reason: "trail `\(trail)` is stopped",
      citations: [at("stopped.json", 2, .trailLogging)])
    let names = ChainResources(
      trail: "arn:aws:cloudtrail:eu-west-1:\(id):trail/\(trail)", logGroup: "CloudTrail/\(trail)")
    return Chain(
      resources: names,
      steps: [other.steps(SampleControl.root)[0], broken]
        + SampleChain.unreached(after: .trailLogging, because: "the trail does not log"))
  }

  private static func outcome(_ state: StepState) -> Outcome {
    switch state {
    case .broken: .fail
    case .unknown: .incomplete
    case .open: .review
    case .held: .pass
    }
  }

  private func held(_ kind: StepKind, _ reason: String, _ file: String, _ line: Int) -> Step {
    Step(kind, .held, reason: reason, citations: [at(file, line, kind)])
  }

  private func at(_ file: String, _ line: Int, _ kind: StepKind) -> Citation {
    Citation(
      file: "\(id)/\(file)", pointer: "/\(kind.number)", line: line, column: 5, value: "true")
  }
}
