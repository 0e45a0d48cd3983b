import EvidenceJSON

/// A line on which somebody typed a command, or that tells of one.
struct PromptLine: Hashable, Sendable {
  /// How sure it is that the line was typed as it stands.
  enum Kind: Hashable, Sendable {
    /// It stands behind a prompt, or begins with a call of the AWS CLI.
    case command

    /// It stands behind a mark that is a prompt in some texts and other text in others.
    case remark

    /// It speaks of a call of the AWS CLI in words of its own.
    case mention
  }

  /// How sure it is that the line was typed as it stands.
  let kind: Kind

  /// What was typed.
  private(set) var typed: [UInt8]

  /// The moment that the prompt shows, as it is written; `nil` when it shows none.
  private(set) var time: String?

  /// The user and host in the prompt, such as `me@host`; `nil` when it shows none.
  private(set) var host: String?

  /// The mark alone in front of what was typed, such as `#`; `nil` for a longer prompt and for none.
  private(set) var bareMark: UInt8?

  /// The prompt in front of a call, if no shell is known by it; `nil` for any other line.
  private(set) var ownShape: PromptShape?

  /// Whether the call stands in backticks within a sentence.
  private(set) var isInline = false

  /// The longest prompt that is looked for, in bytes.
  private static let longestPrompt = 200

  /// Reads a line without blanks at its end; `nil` for text that is no command.
  ///
  /// `prompts` are those of the text that no shell is known by.
  init?(_ line: [UInt8], _ prompts: Set<PromptShape> = []) {
    let line = Self.withoutListMark(line.drop { $0 <= 0x20 })
    guard !line.isEmpty else { return nil }
    if AWSLine.startsCall(line) || Self.isSetting(line) {
      self.init(kind: .command, typed: Array(line))
    } else if let prompted = Self.prompted(line, prompts) {
      self = prompted
    } else if let inline = Self.inline(line) {
      self = inline
    } else if let labelled = Self.labelled(line) {
      self.init(kind: .command, typed: Array(labelled))
    } else if AWSLine.mentionsCall(line) {
      self.init(kind: .mention, typed: Array(line))
    } else {
      return nil
    }
  }

  private init(kind: Kind, typed: [UInt8]) {
    self.kind = kind
    self.typed = typed
  }

  /// The line with more behind it, as a shell puts lines together.
  func continued(by line: some Sequence<UInt8>, isMarked: Bool) -> PromptLine {
    var whole = self
    if isMarked { whole.typed.removeLast() }
    whole.typed += [0x20] + line
    return whole
  }

