import AuditModel

/// A judged step of a chain in the making, with what else was seen on the way.
struct JudgedStep: Sendable {
  let step: Step
  var advisories: [Advisory] = []
}

/// The rest of a chain from some step on: one of several ways that lead on from there.
struct PartialChain: Sendable {
  /// The steps in order; the last one is always the confirmed subscriber.
  var steps: [JudgedStep]

  /// What the steps run through.
  var resources = ChainResources()

  /// A rest that ends at `step`; the steps behind it are not reached.
  static func ending(
    at step: Step,
    advisories: [Advisory] = [],
    because reason: Message,
    resources: ChainResources = ChainResources()
  ) -> PartialChain {
    let rest = StepKind.allCases.filter { $0.number > step.kind.number }
    return PartialChain(
      steps: [JudgedStep(step: step, advisories: advisories)]
        + rest.map { JudgedStep(step: Step(unreached: $0, because: reason)) },
      resources: resources
    )
  }

  /// The rest with one more step before it.
  func prepending(
    _ step: JudgedStep,
    _ change: (inout ChainResources) -> Void
  ) -> PartialChain {
    var chain = self
    chain.steps.insert(step, at: 0)
    change(&chain.resources)
    return chain
  }

  /// The rest with other resources.
  func setting(_ change: (inout ChainResources) -> Void) -> PartialChain {
    var chain = self
    change(&chain.resources)
    return chain
  }

  /// The weakest of the steps by each judgement.
  var judgements: Judgements {
    Judgements(
      asWritten: steps.map(\.step.asWritten).min() ?? .unknown,
      inEffect: steps.map(\.step.inEffect).min() ?? .unknown
    )
  }
}

extension [PartialChain] {
  /// How many that are judged alike are kept: enough to show, and few enough that thousands of
  /// alarms on one metric do not make thousands of chains.
  private static let mostAlike = 5

  /// The rests without those of which enough others are judged alike.
  ///
  /// An outcome depends only on which pairs of judgements occur, so none is lost.
  var pruned: [PartialChain] {
    var counts: [Judgements: Int] = [:]
    return filter { chain in
      counts[chain.judgements, default: 0] += 1
      return counts[chain.judgements, default: 0] <= Self.mostAlike
    }
  }
}
