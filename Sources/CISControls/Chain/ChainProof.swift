import AWSEvidence
import AuditModel
import CloudTrailEvents
import EvidenceIntake
import FilterPatterns

/// Follows every way from an account's trails to a subscriber, for one control.
///
/// The stages follow the benchmark's audit procedure: trails and their own three steps
/// (``TrailSteps``), metric filters of the log group (``FilterBranches``), alarms on the metric
/// (``AlarmBranches``), topics and subscribers (``TopicBranches``). A list that may not be whole
/// adds a way that is unknown, so that what was not seen is never taken for absent.
struct ChainProof {
  let bundle: EvidenceBundle
  let asked: AskedControl
  let table: PatternTable
  let followed: BranchCache

  private func known(_ account: String) -> String? {
    account == EvidenceBundle.unknownAccount ? nil : account
  }

  private func judge(_ recorded: RecordedEvents) -> FilterJudge {
    FilterJudge(question: .prescribed(asked, recorded), table: table)
  }

  /// A chain and what else was seen on its way.
  struct Proven {
    let chain: Chain
    let advisories: [Advisory]
  }

  /// All chains of an account; at least one, which says why when there is no trail.
  func chains(of account: String) -> [Proven] {
    let trails = bundle.trails(of: account)
    var proven = trails.items.flatMap { chains(of: $0, in: account) }
    if proven.isEmpty || trails.gap != nil {
      proven.append(chainWithoutTrail(trails, in: account))
    }
    return proven
  }

  private func chains(of trail: Trail, in account: String) -> [Proven] {
    let head = TrailSteps(
      bundle: bundle, events: asked.events, trail: trail, account: account
    ).links
    let recorded = RecordedEvents(
      by: trail, bundle.selectors(of: trail.arn, seenFrom: account))
    return branches(of: trail, recorded).map { branch in
      var resources = branch.resources
      resources.trail = trail.arn.description
      let links = head + branch.links
      return Proven(
        chain: Chain(resources: resources, steps: links.map(\.step)),
        advisories: links.flatMap(\.advisories)
      )
    }
  }

  /// The ways on from a trail's log group, or the one that ends because there is none.
  private func branches(of trail: Trail, _ recorded: RecordedEvents) -> [Branch] {
    guard let group = trail.logGroup else {
      let reason = Message(.noLogGroup)
      return [
        .ending(at: Link(step: Step(unreached: .metricFilter, because: reason)), because: reason)
      ]
    }
    let branches = followed.branches(from: group, for: asked.control, recorded) {
      FilterBranches(bundle: bundle, group: group, judge: judge(recorded)).all
    }
    return
      branches
      .map { branch in
        var branch = branch
        branch.resources.logGroup = group.name.text
        return branch
      }
  }

  /// The chain that stands for trails that the evidence does not show.
  private func chainWithoutTrail(_ trails: Listing<Trail>, in account: String) -> Proven {
    let link: Link
    if let gap = trails.gap {
      link = Link(
        step: Step(
          .multiRegionTrail,
          .unknown,
          reason: Message(
            trails.items.isEmpty ? .trailsNotKnown : .otherTrailsNotKnown, .gap(gap.message)),
          citations: gap.citations,
          missing: [
            MissingEvidence(
              EvidenceRequest(
                .describeTrails,
                account: known(account),
                region: bundle.regionOfUnlistedTrail(in: account)
              ),
              reason: Message(.listsTrails)
            )
          ]
        )
      )
    } else {
      link = Link(
        step: Step(
          .multiRegionTrail,
          .broken,
          reason: Message(.accountHasNoTrail),
          citations: trails.sources
        )
      )
    }
    let branch = Branch.ending(at: link, because: Message(.noTrailToGoOn))
    return Proven(
      chain: Chain(resources: branch.resources, steps: branch.links.map(\.step)),
      advisories: []
    )
  }
}
