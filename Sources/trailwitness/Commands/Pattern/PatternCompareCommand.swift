import AuditModel
import AuditReports
import CISControls
import FilterPatterns

/// `trailwitness pattern compare`, which says whether filters see every event that is asked for.
struct PatternCompareCommand: Command {
  /// What the patterns are compared with.
  enum Target {
    case control(Control, BenchmarkVersion)
    case pattern(String)
  }

  let patterns: [String]
  let target: Target
  let format: OutputFormat

  init(_ arguments: ParsedArguments) throws(UsageError) {
    guard !arguments.operands.isEmpty else { throw UsageError("no pattern is given") }
    patterns = arguments.operands
    format = try OutputFormat(arguments)
    switch (arguments.value(of: "--control"), arguments.value(of: "--to")) {
    case (let id?, nil):
      let version: BenchmarkVersion =
        try arguments.choice("--benchmark", "benchmark version") ?? .standard
      target = .control(try ControlReference(id, in: version).control, version)
    case (nil, let pattern?): target = .pattern(pattern)
    default: throw UsageError("exactly one of `--control` and `--to` is needed")
    }
  }

  func run() -> ExitCode {
    do throws(MalformedPattern) {
      guard let verdict = try verdict else {
        Console.tell("the benchmark version prescribes no pattern for the control")
        return .usage
      }
      guard show(ComparisonReport(verdict.summary, reason: verdict.clause.text)) else {
        return .cannotWrite
      }
      return verdict.isCovered.map { $0 ? .proven : .failed } ?? .undecided
    } catch {
      return show(error)
    }
  }

  private var verdict: PatternVerdict? {
    get throws(MalformedPattern) {
      var configured: [FilterPattern] = []
      for pattern in patterns { configured.append(try MalformedPattern.parse(pattern)) }
      switch target {
      case .control(let control, let version):
        return control.verdict(on: configured, in: version)
      case .pattern(let text):
        return PatternVerdict(of: configured, with: try MalformedPattern.parse(text))
      }
    }
  }

  private func show(_ report: ComparisonReport) -> Bool {
    Console.write(format == .json ? report.json : report.text)
  }

  private func show(_ malformed: MalformedPattern) -> ExitCode {
    guard format == .json else {
      Console.show(malformed.text)
      return .noEvidence
    }
    let comparison = FilterComparison(relation: .malformed, variant: nil, prescribed: "")
    return show(ComparisonReport(comparison, reason: malformed.reason))
      ? .noEvidence : .cannotWrite
  }

  static let specification = CommandSpecification(
    name: "pattern compare",
    summary: "Compare filter patterns by meaning and prove a gap with an event.",
    operands: "PATTERN...",
    options: [
      OptionSpecification(
        name: "--control", value: "ID", help: "compare with what the benchmark prescribes for it"),
      OptionSpecification(
        name: "--benchmark", value: "VERSION",
        help: "benchmark version (default \(BenchmarkVersion.standard.rawValue))"),
      OptionSpecification(name: "--to", value: "PATTERN", help: "compare with this pattern"),
      OutputFormat.option,
      OptionSpecification(name: "--help", help: "show this page"),
    ],
    examples: [
      (
        "trailwitness pattern compare '{ $.eventName = ConsoleLogin }' "
          + "--control console-sign-in-without-mfa",
        "is every sign-in without MFA matched?"
      ),
      (
        "trailwitness pattern compare '{ $.a = 1 }' '{ $.a = 2 }' --to '{ $.a >= 1 }'",
        "compare the union of two patterns with another"
      ),
    ],
    notes: [
      "Several patterns count together: an event that one of them matches is matched.",
      "",
      "exit status:",
      "  0   every event that is asked for is matched",
      "  1   some are not; an event shows it",
      "  2   it could not be decided, or only events are missed that a person may accept: of other",
      "      services or accounts (tier `outside`), or never written by CloudTrail (`any-json`)",
      "  64  the command line is wrong",
      "  65  a pattern is malformed",
    ]
  )
}
