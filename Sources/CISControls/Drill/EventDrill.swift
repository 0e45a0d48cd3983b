public import AWSEvidence
public import AuditModel
public import CloudTrailEvents
import EvidenceIntake
public import EvidenceJSON
import FilterPatterns

/// Carries one CloudTrail event through the evidence, from trails to subscribers.
///
/// The stages are those of ``Audit``; only what is asked differs: not whether every prescribed
/// event would be told, but whether this one would.
public struct EventDrill: Sendable {
  private let event: JSONValue

  /// Creates a drill for an event as CloudTrail writes it.
  public init(event: JSONValue) {
    self.event = event
  }

  /// Every way that the event could take, the one that gets furthest first; empty without a trail.
  ///
  /// Only the judgement in effect counts; the benchmark's letter does not speak of single events.
  public func chains(in bundle: EvidenceBundle) -> [Chain] {
    var seen: Set<ARN> = []
    let trails = bundle.accounts.flatMap { bundle.trails(of: $0).items }
      .filter { seen.insert($0.arn).inserted }
    let walk = ChainWalk(in: bundle, PatternTable(for: []))
    let proven = trails.flatMap { trail in
      walk.chains(
        EventTrail(bundle: bundle, event: event, trail: trail).steps, of: trail,
        asking: .event(event))
    }
    return OutcomeRules.ranked(
      proven.map { proven in
        Chain(resources: proven.chain.resources, steps: proven.chain.steps.map(\.inEffectOnly))
      })
  }

  /// Whether somebody would be told: pass, fail, or why that is not decided.
  public func outcome(of chains: [Chain]) -> Outcome {
    chains.isEmpty ? .incomplete : OutcomeRules.outcome(of: chains, by: \.inEffect)
  }

  /// How close to real life the event is on the trails of a bundle, and why it is not closer.
  ///
  /// `cloudtrail` where some trail records such events, as `tier` of a witness has it.
  public func tier(in bundle: EvidenceBundle) -> (tier: WitnessTier, reason: Message?) {
    let trails = bundle.accounts.flatMap { account in
      bundle.trails(of: account).items.map { (account, $0) }
    }
    let scopes = trails.map { account, trail in
      RecordedEvents(by: trail, bundle.selectors(of: trail.arn, seenFrom: account)).scope()
    }
    let tiers = (scopes.isEmpty ? [.everything] : scopes).map { $0.tier(of: event) }
    let order = WitnessTier.allCases
    let best = tiers.min { order.firstIndex(of: $0.tier) ?? 0 < order.firstIndex(of: $1.tier) ?? 0 }
    switch best?.tier {
    case .anyJSON?:
      let broken = best?.assumptions.first.map { Message(prose: $0.statement) }
      return (.anyJSON, Message(.eventNotWritten, broken.map { .message($0, as: .cause) }))
    case .outside?:
      return (.outside, Message(.eventNotRecordedAnywhere))
    default: return (.cloudTrail, nil)
    }
  }
}

extension Step {
  /// The step with the judgement in effect for both, since the letter knows no single events.
  fileprivate var inEffectOnly: Step {
    guard isReached else { return self }
    return Step(kind, inEffect, reason: reason, citations: citations, missing: missing)
  }
}
