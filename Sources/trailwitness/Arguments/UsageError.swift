import EvidenceJSON

/// A command line that cannot be carried out, with what may help.
struct UsageError: Error, Equatable {
  /// What is wrong: one line, lower case, the user's text in backticks.
  let message: String

  /// What to do about it; `nil` when the message says it all.
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// An error about a word that is not one of `choices`, with the nearest one as help.
  static func unknown(_ noun: String, _ word: String, choices: [String]) -> UsageError {
    let nearest = choices.min {
      EditDistance.between($0, word) < EditDistance.between($1, word)
    }
    let isNear = nearest.map { EditDistance.between($0, word) <= max(2, word.count / 3) } ?? false
    return UsageError(
      "unknown \(noun) \(name: word)",
      help: isNear
        ? nearest.map { "did you mean `\($0)`?" }
        : "one of: \(choices.joined(separator: ", "))"
    )
  }
}
