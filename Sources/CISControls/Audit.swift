public import AWSEvidence
public import AuditModel
public import EvidenceIntake
import EvidenceJSON

/// Evaluates evidence against the benchmark.
///
/// The stages: every control is proven in every account (`ChainProof`), chains become an outcome
/// (`Verdict`), and outcome, proof and missing commands become a finding.
public struct Audit: Sendable {
  /// The benchmark version that numbers, patterns and levels are taken from.
  public let version: BenchmarkVersion

  /// The controls to evaluate, in the order of the report; the version has all of them.
  public let controls: [Control]

  /// Which judgements decide the outcomes.
  public let judgement: Judgement

  /// The date from which the evidence's age is counted; `nil` says nothing of its age.
  public let asOf: EvidenceTime?

  /// The accounts to judge; `nil` judges all that the evidence was saved in.
  public let accounts: Set<String>?

  /// The account that manages the organization, as the person who audits says; `nil` leaves it to
  /// the evidence.
  public let managementAccount: String?

  /// Creates an audit; controls that the version does not have are left out.
  public init(
    version: BenchmarkVersion = .standard,
    controls: [Control] = ControlCatalog.all,
    judgement: Judgement = .both,
    asOf: EvidenceTime? = nil,
    accounts: Set<String>? = nil,
    managementAccount: String? = nil
  ) {
    self.version = version
    self.accounts = accounts
    self.managementAccount = managementAccount
    self.asOf = asOf
    self.controls = controls.filter { $0.exists(in: version) }
    self.judgement = judgement
  }

  /// The report on a bundle; `toolVersion` is what it names as its writer.
  public func report(on bundle: EvidenceBundle, toolVersion: String) -> AuditReport {
    let asked = controls.map { AskedControl($0, in: version) }
    let followed = BranchCache()
    let table = PatternTable(for: asked)
    return AuditReport(
      toolVersion: toolVersion,
      benchmarkVersion: version.rawValue,
      judgement: judgement,
      accounts: judged(in: bundle).map { account in
        AccountFindings(
          account: account,
          findings: findings(for: account, in: bundle, asked, table, followed)
            .map { $0.withheld(for: bundle.breaches(of: account)) }
        )
      },
      supportingAccounts: supporting(in: bundle),
      problems: bundle.problems,
      evidence: bundle.entries,
      collections: bundle.collections,
      collected: bundle.collected,
      listsFiles: bundle.listsDigests,
      limits: StatedLimits.all
    )
  }

  /// The accounts that are judged, ascending: a supporting one only when it is chosen.
  private func judged(in bundle: EvidenceBundle) -> [String] {
    guard let accounts else { return bundle.accounts }
    return (bundle.accounts + bundle.supportingAccounts).filter(accounts.contains).sorted()
  }

  private func supporting(in bundle: EvidenceBundle) -> [String] {
    bundle.supportingAccounts.filter { accounts?.contains($0) != true }
  }

  private func findings(
    for account: String,
    in bundle: EvidenceBundle,
    _ asked: [AskedControl],
    _ table: PatternTable,
    _ followed: BranchCache
  ) -> [Finding] {
    let role = AccountRole(of: account, in: bundle, stated: managementAccount)
    return asked.map { asked in
      let finding = finding(for: asked, account: account, in: bundle, table, followed)
      return asked.control.scope == .managementAccount
        ? finding.scoped(to: role, account: account) : finding
    }
  }

  private func finding(
    for asked: AskedControl,
    account: String,
    in bundle: EvidenceBundle,
    _ table: PatternTable,
    _ followed: BranchCache
  ) -> Finding {
    let proof = ChainProof(bundle: bundle, asked: asked, table: table, followed: followed)
    let proven = proof.chains(of: account)
    let chains = Verdict.ranked(proven.map { $0.chain.heedingCollections(in: bundle) })
    let asWritten = Verdict.outcome(of: chains, by: \.asWritten)
    let inEffect = Verdict.outcome(of: chains, by: \.inEffect)
    let outcome = Verdict.outcome(of: chains, by: judgement)
    let misses =
      outcome == .pass
      ? []
      : NearMisses(
        bundle: bundle, asked: asked, table: table, account: account, chains: chains
      ).all
    let reason = FindingReason(for: outcome, chains, by: judgement, problems: bundle.problems)
    return Finding(
      control: asked.control.summary(in: version),
      outcome: outcome,
      asWritten: asWritten,
      inEffect: inEffect,
      reason: reason.message,
      reasonLink: reason.link,
      chains: outcome == .pass ? chains.filter(isWorthShowing) : chains,
      missing: outcome == .pass || outcome == .fail ? [] : missing(in: chains),
      advisories: (proven.flatMap(\.advisories) + misses + ageAdvisories(for: account, in: bundle)
        + [
          chains.first?.collectionAdvisory(in: bundle),
          outcome == .pass ? nil : EvidenceAge.undated(bundle.problems),
        ].compactMap(\.self))
        .withoutRepeats
    )
  }

  /// What is worth knowing of when the account's evidence was collected.
  private func ageAdvisories(for account: String, in bundle: EvidenceBundle) -> [Advisory] {
    EvidenceAge(times: bundle.collectionTimes(of: account), asOf: asOf).advisories
  }

  /// Once a chain holds, what else lists that are not whole may hold no longer matters.
  private func isWorthShowing(_ chain: Chain) -> Bool {
    chain.resources.alarm != nil || chain.steps.allSatisfy { $0.state != .unknown }
  }

  /// The commands of the steps that could still decide, in the order of the audit procedure.
  private func missing(in chains: [Chain]) -> [MissingEvidence] {
    let undecided = chains.filter { chain in
      !chain.steps.contains { $0.asWritten == .broken && $0.inEffect == .broken }
    }
    let byStep = undecided.flatMap(\.steps).sorted { $0.kind.number < $1.kind.number }
    return byStep.flatMap(\.missing).withoutRepeats
  }
}
