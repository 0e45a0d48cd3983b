import AuditModel

/// One of several findings with nothing left to do, in a line or two.
struct TextSettledFinding: Sendable {
  private let finding: Finding
  private let verdict: TextVerdict
  private let isTrailNamed: Bool
  private let advisories: [Advisory]
  private let style: TextStyle

  /// Lays out a finding; `isTrailNamed` asks for the trail, which the account's section may have
  /// named already, and `advisories` are those that no other control shares.
  init(
    _ finding: Finding,
    verdict: TextVerdict,
    isTrailNamed: Bool,
    advisories: [Advisory],
    style: TextStyle
  ) {
    self.finding = finding
    self.verdict = verdict
    self.isTrailNamed = isTrailNamed
    self.advisories = advisories
    self.style = style
  }

  /// The verdict and the names that its chain runs through, or why there is none.
  var lines: [String] {
    [verdict.line, "  \(path ?? finding.reason.text.visible)"] + verdict.judgements
      + advisories.map { TextAdvisory($0, style: style).shortLine }
  }

  private var path: String? {
    guard finding.outcome == .pass, let chain = finding.chains.first else { return nil }
    return chain.resources.shortPath(withTrail: isTrailNamed)?.visible
  }
}
