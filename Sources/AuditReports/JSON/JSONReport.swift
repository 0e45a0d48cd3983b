import AuditModel
import EvidenceJSON

/// The JSON report, format version 1.
///
/// The names are spelled out here and nowhere derived from the model, because scripts rely on them:
/// a change here is a change to a published format.
struct JSONReport: Sendable {
  private static let formatVersion = 1

  private let report: AuditReport

  init(_ report: AuditReport) { self.report = report }

  /// The whole text, with a line feed at the end.
  var rendered: String { JSONPrinter.print(tree, sortsMembers: true) + "\n" }

  private var tree: JSONTree {
    .object(of: [
      "formatVersion": .number(Self.formatVersion),
      "tool": .object(of: [
        "name": .string(AuditReport.toolName),
        "version": .string(report.toolVersion),
      ]),
      "benchmark": .object(of: [
        "name": .string(AuditReport.benchmarkName),
        "version": .string(report.benchmarkVersion),
      ]),
      "summary": Self.tree(report.counts),
      "accounts": .array(report.accounts.map(Self.tree)),
      "supportingAccounts": report.supportingAccounts.isEmpty
        ? nil : .array(report.supportingAccounts.map { .string($0) }),
      "problems": .array(report.problems.map(Self.tree)),
      "evidence": .array(report.evidence.map(Self.tree)),
    ])
  }

  private static func tree(_ counts: OutcomeCounts) -> JSONTree {
    .object(of: [
      "pass": .number(counts[.pass]),
      "fail": .number(counts[.fail]),
      "incomplete": .number(counts[.incomplete]),
      "review": .number(counts[.review]),
      "notApplicable": .number(counts[.notApplicable]),
    ])
  }

  private static func tree(_ account: AccountFindings) -> JSONTree {
    .object(of: [
      "account": .string(account.account),
      "findings": .array(account.findings.map(JSONFinding.tree)),
    ])
  }

  private static func tree(_ problem: EvidenceProblem) -> JSONTree {
    .object(of: [
      "id": .string(problem.id.rawValue),
      "file": .string(problem.file),
      "line": .number(problem.line),
      "column": .number(problem.column),
      "message": .string(problem.message.text),
    ])
  }

  private static func tree(_ entry: EvidenceEntry) -> JSONTree {
    .object(of: [
      "file": .string(entry.file),
      "command": entry.command.map(JSONTree.string),
      "account": entry.account.map(JSONTree.string),
      "region": entry.region.map(JSONTree.string),
      "binding": .string(entry.binding.rawValue),
      "bytes": .number(entry.bytes),
      "sha256": entry.sha256.map(JSONTree.string),
    ])
  }
}
