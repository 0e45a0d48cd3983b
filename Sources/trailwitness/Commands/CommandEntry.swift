import EvidenceJSON

/// A command in the tool's table: what it accepts and how it is carried out.
struct CommandEntry {
  let specification: CommandSpecification

  /// Carries the command out on arguments that the specification accepts.
  let run: (ParsedArguments) throws(UsageError) -> ExitCode

  /// Creates the entry of a command.
  init<Named: Command>(_ command: Named.Type) {
    specification = command.specification
    run = { arguments throws(UsageError) in try Named(arguments).run() }
  }

  /// The words that name the command.
  var words: [String] { specification.name.split(atScalar: " ") }
}