  /// A line without `- ` or `1. ` in front of a call.
  private static func withoutListMark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = line.prefix { $0.isASCIIDigit || ".)-*".utf8.contains($0) }
    guard (1...4).contains(mark.count), mark.last.map({ !$0.isASCIIDigit }) ?? false,
      mark.count < line.count, line[mark.endIndex] == 0x20
    else {
      return line
    }
    let rest = line[mark.endIndex...].drop { $0 <= 0x20 }
    return rest.first == UInt8(ascii: "`") || AWSLine.startsCall(rest) ? rest : line
  }

  /// Whether a line without a prompt sets what the AWS CLI goes by, in words of a shell alone.
  private static func isSetting(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 4096, let first = line.split(separator: 0x20, maxSplits: 1).first else {
      return false
    }
    let word = String(decoding: first, as: UTF8.self).asciiLowercased
    if ["export", "unset", "eval", "alias", "setenv", "setx", "declare", "aws-vault"].contains(word)
    {
      return line.count > first.count
    }
    if ["set", "source", ".", "assume", "set-item"].contains(word) {
      return String(decoding: line, as: UTF8.self).asciiLowercased.contains(scalars: "aws")
        || word.isSame(as: "assume") && line.count > first.count
    }
    return word.starts(withScalars: "$env:")
      || word.starts(withScalars: "aws_") && word.contains(scalar: "=")
  }

  /// What stands behind the first prompt of a line; `nil` when nothing looks like a prompt.
  private static func prompted(
    _ line: ArraySlice<UInt8>,
    _ prompts: Set<PromptShape>
  ) -> PromptLine? {
    if let arrow = behindArrow(line) { return PromptLine(kind: .command, typed: Array(arrow)) }
    for place in line.indices.prefix(longestPrompt) {
      guard !"\"{`".utf8.contains(line[place]) else { return nil }
      guard let mark = PromptMark(line, at: place) else { continue }
      let rest = line[mark.end...].drop { $0 <= 0x20 }
      let isCall = AWSLine.startsCall(rest)
      let isUsual = mark.isPrompt || mark.isBare
      let shape = PromptShape(line[..<mark.end])
      let isTyped = isCall || mark.isPrompt || prompts.contains(shape)
      guard isTyped || mark.isBare else { continue }
      var prompt = PromptLine(kind: isTyped ? .command : .remark, typed: Array(rest))
      let text = line[..<place]
      prompt.time = time(in: text)
      prompt.host = host(in: text)
      prompt.bareMark = mark.isBare ? mark.byte : nil
      prompt.ownShape = isCall && !isUsual ? shape : nil
      return prompt
    }
    return nil
  }

  /// What stands behind oh-my-zsh's arrow, the folder and the state of the repository.
  private static func behindArrow(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.starts(with: "➜".utf8) else { return nil }
    var rest = line.dropFirst(3).drop { $0 == 0x20 }
    rest = rest.drop { $0 != 0x20 }.drop { $0 == 0x20 }
    for mark in ["git:(", "hg:(", "✗"] where rest.starts(with: mark.utf8) {
      rest = rest.drop { $0 != 0x20 }.drop { $0 == 0x20 }
    }
    return rest
  }

  /// The call in backticks that a sentence holds; a mention when it holds several.
  private static func inline(_ line: ArraySlice<UInt8>) -> PromptLine? {
    let spans = line.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
    guard spans.count > 2, spans.count < 64 else { return nil }
    let calls = spans.indices.filter { $0 % 2 == 1 && $0 + 1 < spans.count }.compactMap { index in
      let span = spans[index].drop { $0 <= 0x20 }
      let typed = span.first == UInt8(ascii: "$") ? span.dropFirst().drop { $0 <= 0x20 } : span
      return AWSLine.startsCall(typed) ? typed : nil
    }
    guard let call = calls.first else { return nil }
    guard calls.count == 1 else { return PromptLine(kind: .mention, typed: Array(line)) }
    var prompt = PromptLine(kind: .command, typed: Array(call))
    prompt.isInline = true
    return prompt
  }

  /// The call behind a word such as `Command:`.
  private static func labelled(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let label = String(decoding: line[..<colon], as: UTF8.self).asciiLowercased
    let rest = line[(colon + 1)...].drop { $0 <= 0x20 }
    let labels = ["command", "cmd", "call", "run", "befehl", "aufruf", "comando", "commande"]
    return labels.contains { $0.isSame(as: label) } && AWSLine.startsCall(rest) ? rest : nil
  }

  /// The moment in a prompt such as `[2026-04-09T10:19:19] user@host:dir`.
  private static func time(in prompt: ArraySlice<UInt8>) -> String? {
    guard prompt.first == UInt8(ascii: "["), let end = prompt.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let text = String(decoding: prompt[(prompt.startIndex + 1)..<end], as: UTF8.self)
    return text.utf8.count > 10 && EvidenceTime(text) != nil ? text : nil
  }

  /// The word around the first `@` of a prompt.
  private static func host(in prompt: ArraySlice<UInt8>) -> String? {
    guard let place = prompt.firstIndex(of: UInt8(ascii: "@")) else { return nil }
    let isName = { (byte: UInt8) in
      byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2D || byte == 0x2E || byte == 0x5F
        || byte >= 0x80
    }
    let user = prompt[..<place].reversed().prefix(while: isName).reversed()
    let host = prompt[(place + 1)...].prefix(while: isName)
    guard !user.isEmpty, !host.isEmpty else { return nil }
    return String(decoding: Array(user) + [0x40] + host, as: UTF8.self)
  }
}
