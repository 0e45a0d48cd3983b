import AuditModel
import TestSupport

/// Reports in which every text that can come from evidence is the same hostile one.
enum HostileReport {
  /// Texts that try to leave their place in some format.
  static let texts = [
    "a | b || c", "`code` ``` and ``more``", "<script>alert(1)</script>",
    "<!-- --> <img src=x onerror=alert(1)> &lt;b&gt;", "line one\nline two\r\n\r\n# heading\n| a |",
    "[x](javascript:alert(1)) ![i](http://a.example/i.png) <javascript:alert(1)>", "# heading",
    "| cell |", "- item", "1. item", "> quote", "===", "\\| \\` \\[x](javascript:a) \\",
    "a\u{202E}b\u{202D}c\u{2066}d\u{2069}e\u{200F}",
    "\u{1B}[31mred\u{1B}[0m\u{1B}]0;title\u{7}",
    "\u{0}\u{8}\u{7F}\u{85}\u{9B}2J", "\u{2028}\u{2029}\u{FEFF}\u{200B}\u{E0041}",
    "*a* __b__ ~~c~~ $x$ @name www.a.example https://a.example a@b.example",
    "|\u{301} *\u{301}x*\u{301} `\u{301}a`\u{301} <\u{301}b>",
    " ", "", "~~~\nfence\n~~~", "    code",
    "{\"json\": \"\u{202E}\\u202e\"}", String(repeating: "long-name|", count: 40),
    "𝒳 日本語 é e\u{301} 👩\u{200D}💻",
  ]

  /// The texts that are no JSON, which a report prints over several lines as a witness.
  static let textsOnOneLine = texts.filter { !$0.hasPrefix("{") }

  /// A report with all hostile texts, each in every place.
  static let all = report(texts)

  /// A short one for a golden file, with something for every format.
  static let short = report([
    "a|b `c` <b>d</b> [x](javascript:e)\n# f\u{1B}[31m\u{202E}g\u{2028}"
  ])

  /// Two accounts with two controls each, for golden files with an overview.
  static let overview = report(
    [
      "a|b `c` <b>d</b> [x](javascript:e)\n# f\u{1B}[31m\u{202E}g\u{2028}",
      "| x | @y `z\r\n| --- |\n***",
    ],
    controls: [SampleControl.signIn, SampleControl.root])

  /// A report with one account for each of `texts` and a finding for each control in it.
  static func report(
    _ texts: [String], controls: [ControlSummary] = [SampleControl.signIn]
  ) -> AuditReport {
    AuditReport(
      toolVersion: "1.0.0",
      benchmarkVersion: "6.0.0",
      judgement: .both,
      accounts: texts.map { account($0, controls) },
      problems: texts.map { EvidenceProblem(id: .notJSON, file: $0, message: "`\($0)` \($0)") },
      evidence: texts.map { text in
        EvidenceEntry(
          file: text, command: "describe-trails", account: text, region: text, subject: text,
          binding: .content, bytes: 1)
      },
      limits: texts.map { Message(prose: $0) }
    )
  }

  private static func account(_ text: String, _ controls: [ControlSummary]) -> AccountFindings {
    AccountFindings(account: text, findings: controls.map { finding(text, $0) })
  }

  private static func finding(_ text: String, _ control: ControlSummary) -> Finding {
    let citation = Citation(file: text, pointer: text, line: 1, column: 1, value: text)
    let comparison = FilterComparison(
      relation: .misses, variant: text, prescribed: text, witness: text, extra: text,
      tier: "cloudtrail", assumptions: [text], assumptionVersion: 3)
    let missing = MissingEvidence(command: [text], reason: text)
    let steps = StepKind.allCases.map { kind in
      Step(
        kind, asWritten: .open, inEffect: .unknown, reason: "`\(text)` \(text)",
        citations: [citation], comparison: kind == .metricFilter ? comparison : nil,
        missing: [missing])
    }
    let resources = ChainResources(
      trail: text, logGroup: text, filters: [text], metric: text, alarm: text, topic: text,
      subscription: text)
    let chain = Chain(resources: resources, steps: steps)
    return Finding(
      control: control, outcome: .incomplete, asWritten: .review,
      inEffect: .incomplete,
      reason: Message(prose: "`\(text)` \(text)"), chains: [chain, chain],
      missing: [missing],
      advisories: [Advisory(id: text, message: text, citations: [citation])])
  }
}
