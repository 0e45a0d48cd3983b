import AuditModel
import EvidenceJSON

/// A missing command with all that waits for its output.
struct OpenCommand: Sendable {
  /// The words of the command line, or why none is printed.
  let question: MissingEvidence.Question

  /// What its outputs would decide, without repeats.
  private(set) var reasons: [String]

  /// The controls that wait for it, by account in the order of the report.
  private var controls: [(account: String, controls: [ControlSummary])]

  /// How many accounts are named; the rest is counted.
  private static let namedAccounts = 5

  /// The controls that wait for it, such as `5.2, 5.3 in 123456789012`.
  func waiting(by order: ControlOrder) -> String {
    controls.map { "\(order.numbers(of: $0.controls)) in \(Self.written($0.account))" }
      .shortened(to: Self.namedAccounts, separator: "; ", others: "accounts")
  }

  /// An account's number as it is, and any other text in backticks.
  private static func written(_ account: String) -> String {
    let isNumber = account.utf8.allSatisfy(\.isASCIIDigit)
    return isNumber || account.isSame(as: "unknown") ? account : "\(name: account)"
  }

  /// The command line, quoted for a POSIX shell; `nil` when none is printed.
  var command: String? {
    if case .command(let words) = question { ShellWord.posixLine(words) } else { nil }
  }

  /// What the output would decide and why no command is printed, for one line; `nil` when one is.
  func withheld(by order: ControlOrder) -> Phrase? {
    guard case .withheld(let clause) = question else { return nil }
    var phrase = clause.phrase
    phrase.append(
      Phrase(prose: "; it \(reasons.joined(separator: ", ")), for \(waiting(by: order))"))
    return phrase
  }

  /// The missing commands of a report, each once, in the order of the findings.
  static func all(of report: AuditReport) -> [OpenCommand] {
    var commands: [OpenCommand] = []
    var indices: [MissingEvidence.Question: Int] = [:]
    for account in report.accounts {
      for finding in account.findings {
        for missing in finding.missing {
          let index = indices[missing.question] ?? commands.count
          if index == commands.count {
            commands.append(OpenCommand(question: missing.question, reasons: [], controls: []))
            indices[missing.question] = index
          }
          commands[index].note(missing.reason.text, for: finding, in: account)
        }
      }
    }
    return commands
  }

  private mutating func note(_ reason: String, for finding: Finding, in account: AccountFindings) {
    if !reasons.contains(reason) { reasons.append(reason) }
    if controls.last?.account != account.account { controls.append((account.account, [])) }
    controls[controls.count - 1].controls.append(finding.control)
  }
}
