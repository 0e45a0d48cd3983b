import AuditModel

/// The rest of a chain from some step on: one of several ways that lead on from there.
struct Branch: Sendable {
  /// The links in order; the last one is always the confirmed subscriber.
  var links: [Link]

  /// What the links run through.
  var resources = ChainResources()

  /// Whether every link holds in effect.
  var isHeldInEffect: Bool { links.allSatisfy { $0.step.inEffect == .held } }

  /// A branch that ends at `link`; the steps behind it are not reached.
  static func ending(
    at link: Link,
    because reason: Message,
    resources: ChainResources = ChainResources()
  ) -> Branch {
    let rest = StepKind.allCases.filter { $0.number > link.step.kind.number }
    return Branch(
      links: [link] + rest.map { Link(step: Step(unreached: $0, because: reason)) },
      resources: resources
    )
  }

  /// The branch with one more link before it.
  func led(by link: Link, _ change: (inout ChainResources) -> Void) -> Branch {
    var branch = self
    branch.links.insert(link, at: 0)
    change(&branch.resources)
    return branch
  }
}
