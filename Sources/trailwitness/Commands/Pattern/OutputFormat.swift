/// The formats of commands that answer one question.
enum OutputFormat: String, CaseIterable {
  case text, json

  /// The format that `--format` asks for, or text.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    self = try arguments.choice("--format", "format") ?? .text
  }

  /// The option, for the help page.
  static let option = OptionSpecification(
    name: "--format", value: "FORMAT", help: "text or json (default text)")
}
