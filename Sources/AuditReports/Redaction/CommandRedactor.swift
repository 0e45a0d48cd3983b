import EvidenceJSON

/// Replaces the names in a command line that is quoted for a POSIX shell.
enum CommandRedactor {
  /// The command line with the values of its options replaced; the first three words stay.
  static func redacted(_ command: String, _ texts: inout TextRedactor) -> String {
    guard let words = words(of: command) else { return texts.redacted(command, .name) }
    var option = ""
    let redacted = words.enumerated().map { index, word in
      if word.starts(withScalars: "--") { option = word }
      let stays =
        index < 3 || word.starts(withScalars: "--")
        || ["--output", "--alarm-types"].contains(option) || AWSVocabulary.isRegion(word)
      return stays ? word : texts.redacted(word, .name)
    }
    return redacted == words ? command : redacted.map(ShellWord.posix).joined(separator: " ")
  }

  /// The words as the shell reads them; `nil` for a quote that is never closed.
  private static func words(of command: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for scalar in command.unicodeScalars {
      if isEscaped {
        word = (word ?? "") + String(scalar)
        isEscaped = false
      } else if scalar == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if isQuoted {
        word = (word ?? "") + String(scalar)
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == " " {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(scalar)
      }
    }
    return isQuoted || isEscaped ? nil : words + (word.map { [$0] } ?? [])
  }
}
