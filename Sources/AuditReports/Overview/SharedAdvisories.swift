import AuditModel

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
