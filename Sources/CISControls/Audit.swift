public import AWSEvidence
public import AuditModel
public import EvidenceIntake
import EvidenceJSON

/// Evaluates evidence against the benchmark.
///
/// Every account is judged by itself: `ChainWalk` follows its chains for each control,
/// `OutcomeRules` make an outcome of them, and outcome, proof and missing commands become a
/// finding.
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
    let walk = ChainWalk(in: bundle, PatternTable(for: asked))
    return AuditReport(
      toolVersion: toolVersion,
      benchmarkVersion: version.rawValue,
      judgement: judgement,
      accounts: judged(in: bundle).map { account in
        AccountFindings(account: account, findings: findings(on: account, walk, asking: asked))
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
    on account: String,
    _ walk: ChainWalk,
    asking controls: [AskedControl]
  ) -> [Finding] {
    let context = AccountContext(
      account, walk, asOf: asOf, managementAccount: managementAccount)
    return controls.map { asked in
      let finding = finding(for: asked, in: context)
      let scoped =
        asked.control.scope == .managementAccount
        ? finding.scoped(to: context.role, account: account) : finding
      return scoped.downgraded(for: context.breaches)
    }
  }

  private func finding(for asked: AskedControl, in context: AccountContext) -> Finding {
    let bundle = context.walk.bundle
    let proven = context.walk.chains(of: context.account, from: context.heads, asking: asked)
    let chains = OutcomeRules.ranked(proven.map { $0.chain.heedingCollections(in: bundle) })
    let outcome = OutcomeRules.outcome(of: chains, by: judgement)
    let isPass = outcome == .pass
    let reason = FindingReason(for: outcome, chains, by: judgement, problems: bundle.problems)
    let advisories =
      proven.flatMap(\.advisories)
      + (isPass ? [] : NearMisses(context: context, asked: asked, chains: chains).all)
      + context.ageAdvisories
      + [
        chains.first?.collectionAdvisory(in: bundle), isPass ? nil : context.undated,
      ].compactMap(\.self)
    return Finding(
      control: asked.control.summary(in: version),
      outcome: outcome,
      asWritten: OutcomeRules.outcome(of: chains, by: \.asWritten),
      inEffect: OutcomeRules.outcome(of: chains, by: \.inEffect),
      reason: reason.message,
      decidedBy: reason.place,
      chains: isPass ? chains.filter(isWorthShowing) : chains,
      missing: isPass || outcome == .fail ? [] : missing(in: chains),
      advisories: advisories.withoutRepeats
    )
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

/// What an audit knows of an account before it asks any control.
struct AccountContext {
  /// The account as 12 digits, or `unknown`.
  let account: String

  /// The walk that follows the account's chains.
  let walk: ChainWalk

  /// What its trails come to by themselves.
  let heads: [ChainWalk.Head]

  /// What it is in its organization.
  let role: AccountRole

  /// Why its evidence is not as it was collected.
  let breaches: [CustodyBreach]

  /// What is worth knowing of when its evidence was collected.
  let ageAdvisories: [Advisory]

  /// What keeps outputs of unknown age from being used; `nil` when none is.
  let undated: Advisory?

  /// Gathers what is known of an account.
  init(_ account: String, _ walk: ChainWalk, asOf: EvidenceTime?, managementAccount: String?) {
    let bundle = walk.bundle
    self.account = account
    self.walk = walk
    heads = walk.heads(of: account)
    role = AccountRole(of: account, in: bundle, stated: managementAccount)
    breaches = bundle.breaches(of: account)
    ageAdvisories =
      EvidenceAge(times: bundle.collectionTimes(of: account), asOf: asOf).advisories
    undated = EvidenceAge.undated(bundle.problems)
  }
}

/// What no output of the six commands can show, so that every report says it once.
private enum StatedLimits {
  /// All limits, in the order to print them.
  static let all: [Message] = [
    .limitOfTopicPolicy, .limitOfFilterPolicy, .limitOfMuteRules, .limitOfPublishers,
    .limitOfOtherAlarms, .limitOfReaders, .limitOfCollection,
  ].map { (id: Message.ID) in Message(id) }
}
