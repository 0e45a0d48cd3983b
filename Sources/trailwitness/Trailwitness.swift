/// The command-line tool: arguments → command → exit status.
@main
struct Trailwitness {
  /// The version that reports and `--version` name.
  static let version = "0.1.0"

  static func main() {
    Console.exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Carries out a command line, program name aside.
  static func run(_ words: [String]) -> ExitCode {
    do throws(UsageError) {
      return try dispatch(words)
    } catch {
      Console.tell(error.message)
      if let help = error.help { Console.tell(help) }
      Console.tell("see `trailwitness --help`")
      return .usage
    }
  }

  private static func dispatch(_ words: [String]) throws(UsageError) -> ExitCode {
    guard let command = words.first else { throw UsageError("no command is given") }
    switch command {
    case "--help", "-h", "help": return show(overview)
    case "--version": return show("trailwitness \(version)\n")
    case "audit": return try audit(Array(words.dropFirst()))
    default: throw .unknown("command", command, choices: ["audit", "--help", "--version"])
    }
  }

  private static func audit(_ words: [String]) throws(UsageError) -> ExitCode {
    guard !words.contains("--help"), !words.contains("-h") else {
      return show(AuditCommand.specification.help)
    }
    let arguments = try ParsedArguments(words, for: AuditCommand.specification)
    return AuditCommand(options: try AuditOptions(arguments)).run()
  }

  private static func show(_ text: String) -> ExitCode {
    Console.write(text) ? .proven : .cannotWrite
  }

  private static let overview = """
    Decide from saved AWS CLI output whether somebody would be told when it matters.

    usage: trailwitness COMMAND [OPTION...]

    commands:
      audit       \(AuditCommand.specification.summary)

    options:
      --help      show this page; `trailwitness COMMAND --help` shows a command's
      --version   show the version

    """
}
