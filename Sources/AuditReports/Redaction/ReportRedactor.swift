import AuditModel
import EvidenceJSON

/// Replaces each part of a report by what it is.
struct ReportRedactor: Sendable {
  private var names = NameRedactor()

  /// The paths that were met, until everything is settled.
  private var paths: Set<ExactText> = []
  private var isSettled = false

  /// The same with a substitute for everything that it met.
  func settled() -> ReportRedactor {
    var settled = self
    settled.isSettled = true
    // Names decide how paths read, so that what only paths have comes second.
    for path in paths {
      for part in path.text.split(whereScalar: { "./".contains(scalar: $0) }) {
        settled.names.substitutes.avoid(part)
      }
      for account in PathRedactor.accounts(in: path.text) {
        _ = settled.names.substitutes.account(account)
      }
    }
    settled.names.substitutes.settle()
    for path in paths.sorted() { _ = settled.path(path.text) }
    settled.names.substitutes.settle()
    return settled
  }

  private mutating func path(_ path: String) -> String {
    guard isSettled else {
      paths.insert(ExactText(path))
      return path
    }
    return PathRedactor.redacted(path, &names.substitutes)
  }

  /// The report with everything replaced and put in order anew.
  ///
  /// The old order would tell how the names sort.
  mutating func redacted(_ report: AuditReport) -> AuditReport {
    let accounts = report.accounts.map { self.account($0) }
    let problems = report.problems.map { problem($0) }
    let evidence = report.evidence.map { entry($0).adding(sha256: $0.sha256) }
    let collections = report.collections.map { collection($0) }
    let supporting = report.supportingAccounts.map { names.name($0, .account) }
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
      limits: report.limits.map { message($0) },
      isRedacted: true
    )
  }

  private mutating func collection(_ collection: EvidenceCollection) -> EvidenceCollection {
    EvidenceCollection(
      file: path(collection.file),
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
      account: names.name(account.account, .account),
      findings: account.findings.map { finding($0) })
  }

  private mutating func finding(_ finding: Finding) -> Finding {
    let chains = finding.chains.map { (rank: ChainRank($0), chain: chain($0)) }
    // Chains that rank alike stood in the order of their names.
    let order = chains.indices.sortedWithin(
      by: { chains[$0].rank },
      { left, right in
        chains[left].chain.resources.path.lexicographicallyPrecedes(
          chains[right].chain.resources.path)
      })
    let place = finding.decidedBy.flatMap { place in
      order.firstIndex(of: place.chain).map { Finding.StepPlace(chain: $0, step: place.step) }
    }
    return Finding(
      control: finding.control,
      outcome: finding.outcome,
      asWritten: finding.asWritten,
      inEffect: finding.inEffect,
      reason: message(finding.reason),
      decidedBy: place,
      chains: order.map { chains[$0].chain },
      missing: missing(finding.missing),
      advisories: finding.advisories.map { advisory($0) }
        .sortedWithin(by: \.id) { $0.message < $1.message }
    )
  }

  private mutating func chain(_ chain: Chain) -> Chain {
    Chain(resources: resources(chain.resources), steps: chain.steps.map { step($0) })
  }

  private mutating func resources(_ resources: ChainResources) -> ChainResources {
    ChainResources(
      trail: resources.trail.map { names.name($0, .trail) },
      logGroup: resources.logGroup.map { names.name($0, .logGroup) },
      filters: resources.filters.map { names.name($0, .filter) }.sorted(),
      metric: resources.metric.map { names.name($0, .metric) },
      alarm: resources.alarm.map { names.name($0, .alarm) },
      topic: resources.topic.map { names.name($0, .topic) },
      subscription: resources.subscription.map { names.name($0, .subscription) }
    )
  }

  private mutating func step(_ step: Step) -> Step {
    let reason = message(step.reason)
    guard step.isReached else { return Step(unreached: step.kind, because: reason) }
    return Step(
      step.kind,
      asWritten: step.asWritten,
      inEffect: step.inEffect,
      reason: reason,
      citations: step.citations.map { citation($0) },
      comparison: step.comparison.map { comparison($0) },
      missing: missing(step.missing)
    )
  }

  private mutating func comparison(_ comparison: FilterComparison) -> FilterComparison {
    FilterComparison(
      relation: comparison.relation,
      variant: comparison.variant,
      prescribed: comparison.prescribed,
      witness: comparison.witness.map { EventRedactor.redacted($0, &names) },
      extra: comparison.extra.map { EventRedactor.redacted($0, &names) },
      tier: comparison.tier,
      assumptions: comparison.assumptions,
      assumptionVersion: comparison.assumptionVersion,
      sharedTests: comparison.sharedTests
    )
  }

  private mutating func missing(_ missing: [MissingEvidence]) -> [MissingEvidence] {
    missing.map { self.missing($0) }.sortedWithin(
      by: { $0.commandWords?.prefix(3) },
      { ($0.commandWords ?? []).lexicographicallyPrecedes($1.commandWords ?? []) })
  }

  private mutating func missing(_ missing: MissingEvidence) -> MissingEvidence {
    let question: MissingEvidence.Question =
      switch missing.question {
      case .command(let words): .command(CommandRedactor.redacted(words, &names))
      // The name is none of a resource's.
      case .withheld: .withheld(because: Message(.nameWithheld))
      }
    return MissingEvidence(
      question,
      reason: message(missing.reason),
      account: missing.account.map { names.name($0, .account) },
      file: missing.file.map { path($0) }
    )
  }

  private mutating func advisory(_ advisory: Advisory) -> Advisory {
    Advisory(
      id: advisory.id,
      message: message(advisory.message),
      citations: advisory.citations.map { citation($0) }
    )
  }

  private mutating func problem(_ problem: EvidenceProblem) -> EvidenceProblem {
    EvidenceProblem(
      id: problem.id,
      file: path(problem.file),
      line: problem.line,
      column: problem.column,
      message: message(problem.message)
    )
  }

  private mutating func entry(_ entry: EvidenceEntry) -> EvidenceEntry {
    EvidenceEntry(
      file: path(entry.file),
      command: entry.command.map { names.text($0) },
      account: entry.account.map { names.name($0, .account) },
      region: entry.region.map { names.name($0, .region) },
      subject: entry.subject.map { names.name($0, subjects[entry.command ?? ""] ?? .name) },
      binding: entry.binding,
      bytes: entry.bytes
    )
  }

  private let subjects: [String: Substitutes.Kind] = [
    "get-trail-status": .trail, "get-event-selectors": .trail,
    "describe-metric-filters": .logGroup, "list-subscriptions-by-topic": .topic,
  ]

  private mutating func citation(_ citation: Citation) -> Citation {
    Citation(
      file: path(citation.file),
      pointer: CitationRedactor.redacted(pointer: citation.pointer, &names),
      line: citation.line,
      column: citation.column,
      value: citation.value.map {
        CitationRedactor.redacted(value: $0, at: citation.pointer, &names)
      }
    )
  }
}

