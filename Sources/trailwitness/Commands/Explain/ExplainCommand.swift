import CISControls

/// `trailwitness explain`, which says what a control asks and how versions of it differ.
struct ExplainCommand: Command {
  let reference: ControlReference
  let format: OutputFormat

  init(_ arguments: ParsedArguments) throws(UsageError) {
    guard let word = arguments.operands.first else {
      throw UsageError(
        "no control is given",
        help: "one of: \(ControlCatalog.all.map(\.id).joined(separator: ", "))"
      )
    }
    guard arguments.operands.count == 1 else { throw UsageError("more than one control is given") }
    format = try OutputFormat(arguments)
    let version: BenchmarkVersion? = try arguments.choice("--benchmark", "benchmark version")
    reference = try ControlReference(word, in: version)
  }

  func run() -> ExitCode {
    do {
      return Console.write(try rendered) ? .proven : .cannotWrite
    } catch {
      Console.tell("the explanation cannot be written as JSON: \(error)")
      return .cannotWrite
    }
  }

  /// What standard output gets.
  var rendered: String {
    get throws {
      switch format {
      case .text: ExplanationText(of: reference).text
      case .json: try ExplanationJSON(of: reference).text
      }
    }
  }

  static let specification = CommandSpecification(
    name: "explain",
    summary: "Say what a control asks, why, and how benchmark versions differ.",
    operands: "CONTROL",
    options: [
      OptionSpecification(
        name: "--benchmark", value: "VERSION",
        help: "benchmark version (default \(BenchmarkVersion.standard.rawValue))"),
      OutputFormat.option,
      OptionSpecification(name: "--help", help: "show this page"),
    ],
    examples: [
      ("trailwitness explain security-group-changes", "explain a control by its id"),
      (
        "trailwitness explain 5.2",
        "by its number in the default version, or else in the newest that has it"
      ),
      ("trailwitness explain CloudWatch.3", "by the id of the Security Hub control"),
    ],
    notes: [
      "CONTROL is one of:"
    ]
      + ControlCatalog.all.map { "  \($0.id)" } + [
        "",
        "exit status:",
        "  0   the control was explained",
        "  64  the command line is wrong, or there is no such control",
      ]
  )
}
