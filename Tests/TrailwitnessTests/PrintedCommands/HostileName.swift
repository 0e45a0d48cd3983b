import TestSupport

/// Names that try to leave their quotes, run something or become an option of the AWS CLI.
enum HostileName {
  /// What a name would run when a shell takes any of it for a command.
  static let injected = "touch${IFS}pwned"

  /// Scalars that Swift joins with the one before them into one `Character`.
  static let joining: [Unicode.Scalar] = [
    "\u{301}", "\u{200D}", "\u{E33}", "\u{FE0F}", "\u{20DD}", "\u{903}", "\u{1F3FB}", "\u{3099}",
  ]

  /// Names that are to be tried every time.
  static let known =
    joining.map { "a'\($0);\(injected);'\($0)" } + joining.map { "'\($0)$(\(injected))" }
    + joining.map { "`\($0)\(injected)`\($0)" }
    + [
      "$(\(injected))", "`\(injected)`", "a;\(injected)", "a|\(injected)", "a&\(injected)&",
      "\";\(injected);\"", "';\(injected);'", "'\\'';\(injected);'", "\\';\(injected);\\'",
      "$'\\'';\(injected);'", "a\n\(injected)\n", "a\r\(injected)",
      "--endpoint-url=http://a.example",
      "file://pwned", "fileb://pwned", "http://a.example/x", "--debug", "-x", "~", "~/x", "*", "?",
      "{a,b}", "!!", "#", " ", "a b", "a\tb", ">pwned", "a>pwned", "a$IFS", "$HOME", "${x}",
    ]

  private static let pieces =
    [
      "'", "\"", "`", "$", "\\", " ", ";", "&", "|", "(", ")", "<", ">", "#", "~", "*", "!", "=",
      "-", "a", "Z", "0", ".", "/", "_", "%", "{", "}", "\n", "e", "\u{212A}", "\u{37E}",
      "\u{1FEF}", "\u{2018}", "\u{2019}", ";\(injected);", "$(\(injected))", "`\(injected)`",
    ] + joining.map { String($0) }

  /// A name of a few pieces; shells cannot be given NUL, so that it holds none.
  static func random(_ random: inout SeededRandom) -> String {
    (0...random.number(below: 8)).map { _ in random.element(of: pieces) }.joined()
  }
}
