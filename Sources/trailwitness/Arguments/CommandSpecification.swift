/// One command as the parser and the help page see it.
struct CommandSpecification {
  /// The word that chooses the command.
  let name: String

  /// What the command does: one line.
  let summary: String

  /// The words for the operands, such as `PATH...`; empty when there are none.
  let operands: String

  /// The options, in the order of the help page.
  let options: [OptionSpecification]

  /// Lines that a reader may copy, with what each does.
  let examples: [(line: String, meaning: String)]

  /// What the operands and the exit status mean: whole lines below the options.
  let notes: [String]

  /// The help page.
  var help: String {
    let usage = "usage: trailwitness \(name)\(options.isEmpty ? "" : " [OPTION...]")"
    let width = options.map { Self.label($0).count }.max() ?? 0
    let lines =
      [summary, "", operands.isEmpty ? usage : "\(usage) \(operands)", "", "options:"]
      + options.map { "  \(Self.padded(Self.label($0), to: width))  \($0.help)" }
      + ["", "examples:"]
      + examples.flatMap { ["  \($0.line)", "      \($0.meaning)"] }
      + [""] + notes
    return lines.joined(separator: "\n") + "\n"
  }

  private static func label(_ option: OptionSpecification) -> String {
    option.value.map { "\(option.name) \($0)" } ?? option.name
  }

  /// `text` with blanks behind it up to `width` characters.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
