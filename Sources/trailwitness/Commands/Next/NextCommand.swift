import AWSEvidence
import AuditModel
import AuditReports
import CISControls

/// `trailwitness next`, which prints the commands that are still missing for a decision.
struct NextCommand: Command {
  let paths: [String]
  let version: BenchmarkVersion
  let controls: [Control]

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let options = try AuditOptions(arguments)
    paths = options.paths
    version = options.version
    controls = options.controls
  }

  func run() -> ExitCode {
    do throws(EvidenceFolder.Failure) {
      let bundle = EvidenceBundle(try EvidenceFolder.files(at: paths))
      let report = Audit(version: version, controls: controls)
        .report(on: bundle, toolVersion: Trailwitness.version)
      let script = bundle.hasEvidence ? MissingEvidenceScript(report).text : Self.firstSteps
      return Console.write(script) ? .proven : .cannotWrite
    } catch {
      Console.tell(error.description)
      return .cannotRead
    }
  }

  /// Where to begin when there is no evidence at all.
  private static var firstSteps: String {
    let request = EvidenceRequest(.describeTrails, account: nil, region: nil)
    let line = request.command.commandLine(region: nil)
    return """
      # There is no evidence yet. Begin with the trails; then run `trailwitness next` again.
      \(line) > \(request.file)

      """
  }

  static let specification = CommandSpecification(
    name: "next",
    summary: "Print the commands that are still missing for a decision, as a script.",
    operands: "[PATH...]",
    options: [
      AuditCommand.benchmarkOption, AuditCommand.controlOption,
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
      "Answers may lead to further questions: run it again until nothing is missing.",
      "",
      "exit status: 0, or as of `trailwitness audit` from 64 on",
    ]
  )
}
