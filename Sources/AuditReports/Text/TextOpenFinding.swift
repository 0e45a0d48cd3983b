import AuditModel

/// One of several findings that is not settled: what is the matter in full, what holds in brief.
struct TextOpenFinding: Sendable {
  private let finding: Finding
  private let verdict: TextVerdict
  private let trail: SharedTrail?
  private let advisories: [Advisory]
  private let style: TextStyle

  /// Lays out a finding; `trail` is what its deciding chain shares with other controls of the
  /// account, and `advisories` are those that it does not share.
  init(
    _ finding: Finding,
    verdict: TextVerdict,
    trail: SharedTrail?,
    advisories: [Advisory],
    style: TextStyle
  ) {
    self.finding = finding
    self.verdict = verdict
    self.trail = trail
    self.advisories = advisories
    self.style = style
  }

  /// The verdict with the links that do not hold, and where those are that do.
  var lines: [String] { verdict.lines + deciding + others + missing + notes }

  private var deciding: [String] {
    guard let chain = finding.chains.first else { return [] }
    return text(chain, number: 1).lines(behind: trail)
  }

  private var others: [String] {
    let others = OtherChains(finding)
    return others.shown.flatMap { text($1, number: $0).failingLines }
      + (others.restNote.map { ["  \($0)"] } ?? [])
  }

  private func text(_ chain: Chain, number: Int) -> TextChain {
    TextChain(chain, number: number, of: finding.chains.count, style: style)
  }

  private var missing: [String] {
    guard !finding.missing.isEmpty else { return [] }
    return ["  missing: the output of \(finding.missing.count.counted("command")), listed below"]
  }

  private var notes: [String] {
    advisories.flatMap { TextAdvisory($0, style: style).lines() }
  }
}
