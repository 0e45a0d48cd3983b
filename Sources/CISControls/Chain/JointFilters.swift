import AWSEvidence
import AuditModel
import EvidenceIntake
import EvidenceJSON

/// Several metric filters that cover a pattern only together.
///
/// Only filters count whose own way to a subscriber may hold: a filter whose alarm is broken
/// matches events that nobody is told about. The filters whose way is sure are tried first, then
/// those that a person must judge, then those that the evidence does not show in full.
struct JointFilters {
  /// A filter and its best way on.
  struct Member {
    let filter: MetricFilter
    let rest: PartialChain

    /// The weakest step of the way on, in effect.
    var inEffect: StepState { rest.judgements.inEffect }
  }

  let members: [Member]
  let judge: FilterJudge

  /// The way on, or `nil` when no filters cover more together than by themselves.
  var rest: PartialChain? {
    var last: PartialChain?
    for floor in [StepState.held, .open, .unknown] {
      let union = members.filter { $0.inEffect >= floor }
      let related = union.filter { judge.isRelated($0.filter) }
      // Filters about other things are named only where it takes them.
      for choice in related.count < union.count ? [related, union] : [union] {
        guard choice.count > 1, let verdict = judge.verdict(onAll: choice.map(\.filter)) else {
          continue
        }
        last = last ?? rest(of: choice, verdict)
        if verdict.judgements.inEffect > .broken { return rest(of: choice, verdict) }
      }
    }
    // A gap of the whole union is worth showing only for filters that are about these events.
    return members.filter { judge.isRelated($0.filter) }.count > 1 ? last : nil
  }

  private func rest(of union: [Member], _ verdict: FilterVerdict) -> PartialChain {
    let step = Step(
      .metricFilter,
      asWritten: min(verdict.judgements.asWritten, .open),
      inEffect: verdict.judgements.inEffect,
      reason: Message(
        .filtersTogether, .filters(union.map(\.filter.filterName)),
        .message(verdict.clause, as: .clause)),
      citations: union.map { $0.filter.place.citation(of: "filterPattern") },
      comparison: verdict.comparison
    )
    let others = [StepKind.alarm, .notificationAction, .confirmedSubscriber].map { kind in
      let steps = union.compactMap { member in
        member.rest.steps.first { $0.step.kind == kind }?.step
      }
      return JudgedStep(step: joined(steps, kind))
    }
    return PartialChain(steps: [JudgedStep(step: step)] + others, resources: resources(of: union))
  }

  /// One step for all filters: each filter's own step must hold.
  private func joined(_ steps: [Step], _ kind: StepKind) -> Step {
    let reasons = steps.map(\.reason).withoutRepeats
    let more = reasons.count - 3
    return Step(
      kind,
      asWritten: steps.map(\.asWritten).min() ?? .unknown,
      inEffect: steps.map(\.inEffect).min() ?? .unknown,
      reason: Message(
        .severalReasons,
        .messages(Array(reasons.prefix(3)), as: .details),
        more > 0 ? .count(more, as: .more) : nil
      ),
      citations: steps.flatMap(\.citations).withoutRepeats,
      missing: steps.flatMap(\.missing).withoutRepeats
    )
  }

  private func resources(of union: [Member]) -> ChainResources {
    let all = union.map(\.rest.resources)
    return ChainResources(
      filters: union.map(\.filter.filterName.text),
      metric: all.map(\.metric).only,
      alarm: all.map(\.alarm).only,
      topic: all.map(\.topic).only,
      subscription: all.map(\.subscription).only
    )
  }
}

extension [String?] {
  /// The value that all have, or `nil` when they differ.
  fileprivate var only: String? {
    allSatisfy { $0 == first ?? nil } ? first ?? nil : nil
  }
}
