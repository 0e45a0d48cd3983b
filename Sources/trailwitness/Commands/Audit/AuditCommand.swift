import AWSEvidence
import AuditModel
import AuditReports
import CISControls
import EvidenceIntake
import EvidenceJSON

/// `trailwitness audit`: paths → evidence → bundle → report → text → exit status.
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
    let bundle = EvidenceBundle(files, policy: options.policy)
    if bundle.hasEvidence, let account = options.unknownAccount(in: bundle) {
      let known = (bundle.accounts + bundle.supportingAccounts).sorted()
      Console.tell("no evidence of account \(name: account)")
      Console.tell("the accounts in it: \(known.joined(separator: ", "))")
      return .noEvidence
    }
    let report = report(on: bundle)
    guard deliver(report) else { return .cannotWrite }
    guard bundle.hasEvidence else {
      Console.tell(
        "no usable evidence in \(options.paths.map { "\(name: $0)" }.joined(separator: ", "))")
      return .noEvidence
    }
    return status(of: report)
  }

  /// The report that the options ask for.
  func report(on bundle: EvidenceBundle) -> AuditReport {
    let report = Audit(
      version: options.version,
      controls: options.controls,
      judgement: options.judgement,
      asOf: options.asOf,
      accounts: options.accounts.isEmpty ? nil : Set(options.accounts),
      managementAccount: options.managementAccount
    ).report(on: bundle, toolVersion: Trailwitness.version)
    return options.isRedacted ? Redaction(bundle).redacted(report) : report
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

  /// What the outcomes come to, given where the line is drawn.
  func status(of report: AuditReport) -> ExitCode {
    let counts = report.counts
    let line = options.failureLine
    guard line != .never else { return .proven }
    // Where nothing was judged, nothing is proven.
    guard counts.total > 0 else { return .undecided }
    if counts[.fail] > 0 { return .failed }
    if line != .fail, counts[.incomplete] > 0 { return .undecided }
    if line == .review, counts[.review] > 0 { return .undecided }
    return .proven
  }
}
