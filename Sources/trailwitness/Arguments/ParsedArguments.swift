import EvidenceJSON

/// The words of a command line, sorted into options and operands.
///
/// Accepted forms: `--name VALUE`, `--name=VALUE`, `--switch`, and `--`, after which every word is
/// an operand.
struct ParsedArguments {
  /// The values of each option in the order given; a switch has the value `""`.
  private(set) var values: [String: [String]] = [:]

  /// The operands in the order given.
  private(set) var operands: [String] = []

  /// Sorts `words` by what `command` accepts.
  ///
  /// - Throws: ``UsageError`` for an unknown option, a missing or unwanted value, or a repeat.
  init(_ words: some Sequence<String>, for command: CommandSpecification) throws(UsageError) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      if word.starts(withScalars: "-"), !word.isSame(as: "-") {
        try takeOption(word, &rest, command)
      } else {
        operands.append(word)
      }
    }
  }

  private mutating func takeOption(
    _ word: String,
    _ rest: inout ArraySlice<String>,
    _ command: CommandSpecification
  ) throws(UsageError) {
    let parts = word.split(atScalar: "=", maxSplits: 1)
    let name = parts[0]
    guard let option = command.options.first(where: { $0.name == name }) else {
      throw Self.unknown(name, command)
    }
    guard option.isRepeatable || values[name] == nil else {
      throw UsageError("option `\(name)` is given twice")
    }
    let inline = parts.count > 1 ? parts[1] : nil
    guard let placeholder = option.value else {
      guard inline == nil else { throw UsageError("option `\(name)` takes no value") }
      values[name, default: []].append("")
      return
    }
    guard let value = inline ?? rest.popFirst() else {
      throw UsageError("option `\(name)` needs a value", help: "\(name) \(placeholder)")
    }
    values[name, default: []].append(value)
  }

  /// An error about an option that is none; where a pattern is asked for, it may be one that
  /// excludes a word.
  private static func unknown(_ name: String, _ command: CommandSpecification) -> UsageError {
    let error = UsageError.unknown("option", name, choices: command.options.map(\.name))
    guard command.operands.contains(scalars: "PATTERN"), !name.starts(withScalars: "--") else {
      return error
    }
    return UsageError(error.message, help: "put `--` before a pattern that starts with `-`")
  }

  /// The last value of an option, or `nil` when it is not given.
  func value(of name: String) -> String? { values[name]?.last }

  /// Whether a switch is given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The choice that an option's value names, or `nil` when the option is not given.
  ///
  /// - Throws: ``UsageError`` for a word that is none of the choices; `noun` says what they are.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ option: String,
    _ noun: String
  ) throws(UsageError) -> Choice? {
    guard let word = value(of: option) else { return nil }
    guard let choice = Choice(rawValue: word) else {
      throw .unknown(noun, word, choices: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}
