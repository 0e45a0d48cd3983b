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
