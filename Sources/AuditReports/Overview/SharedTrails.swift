import AuditModel
import EvidenceJSON

/// The heads of chains that the controls of one account share.
struct SharedTrails: Sendable {
  /// The shared trails in the order of the findings.
  let all: [SharedTrail]

  /// Collects what the deciding chains of two findings or more have in common.
  init(_ findings: [Finding]) {
    var heads: [SharedTrail.Head] = []
    var controls: [SharedTrail.Head: [ControlSummary]] = [:]
    for finding in findings {
      guard let head = finding.chains.first.flatMap(SharedTrail.Head.init) else { continue }
      if controls[head] == nil { heads.append(head) }
      controls[head, default: []].append(finding.control)
    }
    var labels: [String: Int] = [:]
    all = heads.compactMap { head in
      guard let sharing = controls[head], sharing.count > 1 else { return nil }
      let name = Self.label(of: head)
      labels[name, default: 0] += 1
      let number = labels[name, default: 1]
      let label = number > 1 ? "\(name) (\(number))" : name
      return SharedTrail(head: head, label: label, controls: sharing)
    }
  }

  /// The shared trail that a chain begins with; `nil` when it shares none.
  func trail(of chain: Chain) -> SharedTrail? {
    SharedTrail.Head(chain).flatMap { head in all.first { $0.head == head } }
  }

  private static func label(of head: SharedTrail.Head) -> String {
    head.resources.trail.map { "trail \(name: $0.resourceName)" } ?? "trails"
  }
}

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

/// The advisories that several findings of one account have in common.
struct SharedAdvisories: Sendable {
  /// Each shared advisory once, with the controls that it concerns.
  let all: [(advisory: Advisory, controls: [ControlSummary])]

  private let shared: Set<Advisory>

  /// Collects the advisories of two findings or more.
  init(_ findings: [Finding]) {
    var advisories: [Advisory] = []
    var controls: [Advisory: [ControlSummary]] = [:]
    for finding in findings {
      for advisory in finding.advisories {
        if controls[advisory] == nil { advisories.append(advisory) }
        controls[advisory, default: []].append(finding.control)
      }
    }
    all = advisories.compactMap { advisory in
      controls[advisory].flatMap { $0.count > 1 ? (advisory, $0) : nil }
    }
    shared = Set(all.map(\.advisory))
  }

  /// The advisories of a finding that are its own.
  func own(of finding: Finding) -> [Advisory] {
    finding.advisories.filter { !shared.contains($0) }
  }
}
