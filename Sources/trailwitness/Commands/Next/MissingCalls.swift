import AWSEvidence
import AuditModel
import AuditReports
import EvidenceIntake

/// The calls that a report still waits for, by the account that is to be asked.
struct MissingCalls: Sendable {
  /// One call.
  struct Call: Sendable {
    /// The command.
    let step: CollectionStep

    /// The trail, log group or topic to ask about; `nil` for commands that ask about a region.
    let subject: String?

    /// The region to ask in; `nil` leaves it to the AWS CLI's configuration.
    let region: String?

    /// What the answer would decide: one sentence without a full stop.
    let reason: String
  }

  /// The calls in one account.
  struct Block: Sendable {
    /// The account; `nil` when nothing names it, so that nobody can tell whom to ask.
    let account: String?

    /// The calls in the order of the audit procedure, each once.
    let calls: [Call]
  }

  /// The blocks that hold calls, in the order of their accounts.
  let blocks: [Block]

  /// Why commands are not printed: a clause without a full stop for each.
  let withheld: [String]

  /// Takes what is missing from a report; `roleless` are the accounts of which nobody knows whether
  /// they manage an organization though a verdict depends on it.
  init(_ report: AuditReport, roleless: [String] = []) {
    let entries = Self.entries(report)
    var calls: [String?: [Call]] = [:]
    for evidence in entries {
      guard let call = evidence.call, let step = Self.step(call) else { continue }
      calls[evidence.account, default: []].append(
        Call(step: step, subject: call.subject, region: call.region, reason: evidence.reason.text))
    }
    for account in roleless {
      calls[account, default: []].append(
        Call(
          step: .organization, subject: nil, region: nil,
          reason: "says whether the account manages its organization"))
    }
    blocks = calls.sorted { ($0.key ?? "").utf8.lexicographicallyPrecedes(($1.key ?? "").utf8) }
      .map { Block(account: $0.key, calls: $0.value) }
    withheld = entries.compactMap { evidence in
      evidence.withheld.map { "\(evidence.reason.text): \($0.text)" }
    }
  }

  /// How many calls there are.
  var count: Int { blocks.map(\.calls.count).reduce(0, +) }

  private static func step(_ call: MissingEvidence.Call) -> CollectionStep? {
    AWSCommand(rawValue: call.operation).map(CollectionStep.init)
  }

  /// Each missing command once, by account and then by step of the audit procedure.
  private static func entries(_ report: AuditReport) -> [MissingEvidence] {
    let all = report.accounts.flatMap(\.findings).flatMap { finding in
      finding.chains.flatMap(\.steps).flatMap { step in
        step.missing.filter(finding.missing.contains).map { (step.kind.number, $0) }
      }
    }
    let sorted = all.sorted { ($0.0, asked($0.1)) < ($1.0, asked($1.1)) }.map(\.1)
    var seen: Set<[String]> = []
    return sorted.filter { seen.insert([$0.account ?? "", asked($0)]).inserted }
  }

  /// What is asked for, or why it is not.
  private static func asked(_ evidence: MissingEvidence) -> String {
    evidence.command ?? evidence.withheld?.text ?? ""
  }
}
