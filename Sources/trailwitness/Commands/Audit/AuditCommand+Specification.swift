import AuditModel
import AuditReports
import CISControls

extension AuditCommand {
  /// The option that chooses the benchmark version.
  static let benchmarkOption = OptionSpecification(
    name: "--benchmark",
    value: "VERSION",
    help: "CIS AWS Foundations Benchmark version (default \(BenchmarkVersion.standard.rawValue))"
  )

  /// The option that chooses controls.
  static let controlOption = OptionSpecification(
    name: "--control",
    value: "ID",
    isRepeatable: true,
    help: "only this control, by id, number or Security Hub's id (repeatable)"
  )

  /// The option that chooses accounts.
  static let accountOption = OptionSpecification(
    name: "--account",
    value: "ID",
    isRepeatable: true,
    help: "judge only this account (repeatable; default all)"
  )

  /// The option that says which account manages the organization.
  static let managementAccountOption = OptionSpecification(
    name: "--management-account",
    value: "ID",
    help: "the account that manages the organization, as the auditor knows it"
  )

  /// The option that refuses what would be tied for being the only candidate.
  static let strictBindingOption = OptionSpecification(
    name: "--strict-binding",
    help: "use no file that is tied only by being the single candidate"
  )

  /// The option that chooses a judgement.
  static let judgeOption = OptionSpecification(
    name: "--judge",
    value: "HOW",
    help: "both, as-written or in-effect (default both: the weaker one counts)"
  )

  /// The option that sets the date of the audit.
  static let asOfOption = OptionSpecification(
    name: "--as-of",
    value: "DATE",
    help: "count the evidence's age from DATE, such as 2026-11-23"
  )

  /// The option that limits the evidence's age.
  static let maximumAgeOption = OptionSpecification(
    name: "--max-age",
    value: "DAYS",
    help: "with --as-of: evidence that is older, or of no known age, is not used"
  )

  /// What `audit` accepts, for the parser and the help page.
  static let specification = CommandSpecification(
    name: "audit",
    summary: "Say, with proof, whether somebody would be told when it matters.",
    operands: "[PATH...]",
    options: [
      benchmarkOption, controlOption, accountOption, managementAccountOption, judgeOption,
      OptionSpecification(
        name: "--format", value: "FORMAT",
        help: "format of standard output: \(names(ReportFormat.self)) (default text)"),
      OptionSpecification(
        name: "--output", value: "FILE", isRepeatable: true,
        help: "also write FILE, format by extension or as FORMAT:FILE (repeatable)"),
      strictBindingOption, asOfOption, maximumAgeOption,
      OptionSpecification(
        name: "--inventory", help: "list every file with size, SHA-256, command and binding"),
      OptionSpecification(
        name: "--fail-on", value: "OUTCOME",
        help: "fail, incomplete, review or never: from where on the status is not 0"),
      OptionSpecification(
        name: "--color", value: "WHEN", help: "auto, always or never (default auto)"),
      OptionSpecification(
        name: "--redact", help: "replace account ids, names and addresses, each consistently"),
      OptionSpecification(name: "--quiet", help: "write nothing to standard output"),
      OptionSpecification(name: "--help", help: "show this page"),
    ],
    examples: [
      ("trailwitness audit Evidence/complete-chain", "audit one folder, all controls"),
      (
        "trailwitness audit --format markdown evidence > report.md",
        "write the report that an auditor files"
      ),
      (
        "trailwitness audit --output report.md --output report.json --quiet evidence",
        "write two reports and let the exit status speak"
      ),
    ],
    notes: [
      "PATH is a folder or file with saved output of `aws` commands, in any layout; default Evidence.",
      "Nothing is sent anywhere and no credentials are used.",
      "",
      "exit status:",
      "  0   every control is proven",
      "  1   a control failed",
      "  2   none failed, but some are incomplete or need review",
      "  64  the command line is wrong",
      "  65  there is no usable evidence",
      "  73  an output could not be written",
      "  74  an input could not be read",
    ]
  )

  private static func names<Choice: CaseIterable & RawRepresentable<String>>(
    _ type: Choice.Type
  ) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
