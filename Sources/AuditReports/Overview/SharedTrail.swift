import AuditModel
import EvidenceJSON

/// The links of a trail on which several controls of one account rest alike.
struct SharedTrail: Sendable {
  /// What decides whether two chains begin alike: the trail and its links with all they rest on.
  struct Head: Hashable, Sendable {
    /// The trail's ARN and the name of its log group.
    let resources: ChainResources

    /// The links of the trail by itself.
    let steps: [Step]

    /// Takes the head of a chain; `nil` when the chain does not begin with the links of a trail.
    init?(_ chain: Chain) {
      let steps = Array(chain.steps.prefix(StepKind.ofTrail.count))
      guard steps.map(\.kind) == StepKind.ofTrail else { return nil }
      resources = ChainResources(
        trail: chain.resources.trail, logGroup: chain.resources.logGroup)
      self.steps = steps
    }
  }

  /// What the chains have in common.
  let head: Head

  /// The trail with its name in backticks, within a sentence; unlike that of the account's others.
  let label: String

  /// The controls whose deciding chain begins so, in the order of the report.
  let controls: [ControlSummary]

  /// The label at the beginning of a title.
  var title: String { label.capitalised }

  /// The states of the links, such as `✓ held`, or one by one where they differ.
  var states: String {
    let marks = head.steps.map { StepMark($0).text }
    if let first = marks.first, marks.allSatisfy({ $0 == first }) { return first }
    return zip(head.steps, marks).map { "\($0.kind.number) \($1)" }.joined(separator: ", ")
  }
}

extension StepKind {
  /// The links that a trail is judged by itself, before any control's filter.
  static let ofTrail: [StepKind] = [.multiRegionTrail, .trailLogging, .managementEvents]
}
