/// The command-line tool: arguments → command → exit status.
@main
struct Trailwitness {
  /// The version that reports and `--version` name.
  static let version = "0.1.0"

  /// The commands in the order of the help page.
  static var commands: [CommandEntry] {
    [
      CommandEntry(AuditCommand.self), CommandEntry(NextCommand.self),
      CommandEntry(PatternMatchCommand.self), CommandEntry(PatternCompareCommand.self),
      CommandEntry(DrillCommand.self), CommandEntry(CollectCommand.self),
      CommandEntry(ExplainCommand.self),
    ]
  }

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
    default: return try run(try self.command(of: words), words)
    }
  }

  /// The command that the first word, or the first two, name.
  private static func command(of words: [String]) throws(UsageError) -> CommandEntry {
    if let command = commands.first(where: { words.starts(with: $0.words) }) { return command }
    let isGroup = commands.contains { $0.words.count > 1 && $0.words[0] == words[0] }
    let typed = words.prefix(isGroup ? 2 : 1).joined(separator: " ")
    throw .unknown("command", typed, choices: commands.map(\.specification.name))
  }

  private static func run(
    _ command: CommandEntry,
    _ words: [String]
  ) throws(UsageError) -> ExitCode {
    let rest = words.dropFirst(command.words.count)
    let ownWords = rest.prefix { $0 != "--" }
    guard !ownWords.contains("--help"), !ownWords.contains("-h") else {
      return show(command.specification.help)
    }
    return try command.run(ParsedArguments(rest, for: command.specification))
  }

  private static func show(_ text: String) -> ExitCode {
    Console.write(text) ? .proven : .cannotWrite
  }

  private static var overview: String {
    """
    Decide from saved AWS CLI output whether somebody would be told when it matters.

    usage: trailwitness COMMAND [OPTION...]

    commands:
    \(commandLines)

    options:
      --help           show this page; `trailwitness COMMAND --help` shows a command's
      --version        show the version

    """
  }

  private static var commandLines: String {
    commands.map(\.specification).map { command in
      "  \(CommandSpecification.padded(command.name, to: 15))  \(command.summary)"
    }.joined(separator: "\n")
  }
}
