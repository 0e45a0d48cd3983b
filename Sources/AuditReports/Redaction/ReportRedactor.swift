import AuditModel

/// Replaces accounts, names and addresses in every text of a report that evidence can reach.
struct ReportRedactor: Sendable {
  private(set) var texts: TextRedactor

  init(_ texts: TextRedactor) { self.texts = texts }

  /// The report with everything replaced and put in order anew.
  ///
  /// The old order would tell how the names sort.
  mutating func redacted(_ report: AuditReport) -> AuditReport {
    let accounts = report.accounts.map { self.account($0) }
    let problems = report.problems.map { problem($0) }
    let evidence = report.evidence.map { entry($0).adding(sha256: $0.sha256) }
    let collections = report.collections.map { collection($0) }
    let supporting = report.supportingAccounts.map { id($0) }
    return AuditReport(
      toolVersion: report.toolVersion,
      benchmarkVersion: report.benchmarkVersion,
      judgement: report.judgement,
      accounts: accounts.sorted { $0.account < $1.account },
      supportingAccounts: supporting.sorted(),
      problems: problems.sorted(),
      evidence: evidence.sorted { Self.key($0).lexicographicallyPrecedes(Self.key($1)) },
      collections: collections.sorted { $0.file < $1.file },
      collected: nil,
      listsFiles: report.listsFiles,
      limits: report.limits,
      isRedacted: true
    )
  }

  private mutating func collection(_ collection: EvidenceCollection) -> EvidenceCollection {
    EvidenceCollection(
      file: PathRedactor.redacted(collection.file, &texts),
      collectedBy: collection.collectedBy.map { _ in "a caller whose name is redacted" },
      collector: collection.collector.map { _ in "a program whose name is redacted" },
      started: nil,
      finished: nil,
      listed: collection.listed,
      verified: collection.verified
    )
  }

  private static func key(_ entry: EvidenceEntry) -> [String] {
    [entry.file, entry.command ?? "", entry.subject ?? ""]
  }

  private mutating func account(_ account: AccountFindings) -> AccountFindings {
    AccountFindings(
      account: id(account.account), findings: account.findings.map { finding($0) })
  }

  /// An account id; `unknown` stands for one that no evidence names and stays.
  private mutating func id(_ account: String) -> String {
    account == "unknown" ? account : texts.redacted(account, .name)
  }

  private mutating func finding(_ finding: Finding) -> Finding {
    Finding(
      control: finding.control,
      outcome: finding.outcome,
      asWritten: finding.asWritten,
      inEffect: finding.inEffect,
      reason: message(finding.reason),
      decidedBy: finding.decidedBy,
      chains: finding.chains.map { chain($0) },
      missing: finding.missing.map { missing($0) },
      advisories: finding.advisories.map { advisory($0) }
    )
  }

  private mutating func message(_ message: Message) -> Message {
    Message(prose: DateRedactor.redacted(texts.redacted(message.text, .sentence)))
  }

  private mutating func chain(_ chain: Chain) -> Chain {
    Chain(resources: resources(chain.resources), steps: chain.steps.map { step($0) })
  }

  private mutating func resources(_ resources: ChainResources) -> ChainResources {
    ChainResources(
      trail: name(resources.trail),
      logGroup: name(resources.logGroup),
      filters: resources.filters.map { texts.redacted($0, .name) },
      metric: name(resources.metric),
      alarm: name(resources.alarm),
      topic: name(resources.topic),
      subscription: name(resources.subscription)
    )
  }

  private mutating func name(_ name: String?) -> String? {
    name.map { texts.redacted($0, .name) }
  }

  private mutating func step(_ step: Step) -> Step {
    let reason = message(step.reason)
    guard step.isReached else { return Step(unreached: step.kind, because: reason) }
    return Step(
      step.kind,
      asWritten: step.asWritten,
      inEffect: step.inEffect,
      reason: reason,
      citations: step.citations.map { CitationRedactor.redacted($0, &texts) },
      comparison: step.comparison.map { comparison($0) },
      missing: step.missing.map { missing($0) }
    )
  }

  private mutating func comparison(_ comparison: FilterComparison) -> FilterComparison {
    FilterComparison(
      relation: comparison.relation,
      variant: comparison.variant,
      prescribed: comparison.prescribed,
      witness: comparison.witness.map { texts.redacted($0, .event) },
      extra: comparison.extra.map { texts.redacted($0, .event) },
      tier: comparison.tier,
      assumptions: comparison.assumptions.map { texts.redacted($0, .sentence) }
    )
  }

  private mutating func missing(_ missing: MissingEvidence) -> MissingEvidence {
    let question: MissingEvidence.Question =
      switch missing.question {
      case .command(let line): .command(CommandRedactor.redacted(line, &texts))
      // The name is none of a resource's, so that no list of names has it.
      case .withheld: .withheld(because: Message(.nameWithheld))
      }
    return MissingEvidence(
      question,
      reason: message(missing.reason),
      account: missing.account.map { id($0) },
      file: missing.file.map { PathRedactor.redacted($0, &texts) }
    )
  }

  private mutating func advisory(_ advisory: Advisory) -> Advisory {
    Advisory(
      id: advisory.id,
      message: message(advisory.message),
      citations: advisory.citations.map { CitationRedactor.redacted($0, &texts) }
    )
  }

  private mutating func problem(_ problem: EvidenceProblem) -> EvidenceProblem {
    EvidenceProblem(
      id: problem.id,
      file: PathRedactor.redacted(problem.file, &texts),
      line: problem.line,
      column: problem.column,
      message: message(problem.message)
    )
  }

  private mutating func entry(_ entry: EvidenceEntry) -> EvidenceEntry {
    EvidenceEntry(
      file: PathRedactor.redacted(entry.file, &texts),
      command: entry.command,
      account: entry.account.map { id($0) },
      region: entry.region.map {
        AWSVocabulary.isRegion($0) ? $0 : texts.redacted($0, .name)
      },
      subject: name(entry.subject),
      binding: entry.binding,
      bytes: entry.bytes
    )
  }
}
