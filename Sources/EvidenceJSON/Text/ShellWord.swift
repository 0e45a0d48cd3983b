/// Text from evidence as it may stand in a command line or a script.
///
/// Every decision is made scalar by scalar: a quote with a combining mark behind it is one
/// `Character` for Swift, and still a quote for the shell. A shell cannot be given NUL at all.
package enum ShellWord {
  /// A word as a POSIX shell reads it back unchanged; in quotes only when it needs them.
  package static func posix(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      byte.isASCIILetter || byte.isASCIIDigit || ":-./_,@".utf8.contains(byte)
    }
    return isPlain && !word.utf8.isEmpty ? word : posixQuoted(word)
  }

  /// Words as one line of which a POSIX shell reads each back unchanged.
  package static func posixLine(_ words: [String]) -> String {
    words.map(posix).joined(separator: " ")
  }

  /// A word in single quotes, as a POSIX shell reads it back unchanged.
  package static func posixQuoted(_ word: String) -> String {
    "'" + word.replacingScalar("'", with: #"'\''"#) + "'"
  }

  /// A word in single quotes, as PowerShell reads it back unchanged.
  ///
  /// PowerShell takes the typographic single quotes for the plain one.
  ///
  /// - SeeAlso: `about_Quoting_Rules` in PowerShell's reference, and `IsSingleQuote` in its source.
  package static func powerShellQuoted(_ word: String) -> String {
    var quoted = "'"
    for scalar in word.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if powerShellQuotes.contains(scalar) { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }

  /// A comment that does nothing either where a shell takes no comments, as zsh does not when lines
  /// are pasted.
  ///
  /// Backticks are left out, and what else means something to a shell stands for itself no more.
  package static func comment(_ text: String) -> String {
    var comment = String.UnicodeScalarView("# ".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "`": break
      case "'": comment.append("\u{2019}")
      case ";": comment.append(",")
      case " ", ".", ",", ":", "-", "_", "/", "@", "%", "+", "#": comment.append(scalar)
      case let scalar where scalar.isASCII:
        comment.append(scalar.isASCIILetter || scalar.isASCIIDigit ? scalar : "_")
      case let scalar: comment.append(scalar.isInvisible ? "_" : scalar)
      }
    }
    return String(comment)
  }

  private static let powerShellQuotes: [Unicode.Scalar] = [
    "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}",
  ]
}
