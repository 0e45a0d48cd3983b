/// Everything that a report of any format is written from.
///
/// It holds no wall clock and no path of the machine, so that the same evidence gives the same
/// report everywhere.
public struct AuditReport: Hashable, Sendable {
  /// The version of the tool that wrote the report.
  public let toolVersion: String

  /// The benchmark's version, such as `6.0.0`.
  public let benchmarkVersion: String

  /// Which judgements decide the outcomes.
  public let judgement: Judgement

  /// The findings by account, accounts in ascending order.
  public let accounts: [AccountFindings]

  /// The accounts that were not judged because they only own what others use, in ascending order.
  public let supportingAccounts: [String]

  /// What keeps files from being used, in order of file and place.
  public let problems: [EvidenceProblem]

  /// All files that were looked at, in order of path.
  public let evidence: [EvidenceEntry]

  /// What manifests say of how the evidence was collected, in order of file.
  public let collections: [EvidenceCollection]

  /// The times between which the evidence was collected, such as `2026-11-23T09:14:02Z`; `nil`
  /// when nothing says it.
  public let collected: ClosedRange<String>?

  /// Whether every file is to be listed with its digest.
  public let listsFiles: Bool

  /// What no evidence of this kind can show.
  public let limits: [Message]

  /// Whether accounts, names and addresses were replaced, which the report says.
  public let isRedacted: Bool

  /// Creates a report.
  public init(
    toolVersion: String,
    benchmarkVersion: String,
    judgement: Judgement,
    accounts: [AccountFindings],
    supportingAccounts: [String] = [],
    problems: [EvidenceProblem],
    evidence: [EvidenceEntry],
    collections: [EvidenceCollection] = [],
    collected: ClosedRange<String>? = nil,
    listsFiles: Bool = false,
    limits: [Message],
    isRedacted: Bool = false
  ) {
    self.toolVersion = toolVersion
    self.benchmarkVersion = benchmarkVersion
    self.judgement = judgement
    self.accounts = accounts
    self.supportingAccounts = supportingAccounts
    self.problems = problems
    self.evidence = evidence
    self.collections = collections
    self.collected = collected
    self.listsFiles = listsFiles
    self.limits = limits
    self.isRedacted = isRedacted
  }

  /// The name of the tool as it stands in reports.
  public static let toolName = "trailwitness"

  /// The name of the benchmark as it stands in reports.
  public static let benchmarkName = "CIS AWS Foundations Benchmark"

  /// How many findings have each outcome.
  public var counts: OutcomeCounts {
    OutcomeCounts(accounts.flatMap(\.findings).map(\.outcome))
  }
}
