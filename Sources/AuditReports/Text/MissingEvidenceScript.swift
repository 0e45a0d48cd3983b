public import AuditModel
import EvidenceJSON

/// The commands that a report still waits for, as a shell script in the order to run them.
///
/// The script only reads from AWS and writes below the folder that it is run in. Text from evidence
/// stands in it only quoted or behind `#`, without line ends.
public struct MissingEvidenceScript: Sendable {
  private struct Entry: Hashable {
    let step: Int
    let evidence: MissingEvidence
  }

  private let report: AuditReport

  /// Creates the script for a report.
  public init(_ report: AuditReport) { self.report = report }

  /// How many commands the script holds.
  public var count: Int { entries.count }

  /// The script, with a line feed at its end; only comments when nothing is missing.
  public var text: String {
    guard !entries.isEmpty else { return "# Nothing is missing: every verdict is decided.\n" }
    let noun = entries.count == 1 ? "output is" : "outputs are"
    let head = [
      "#!/bin/sh",
      "# \(entries.count) \(noun) missing. Run this in the evidence folder; it only reads from AWS.",
    ]
    return (head + body).map { $0 + "\n" }.joined()
  }

  /// Each missing command once, by account and then by step of the audit procedure.
  private var entries: [Entry] {
    let all = report.accounts.flatMap(\.findings).flatMap { finding in
      finding.chains.flatMap(\.steps).flatMap { step in
        step.missing.filter(finding.missing.contains).map {
          Entry(step: step.kind.number, evidence: $0)
        }
      }
    }
    let sorted = all.sorted { Self.key($0).lexicographicallyPrecedes(Self.key($1)) }
    var seen: Set<[String]> = []
    return sorted.filter { entry in
      let key = Self.key(entry)
      return seen.insert([key[0], key[2]]).inserted
    }
  }

  private static func key(_ entry: Entry) -> [String] {
    [
      entry.evidence.account ?? "", String(entry.step),
      entry.evidence.command ?? entry.evidence.withheld ?? "",
    ]
  }

  private var body: [String] {
    var account: String?? = .none
    return entries.map(\.evidence).flatMap { evidence -> [String] in
      defer { account = .some(evidence.account) }
      let isNew = account != .some(evidence.account)
      return (isNew ? ["", Self.heading(evidence.account)] : []) + Self.lines(evidence)
    }
  }

  private static func heading(_ account: String?) -> String {
    account.map { ShellWord.comment("with credentials for account \($0)") }
      ?? "# with credentials for the account that is audited"
  }

  private static func lines(_ evidence: MissingEvidence) -> [String] {
    let comment = ShellWord.comment(evidence.reason)
    guard let command = evidence.command else {
      return [comment, ShellWord.comment(evidence.withheld ?? "")]
    }
    guard let file = evidence.file else { return [comment, command.visible] }
    let folder = file.split(atScalar: "/", omittingEmpty: true).dropLast().joined(separator: "/")
    let redirected = "\(command.visible) > \(quoted(file))"
    return folder.isEmpty
      ? [comment, redirected] : [comment, "mkdir -p \(quoted(folder))", redirected]
  }

  /// A word in single quotes, as a POSIX shell reads it back unchanged.
  private static func quoted(_ word: String) -> String {
    ShellWord.posixQuoted(word.visible)
  }
}
