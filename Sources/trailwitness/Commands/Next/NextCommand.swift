import AWSEvidence
import AuditModel
import CISControls
import EvidenceIntake
import EvidenceJSON

/// `trailwitness next`, which prints the commands that are still missing for a decision.
struct NextCommand: Command {
  let options: AuditOptions
  let shell: CollectionShell
  let folder: String

  init(_ arguments: ParsedArguments) throws(UsageError) {
    options = try AuditOptions(arguments)
    shell = try arguments.choice("--shell", "shell") ?? .sh
    folder = try Collection.folder(arguments.value(of: "--output-folder") ?? ".")
  }

  func run() -> ExitCode {
    do throws(FolderError) {
      let files = try EvidenceFolder.files(at: options.paths)
      let (text, status) = answer(on: EvidenceBundle(files, policy: options.policy))
      return Console.write(text) ? status : .cannotWrite
    } catch {
      Console.tell(error.description)
      return .cannotRead
    }
  }

  /// What is printed on a bundle, and whether anything is left that no command decides.
  func answer(on bundle: EvidenceBundle) -> (text: String, status: ExitCode) {
    guard bundle.hasEvidence else {
      Console.tell("there is no evidence yet: the script collects all of it")
      return (shell.script(for: Collection(regions: [], folder: folder)), .proven)
    }
    let report = Audit(
      version: options.version,
      controls: options.controls,
      judgement: options.judgement,
      asOf: options.asOf
    ).report(on: bundle, toolVersion: Trailwitness.version)
    let calls = MissingCalls(report, roleless: Self.roleless(report, bundle))
    let undecided = Undecided(report)
    guard calls.blocks.isEmpty else {
      let script = NextScript(calls: calls, undecided: undecided, folder: folder)
      return (script.text(for: shell), .proven)
    }
    let left = (calls.withheld + undecided.lines).map { ShellWord.comment($0) + "\n" }
    return left.isEmpty
      ? ("# Nothing is missing: every verdict is decided.\n", .proven)
      : (left.joined(), .undecided)
  }

  /// The accounts with a verdict that waits for nothing but their role in an organization.
  private static func roleless(_ report: AuditReport, _ bundle: EvidenceBundle) -> [String] {
    report.accounts.filter { account in
      account.findings.contains { finding in
        ControlCatalog.control(finding.control.id)?.scope == .managementAccount
          && [.review, .incomplete].contains(finding.outcome)
      }
    }.map(\.account).filter { account in
      guard case .unknown = AccountRole(of: account, in: bundle) else { return false }
      return NameKind.account.allows(account) && !isAsked(account, bundle)
    }
  }

  /// Whether the account's organization was asked for already, in vain or not.
  private static func isAsked(_ account: String, _ bundle: EvidenceBundle) -> Bool {
    bundle.entries.contains { entry in
      entry.file.contains(scalars: account)
        && entry.file.contains(scalars: CollectionStep.organization.name)
    }
  }

  static let specification = CommandSpecification(
    name: "next",
    summary: "Print the commands that are still missing for a decision, as a script.",
    operands: "[PATH...]",
    options: [
      AuditCommand.benchmarkOption, AuditCommand.controlOption, AuditCommand.judgeOption,
      AuditCommand.strictBindingOption, AuditCommand.asOfOption, AuditCommand.maximumAgeOption,
      CollectCommand.shellOption,
      OptionSpecification(
        name: "--output-folder", value: "DIR",
        help: "the folder that the script saves below (default: where it is run)"),
      OptionSpecification(name: "--help", help: "show this page"),
    ],
    examples: [
      ("trailwitness next evidence", "show what is missing"),
      (
        "(cd evidence && trailwitness next . | sh)",
        "run it, with credentials that may read; then audit again"
      ),
    ],
    notes: [
      "The script asks whose credentials it is run with: answers of another account are filed under",
      "no other name. Answers may lead to further questions: run it again until nothing is missing.",
      "",
      "exit status:",
      "  0   commands are printed, or every verdict is decided",
      "  2   no command decides what is left: it is said",
      "  64, 73 and 74 as of `trailwitness audit`",
    ]
  )
}
