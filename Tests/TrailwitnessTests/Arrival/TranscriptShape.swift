import AWSEvidence
import EvidenceIntake
import Testing

/// A way in which people keep the commands that they ran together with what these printed.
struct TranscriptShape: CustomTestStringConvertible, Sendable {
  /// A command line and what it prints.
  struct Call: Sendable {
    var command: String
    var output: String
  }

  let testDescription: String
  private let text: @Sendable ([Call]) -> String

  /// The text in which the calls are kept.
  func file(_ calls: [Call]) -> SourceFile {
    SourceFile(path: "session.txt", text: text(calls))
  }

  private init(_ name: String, _ text: @escaping @Sendable ([Call]) -> String) {
    testDescription = name
    self.text = text
  }

  /// A shape that keeps one call after the other.
  private static func each(
    _ name: String,
    start: String = "",
    end: String = "",
    _ text: @escaping @Sendable (Call) -> String
  ) -> TranscriptShape {
    TranscriptShape(name) { start + $0.map(text).joined() + end }
  }

  /// A terminal with this prompt.
  private static func terminal(_ name: String, _ prompt: String) -> TranscriptShape {
    each(name, end: "\(prompt)exit\n") { "\(prompt)\($0.command)\n\($0.output)\n" }
  }

  /// The command over several lines, with this mark at the end of each and this prompt before it.
  private static func broken(_ command: String, _ mark: String, _ prompt: String) -> String {
    command.replacing(" --", with: "\(mark)\n\(prompt)--")
  }

  static let all: [TranscriptShape] = terminals + notes + files + lines

  private static let terminals = [
    terminal("bash", "$ "),
    terminal("bash with user and folder", "auditor@host:~/evidence$ "),
    terminal("bash of Red Hat", "[auditor@host evidence]$ "),
    terminal("a root shell", "# "),
    terminal("zsh", "auditor@mac ~ % "),
    terminal("oh-my-zsh", "➜  evidence git:(main) ✗ "),
    terminal("starship", "❯ "),
    terminal("fish", "auditor@host ~/evidence> "),
    terminal("PowerShell", "PS C:\\Users\\auditor> "),
    terminal("cmd", "C:\\Users\\auditor>"),
    terminal("CloudShell", "[cloudshell-user@ip-10-130-55-1 ~]$ "),
    terminal("CloudShell of today", "~ $ "),
    terminal("a traced script", "+ "),
    terminal("a time in the prompt", "[2026-04-09T10:19:19.1] auditor@host:dir$ "),
    TranscriptShape("PowerShell's own transcript") { calls in
      let stars = "**********************\n"
      return stars + "Windows PowerShell transcript start\nStart time: 20261123091402\n"
        + "Username: HOST\\auditor\n" + stars
        + calls.map { "PS C:\\> \($0.command)\n\($0.output)\n" }.joined() + stars
    },
    each(
      "a recording of script",
      start: "Script started on 2026-11-23 09:14:02+00:00 [TERM=\"xterm\"]\n"
    ) {
      let prompt =
        "\u{1B}[?2004h\u{1B}]0;auditor@host: ~\u{7}\u{1B}[01;32mauditor@host\u{1B}[00m:~$ "
      return "\(prompt)ls\u{8}\u{8}\u{1B}[K\($0.command)\r\n\u{1B}[?2004l\r"
        + $0.output.replacing("\n", with: "\r\n") + "\r\n"
    },
  ]

  private static let notes = [
    each("bare commands") { "\($0.command)\n\($0.output)\n\n" },
    each("notes with Output:") { "\($0.command)\n\nOutput:\n\n\($0.output)\n\n" },
    each("notes with Saída:") { "$ \($0.command)\nSaída:\n\($0.output)\n" },
    each("notes with Command: and a rule") {
      "Command: \($0.command)\n--------\n\($0.output)\n========\n"
    },
    each("a numbered list") { "1. \($0.command)\n\n\($0.output)\n\n" },
    each("Markdown with the command in code", start: "# Evidence\n\n") {
      "## Step\n\nWe ran `\($0.command)`:\n\n```json\n\($0.output)\n```\n\n"
    },
    each("Markdown with two fences", start: "# Evidence\n\n") {
      "Then:\n\n```sh\n\($0.command)\n```\n\nwhich gives\n\n```json\n\($0.output)\n```\n\n"
    },
    each("Markdown with one fence") { "~~~console\n$ \($0.command)\n\($0.output)\n~~~\n\n" },
  ]

  private static let files = [
    each("tee") { "$ \($0.command) | tee out.json\n\($0.output)\n" },
    each("a file that is shown") { "$ \($0.command) > out.json\n$ cat out.json\n\($0.output)\n" },
    each("a file that is shown by the same line") {
      "$ \($0.command) > out.json && cat out.json\n\($0.output)\n"
    },
    each("a file of PowerShell") {
      "PS C:\\> \($0.command) | Out-File out.json\nPS C:\\> Get-Content out.json\n\($0.output)\n"
    },
    TranscriptShape("files that are shown in the end") { calls in
      calls.enumerated().map { "$ \($1.command) > \($0).json\n" }.joined()
        + calls.enumerated().map { "$ jq . \($0).json\n\($1.output)\n" }.joined()
    },
    each("jq behind a pipe") { "$ \($0.command) | jq .\n\($0.output)\n" },
    each("colours of jq") {
      let key = "\u{1B}[0m\u{1B}[34;1m\""
      let output = $0.output.replacing("\n    \"", with: "\n    \(key)")
      return "$ \($0.command) | jq .\n\u{1B}[1;39m\(output)\u{1B}[0m\n"
    },
    each("a pager") { "$ \($0.command)\n\($0.output)\n\u{1B}[7m(END)\u{1B}[27m\n" },
  ]

  private static let lines = [
    each("backslashes") { "$ \(broken($0.command, " \\", "    "))\n\($0.output)\n" },
    each("lost backslashes") { "$ \(broken($0.command, "", "    "))\n\($0.output)\n" },
    each("lost backslashes in notes") { "\(broken($0.command, "", ""))\n\n\($0.output)\n\n" },
    each("backticks of PowerShell") {
      "PS C:\\> \(broken($0.command, " `", ">> "))\n\($0.output)\n"
    },
    each("carets of cmd") { "C:\\>\(broken($0.command, " ^", "More? "))\n\($0.output)\n" },
    each("warnings between") {
      "$ \($0.command)\n/usr/lib/python3/site-packages/urllib3/connectionpool.py:1099: "
        + "InsecureRequestWarning: Unverified HTTPS request is being made to host\n  warnings.warn(\n"
        + "\($0.output)\n"
    },
    each("line ends of Windows") {
      "C:\\>\($0.command)\r\n\($0.output.replacing("\n", with: "\r\n"))\r\n\r\n"
    },
    each("harmless commands between") {
      "$ cd evidence\n$ date\nMon Nov 23 09:14:02 UTC 2026\n# the next one\n$ mkdir -p x && \($0.command)\n"
        + "\($0.output)\n$ ls\nx\n$\n"
    },
  ]
}
