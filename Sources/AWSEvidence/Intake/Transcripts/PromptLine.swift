/// A line of a terminal on which somebody typed a command.
struct PromptLine: Hashable, Sendable {
  /// The moment that the prompt shows, as it is written; `nil` when it shows none.
  let time: String?

  /// The variables that were set for this command alone, such as `AWS_REGION`.
  let settings: [String: String]

  /// What was typed, from `aws` on.
  let command: String

  /// The longest prompt that is looked for, in characters.
  private static let longestPrompt = 200

  /// The marks with which prompts end; cmd's and PowerShell's stands without a blank.
  private static let marks = ["$ ", "# ", "% ", "> ", ">", "❯ ", "✗ ", "+ "]

  /// Finds a command line of the AWS CLI; `nil` for every other line.
  ///
  /// Prompts are those of bash, zsh, PowerShell and cmd. A line that begins with the command counts
  /// too, so that notes with the commands between their outputs can be read.
  init?(_ line: String) {
    let line = line.drop { $0 == " " }
    if let command = Self.command(line) {
      self.init(command, time: nil)
      return
    }
    // oh-my-zsh puts the folder behind the arrow.
    if line.first == "➜", let place = line.prefix(Self.longestPrompt).firstRange(of: " aws "),
      let command = Self.command(line[place.lowerBound...])
    {
      self.init(command, time: nil)
      return
    }
    for mark in Self.marks {
      guard let place = line.prefix(Self.longestPrompt).firstRange(of: mark) else { continue }
      let prompt = line[..<place.lowerBound]
      guard !prompt.contains("\""), !prompt.contains("{"),
        let command = Self.command(line[place.upperBound...])
      else { continue }
      self.init(command, time: Self.time(in: prompt))
      return
    }
    return nil
  }

  private typealias Typed = (settings: [String: String], command: String)

  private init(_ typed: Typed, time: String?) {
    self.time = time
    settings = typed.settings
    command = typed.command
  }

  /// The command, if a text begins with one: assignments and `sudo` may stand before it.
  ///
  /// Service and operation must look like the CLI's, so that prose about it is no command.
  private static func command(_ text: Substring) -> Typed? {
    var settings: [String: String] = [:]
    var rest = text.drop { $0 == " " }
    while let word = rest.split(separator: " ", maxSplits: 1).first,
      ["sudo", "time", "command"].contains(String(word)) || isAssignment(word)
    {
      if let setting = ShellWords(String(word)).words.first?.split(separator: "="),
        setting.count == 2
      {
        settings[String(setting[0])] = String(setting[1])
      }
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    let words = ShellWords(String(rest)).words
    guard let invocation = AWSInvocation(words), isName(invocation.service),
      isName(invocation.operation), invocation.operation.contains("-")
    else { return nil }
    return (settings, String(rest))
  }

  private static func isAssignment(_ word: Substring) -> Bool {
    guard let equals = word.firstIndex(of: "="), equals > word.startIndex else { return false }
    return word[..<equals].allSatisfy { $0.isUppercase || $0 == "_" || $0.isNumber }
  }

  private static func isName(_ word: String) -> Bool {
    !word.isEmpty
      && word.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }

  /// The moment in a prompt such as `[2026-04-09T10:19:19] user@host:dir`.
  private static func time(in prompt: Substring) -> String? {
    guard prompt.first == "[", let end = prompt.firstIndex(of: "]") else { return nil }
    let text = String(prompt[prompt.index(after: prompt.startIndex)..<end])
    return text.utf8.count > 10 && EvidenceTime(text) != nil ? text : nil
  }
}