extension ReportRedactor {
  /// The message with its values replaced by their kinds.
  private mutating func message(_ message: Message) -> Message {
    message.mapped { value($0) }
  }

  private mutating func value(_ value: Message.Value) -> Message.Value {
    switch value {
    case .name(let kind, let text): .name(kind, name(text, kind))
    // The old order would tell how the names sort.
    case .names(let kind, let texts): .names(kind, texts.map { name($0, kind) }.sorted())
    case .text(let text): .text(names.text(text))
    case .service(let source):
      AWSVocabulary.isServiceHost(source) ? value : .text(names.text(source))
    case .command(let words): .command(CommandRedactor.redacted(words, &names))
    case .time(let time): .time(time.utf8.count > 10 ? "a redacted time" : "a redacted date")
    // What evidence lists, such as members that AWS does not document, comes in lists too.
    case .terms(let texts): .terms(texts.map { names.text($0) })
    case .term, .number, .word, .count, .various, .anyAccount: value
    // The values of messages within messages come one by one.
    case .message, .messages: value
    }
  }

  /// A folder's path, whose last part is that of a folder too.
  private mutating func folder(_ path: String) -> String {
    let redacted = self.path(path + "/")
    return redacted.without(suffix: "/") ?? redacted
  }

  private mutating func name(_ text: String, _ kind: Message.NameKind) -> String {
    switch kind {
    case .file: path(text)
    case .folder: folder(text)
    case .account: names.name(text, .account)
    case .region: names.name(text, .region)
    case .trail: names.name(text, .trail)
    case .logGroup: names.name(text, .logGroup)
    case .filter: names.name(text, .filter)
    case .metric: names.name(text, .metric)
    case .alarm: names.name(text, .alarm)
    case .topic: names.name(text, .topic)
    case .subscription: names.name(text, .subscription)
    case .caller: names.name(text, .caller)
    case .other: names.name(text, .name)
    }
  }
}

/// What chains are ranked by before their names.
private struct ChainRank: Hashable {
  let states: [StepState]
  let relation: FilterRelation?
  let sharedTests: Int?

  init(_ chain: Chain) {
    states = chain.steps.flatMap { [$0.asWritten, $0.inEffect] }
    let comparison = chain.steps.lazy.compactMap(\.comparison).first
    relation = comparison?.relation
    sharedTests = comparison?.sharedTests
  }
}

extension Sequence {
  /// The elements with those that stand side by side and have the same key put in order.
  fileprivate func sortedWithin<Key: Equatable>(
    by key: (Element) -> Key,
    _ areInOrder: (Element, Element) -> Bool
  ) -> [Element] {
    var runs: [[Element]] = []
    for element in self {
      if let last = runs.last?.last, key(last) == key(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs.flatMap { $0.sorted(by: areInOrder) }
  }
}
