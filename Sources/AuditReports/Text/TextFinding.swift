import AuditModel

/// One control in one account: the verdict, why, the deciding chain, the others and what is missing.
struct TextFinding: Sendable {
  private let finding: Finding
  private let account: String
  private let columns: TextColumns
  private let style: TextStyle

  init(_ finding: Finding, account: String, columns: TextColumns, style: TextStyle) {
    self.finding = finding
    self.account = account
    self.columns = columns
    self.style = style
  }

  /// The verdict on one line, in columns.
  var verdict: String {
    let word = finding.outcome.word.padded(to: columns.outcome)
    let control = finding.control.label.padded(to: columns.control)
    return "\(style.paint(word, finding.outcome.role))  \(control)  account \(account.visible)"
  }

  /// The verdict with all that it rests on.
  var lines: [String] {
    [verdict, "  \(finding.reason.visible)"] + judgements + chains + missing + advisories
  }

  private var judgements: [String] {
    guard finding.asWritten != finding.inEffect else { return [] }
    return ["  as written \(named(finding.asWritten)), in effect \(named(finding.inEffect))"]
  }

  private func named(_ outcome: Outcome) -> String {
    style.paint("\(outcome.symbol) \(outcome.phrase)", outcome.role)
  }

  private var chains: [String] {
    let chains = finding.chains.enumerated().map { index, chain in
      TextChain(chain, number: index + 1, of: finding.chains.count, style: style)
    }
    guard let deciding = chains.first else { return [] }
    let others = chains.dropFirst()
    return deciding.lines
      + others.flatMap { finding.outcome == .pass ? [$0.headline] : $0.shortLines }
  }

  private var missing: [String] {
    guard !finding.missing.isEmpty else { return [] }
    let count = finding.missing.count.counted("command")
    return ["", "  missing: the output of \(count), listed below"]
  }

  private var advisories: [String] {
    guard !finding.advisories.isEmpty else { return [] }
    return [""] + finding.advisories.flatMap(lines)
  }

  private func lines(_ advisory: Advisory) -> [String] {
    ["  note \(advisory.id.visible): \(advisory.message.visible)"]
      + TextCitations(advisory.citations, style: style).lines.map { "    \($0)" }
  }
}

extension Outcome {
  /// The colour that repeats the verdict.
  fileprivate var role: TextStyle.Role {
    switch self {
    case .pass: .good
    case .fail: .bad
    case .incomplete, .review: .unsure
    case .notApplicable: .faint
    }
  }
}
