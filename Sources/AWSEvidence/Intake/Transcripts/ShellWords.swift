/// The words of a command line, as the usual shells read them.
struct ShellWords: Hashable, Sendable {
  /// The words up to the first redirection, pipe or end of the command.
  private(set) var words: [String] = []

  /// Whether standard output goes to a file.
  private(set) var isRedirected = false

  /// What stands behind the first `|`, `;` or `&`; `nil` when the line ends with the command.
  private(set) var rest: String?

  /// Whether another command may have changed or added to what is shown.
  ///
  /// Programs that only lay JSON out or copy it change nothing.
  ///
  /// So may words that only the shell of that session knew.
  var isFiltered: Bool {
    if words.contains(where: { $0.contains("$") || $0.contains("`") || $0.hasPrefix("@") }) {
      return true
    }
    guard let rest else { return false }
    let plain = rest.split(separator: " ").joined(separator: " ").lowercased()
    let isCopied = plain.hasPrefix("tee ") || plain.hasPrefix("tee-object ")
    return !Self.harmless.contains(plain)
      && !(isCopied && !plain.contains { "|;&".contains($0) })
  }

  private static let harmless: Set<String> = [
    "jq", "jq .", "jq '.'", "jq \".\"", "jq -m .", "jq -s .", "cat", "less", "more", "out-string",
    "python -m json.tool", "python3 -m json.tool",
  ]

  /// Splits a line.
  init(_ line: String) {
    var word: String?
    var rest = Substring(line)
    while let character = rest.popFirst() {
      switch character {
      case "'":
        word = (word ?? "") + rest.prefix { $0 != "'" }
        rest = rest.drop { $0 != "'" }.dropFirst()
      case "\"":
        word = (word ?? "") + Self.quoted(&rest)
      case "\\":
        // Behind a backslash only the shell's own characters lose it; paths of Windows keep it.
        if let next = rest.first, !next.isLetter, !next.isNumber { _ = rest.popFirst() }
        word = (word ?? "") + String(line[line.index(before: rest.startIndex)])
      case " ", "\t":
        finish(&word)
      case ">":
        if word == "2" { word = nil } else { isRedirected = true }
        finish(&word)
        skipTarget(&rest)
      case "|", ";", "&":
        finish(&word)
        self.rest = rest.drop { $0 == "|" || $0 == "&" || $0 == " " }.description
        return
      default:
        word = (word ?? "") + String(character)
      }
    }
    finish(&word)
  }

  private mutating func finish(_ word: inout String?) {
    if let word { words.append(word) }
    word = nil
  }

  /// Passes over `> file`, `>> file` and `>&1`.
  private func skipTarget(_ rest: inout Substring) {
    rest = rest.drop { $0 == ">" || $0 == "&" || $0 == " " }
    rest = rest.drop { $0 != " " && $0 != "|" && $0 != ";" }
  }

  private static func quoted(_ rest: inout Substring) -> String {
    var text = ""
    while let character = rest.popFirst(), character != "\"" {
      if character == "\\", let next = rest.first, "\"\\$`".contains(next) {
        text.append(next)
        _ = rest.popFirst()
      } else {
        text.append(character)
      }
    }
    return text
  }
}
