import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import EvidenceIntake
import EvidenceJSON

/// `trailwitness audit`: paths → files → ``AuditRun`` → text → exit status.
struct AuditCommand: Command {
  let options: AuditOptions

  init(_ arguments: ParsedArguments) throws(UsageError) {
    options = try AuditOptions(arguments)
  }

  /// Runs the command and says how it went.
  func run() -> ExitCode {
    let files: [SourceFile]
    do throws(FolderError) {
      files = try EvidenceFolder.files(at: options.paths)
    } catch {
      Console.tell(error.description)
      return .cannotRead
    }
    let run = options.audit.run(
      on: files, policy: options.policy, toolVersion: Trailwitness.version)
    let bundle = run.bundle
    if bundle.hasEvidence, let account = options.unknownAccount(in: bundle) {
      let known = (bundle.accounts + bundle.supportingAccounts).sorted()
      Console.tell("no evidence of account \(name: account)")
      Console.tell("the accounts in it: \(known.joined(separator: ", "))")
      return .noEvidence
    }
    guard deliver(shown(run.report)) else { return .cannotWrite }
    guard bundle.hasEvidence else {
      Console.tell(
        "no usable evidence in \(options.paths.map { "\(name: $0)" }.joined(separator: ", "))")
      return .noEvidence
    }
    return status(of: run.report)
  }

  /// The report as it is to be shown.
  func shown(_ report: AuditReport) -> AuditReport {
    options.isRedacted ? Redaction().redacted(report) : report
  }

  /// Writes the files first, so that a reader of standard output finds them complete.
  private func deliver(_ report: AuditReport) -> Bool {
    for output in options.outputs {
      let text = output.format.render(report, style: .plain)
      do throws(OutputFile.Failure) {
        try OutputFile(path: output.path).write(text)
      } catch {
        Console.tell(error.message)
        return false
      }
    }
    guard !options.isQuiet else { return true }
    return Console.write(options.format.render(report, style: style))
  }

  private var style: TextStyle {
    switch options.color {
    case .always: .ansi
    case .never: .plain
    case .auto: Console.prefersColor() ? .ansi : .plain
    }
  }

  /// The exit status that the outcomes come to.
  func status(of report: AuditReport) -> ExitCode {
    switch report.counts.conclusion(failingFrom: options.failureLine) {
    case .proven: .proven
    case .failed: .failed
    case .undecided: .undecided
    }
  }
}
