/// One of the tool's commands: arguments → value → run → exit code.
protocol Command {
  /// What the command accepts, for the parser and the help page.
  static var specification: CommandSpecification { get }

  /// Takes what it is asked to do from a command line.
  init(_ arguments: ParsedArguments) throws(UsageError)

  /// Carries it out and says how it went.
  func run() -> ExitCode
}
