import AuditModel
import EvidenceJSON

/// One control in one account: what was asked, what was done, what was seen and what follows.
struct MarkdownFinding: Sendable {
  private let finding: Finding
  private let trail: SharedTrail?
  private let isAlone: Bool

  /// Lays out a finding; `trail` is what its deciding chain shares with others of the account, and
  /// `isAlone` says that the report has no other finding.
  init(_ finding: Finding, trail: SharedTrail?, isAlone: Bool) {
    self.finding = finding
    self.trail = trail
    self.isAlone = isAlone
  }

  /// The paragraphs, each as its lines.
  var blocks: [[String]] {
    let control = finding.control
    return [
      ["### \(Markdown.text("\(control.number) \(control.title)"))"],
      facts,
      ["**Description:** \(Markdown.sentence(control.description.sentence))"],
      ["**Rationale:** \(Markdown.sentence(control.rationale.sentence))"],
    ] + deciding + others + missing + advisories + remediation + references
  }

  private var facts: [String] {
    let control = finding.control
    let outcome = finding.outcome
    return [
      "- Result: **\(outcome.symbol) \(outcome.word)**",
      "- Reason: \(Markdown.phrase(finding.reason.phrase.sentence))",
    ] + judgements + [
      "- Control: \(Markdown.code(control.id))",
      "- Level: \(control.level)",
      "- Assessment in the benchmark: \(Markdown.text(control.assessment))",
    ]
  }

  private var judgements: [String] {
    let (written, effect) = (finding.asWritten, finding.inEffect)
    guard written != effect else { return [] }
    return [
      "- As written, by the benchmark's letter: \(written.symbol) \(written.phrase)",
      "- In effect, whether somebody would be told: \(effect.symbol) \(effect.phrase)",
    ]
  }

  private var deciding: [[String]] {
    let title = ["#### Audit steps performed"]
    guard let chain = finding.chains.first else {
      return [title, ["None: there is no chain to follow in the evidence of this account."]]
    }
    let progress = "Chain 1 of \(finding.chains.count): \(chain.progress)"
    return [title, [progress.sentence]] + MarkdownChain(chain).blocks(behind: trail)
  }

  private var others: [[String]] {
    let others = OtherChains(finding)
    guard !others.shown.isEmpty else { return [] }
    return [["#### Other chains"]]
      + others.shown.map { MarkdownChain($1).shortLines(number: $0) }
      + (others.restNote.map { [[$0.sentence]] } ?? [])
  }

  private var missing: [[String]] {
    guard !finding.missing.isEmpty else { return [] }
    let title = ["#### Evidence that is missing"]
    guard isAlone else { return [title] + missingInBrief }
    let lines = finding.missing.flatMap { missing in
      missing.command.map { [ShellWord.comment(missing.reason.text), $0] } ?? []
    }
    return [title] + (lines.isEmpty ? [] : [Markdown.fence("sh", lines)]) + withheld
  }

  /// What is missing but asked for by no command.
  private var withheld: [[String]] {
    let items = finding.missing.compactMap { missing in
      missing.withheld.map { "- \(Markdown.phrase(missing.clause(withheld: $0).sentence))" }
    }
    return items.isEmpty ? [] : [items]
  }

  /// What the missing outputs would decide; their commands stand once for all findings.
  private var missingInBrief: [[String]] {
    [
      ["Their commands stand under *What would change the verdicts*; each of them:"],
      finding.missing.map { "- \(Markdown.phrase($0.reason.phrase))" },
    ]
  }

  private var advisories: [[String]] {
    guard !finding.advisories.isEmpty else { return [] }
    let items = finding.advisories.flatMap { advisory in
      ["- \(Markdown.code(advisory.id)): \(Markdown.phrase(advisory.message.phrase.sentence))"]
        + MarkdownCitations(advisory.citations).items.map { "  \($0)" }
    }
    return [["#### Advisories"], items]
  }

  private var remediation: [[String]] {
    guard !finding.outcome.isSettled, !finding.control.remediation.isEmpty else { return [] }
    let items = finding.control.remediation.map { "- \(Markdown.sentence($0.sentence))" }
    return [["#### Remediation"], items]
  }

  private var references: [[String]] {
    guard !finding.control.references.isEmpty else { return [] }
    return [["#### References"], finding.control.references.map { "- \(Markdown.link($0))" }]
  }
}
