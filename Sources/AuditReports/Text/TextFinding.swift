import AuditModel

/// The only finding of a report: the verdict, why, the deciding chain, the others and what is
/// missing.
struct TextFinding: Sendable {
  private let finding: Finding
  private let verdict: TextVerdict
  private let style: TextStyle

  init(_ finding: Finding, verdict: TextVerdict, style: TextStyle) {
    self.finding = finding
    self.verdict = verdict
    self.style = style
  }

  /// The verdict with all that it rests on.
  var lines: [String] {
    verdict.lines + deciding + others + missing + advisories
  }

  private var deciding: [String] {
    guard let chain = finding.chains.first else { return [] }
    return TextChain(chain, number: 1, of: finding.chains.count, style: style).lines
  }

  private var others: [String] {
    let others = OtherChains(finding)
    let lines = others.shown.flatMap { number, chain in
      let text = TextChain(chain, number: number, of: finding.chains.count, style: style)
      return finding.outcome == .pass ? [text.headline] : text.shortLines
    }
    return lines + (others.restNote.map { ["", "  \($0)"] } ?? [])
  }

  private var missing: [String] {
    guard !finding.missing.isEmpty else { return [] }
    let count = finding.missing.count.counted("command")
    return ["", "  missing: the output of \(count), listed below"]
  }

  private var advisories: [String] {
    guard !finding.advisories.isEmpty else { return [] }
    return [""] + finding.advisories.flatMap { TextAdvisory($0, style: style).lines() }
  }
}
