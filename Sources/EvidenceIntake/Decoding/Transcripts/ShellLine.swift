import EvidenceJSON

/// A line that somebody typed, taken apart into pipelines of programs as the usual shells do.
struct ShellLine: Hashable, Sendable {
  /// The pipelines, in the order in which they run.
  private(set) var pipelines: [[ShellCommand]] = []

  /// Whether the line holds more than commands and plain words: a block, an open quote, a job in the
  /// background.
  private(set) var isOdd = false

  private var command = ShellCommand()
  private var pipeline: [ShellCommand] = []
  private var bytes: [UInt8] = []
  private var hasWord = false
  private var isLiteral = true
  private var isPattern = false

  /// Whether the next word is the target of a redirection.
  private var redirection: Redirection?

  private enum Redirection {
    case output
    case appendedOutput
    case ignored
  }

  /// Takes a line apart.
  init(_ line: some Sequence<UInt8>) {
    let line = Array(line)
    var index = 0
    while index < line.count {
      index = take(line, at: index)
    }
    endPipeline()
  }

  /// Takes what stands at a place, and tells the next one.
  private mutating func take(_ line: [UInt8], at index: Int) -> Int {
    switch line[index] {
    case UInt8(ascii: "'"): return takeQuoted(line, from: index + 1)
    case UInt8(ascii: "\""): return takeDoubleQuoted(line, from: index + 1)
    case UInt8(ascii: "\\"): return takeEscaped(line, from: index)
    case 0x00...0x20: endWord()
    case UInt8(ascii: "#") where !hasWord: return line.count
    case UInt8(ascii: ">"): return takeRedirection(line, from: index)
    case UInt8(ascii: "<"):
      endWord()
      command.isOdd = true
    case UInt8(ascii: "|"):
      if index + 1 < line.count, line[index + 1] == line[index] {
        isOdd = true
        endPipeline()
        return index + 2
      }
      endCommand()
    case UInt8(ascii: ";"): endPipeline()
    case UInt8(ascii: "&"): return takeAnd(line, from: index)
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      add(line[index], isLiteral: false)
    case UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "!"), UInt8(ascii: "%"):
      add(line[index], isLiteral: false)
    case UInt8(ascii: "~"), UInt8(ascii: "@"):
      add(line[index], isLiteral: hasWord)
    case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"):
      add(line[index], isPattern: true)
    default: add(line[index])
    }
    return index + 1
  }

  private mutating func add(_ byte: UInt8, isLiteral: Bool = true, isPattern: Bool = false) {
    bytes.append(byte)
    hasWord = true
    self.isLiteral = self.isLiteral && isLiteral && byte >= 0x20
    self.isPattern = self.isPattern || isPattern
  }

  /// Takes the rest of a text in single quotes, which holds nothing special.
  private mutating func takeQuoted(_ line: [UInt8], from start: Int) -> Int {
    hasWord = true
    guard let end = line[start...].firstIndex(of: UInt8(ascii: "'")) else {
      isOdd = true
      bytes += line[start...]
      return line.count
    }
    bytes += line[start..<end]
    return end + 1
  }

  private mutating func takeDoubleQuoted(_ line: [UInt8], from start: Int) -> Int {
    hasWord = true
    var index = start
    while index < line.count {
      let byte = line[index]
      if byte == UInt8(ascii: "\"") { return index + 1 }
      if byte == UInt8(ascii: "\\"), index + 1 < line.count,
        "\"\\$`".utf8.contains(line[index + 1])
      {
        index += 1
        add(line[index])
      } else {
        add(byte, isLiteral: !"$`%!".utf8.contains(byte))
      }
      index += 1
    }
    isOdd = true
    return index
  }

  /// Behind a backslash only the shell's own characters lose it; paths of Windows keep it.
  private mutating func takeEscaped(_ line: [UInt8], from index: Int) -> Int {
    guard index + 1 < line.count else {
      add(line[index])
      return index + 1
    }
    let next = line[index + 1]
    if next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: ".") { add(line[index]) }
    add(next)
    return index + 2
  }

  /// Takes `>`, `>>`, `2>`, `&>`, `2>&1` and the like.
  private mutating func takeRedirection(_ line: [UInt8], from index: Int) -> Int {
    var next = index + 1
    let isError = bytes == [UInt8(ascii: "2")]
    if isError || bytes == [UInt8(ascii: "1")] { (bytes, hasWord) = ([], false) }
    endWord()
    var kind = isError ? Redirection.ignored : .output
    if next < line.count, line[next] == UInt8(ascii: ">") {
      kind = isError ? .ignored : .appendedOutput
      next += 1
    }
    if next < line.count, line[next] == UInt8(ascii: "|") { next += 1 }
    if next < line.count, line[next] == UInt8(ascii: "&") {
      if !isError { command.isOdd = true }
      kind = .ignored
      next += 1
    }
    redirection = kind
    return next
  }

  /// Takes `&&`, `&>`, PowerShell's call `&` and the `&` of the background.
  private mutating func takeAnd(_ line: [UInt8], from index: Int) -> Int {
    let next = index + 1 < line.count ? line[index + 1] : 0
    if next == UInt8(ascii: "&") {
      endPipeline()
      return index + 2
    }
    if next == UInt8(ascii: ">") { return index + 1 }
    isOdd = true
    endPipeline()
    return index + 1
  }

  private mutating func endWord() {
    guard hasWord else { return }
    let new = TypedWord(
      text: String(decoding: bytes, as: UTF8.self), isLiteral: isLiteral, isPattern: isPattern)
    (bytes, hasWord, isLiteral, isPattern) = ([], false, true, false)
    switch redirection {
    case .output: (command.target, command.isAppended) = (new, false)
    case .appendedOutput: (command.target, command.isAppended) = (new, true)
    case .ignored: break
    case nil: command.words.append(new)
    }
    redirection = nil
  }

  private mutating func endCommand() {
    endWord()
    if redirection != nil { command.isOdd = true }
    redirection = nil
    pipeline.append(command)
    command = ShellCommand()
  }

  private mutating func endPipeline() {
    endCommand()
    if pipeline.count > 1 || !pipeline[0].words.isEmpty || pipeline[0].target != nil {
      pipelines.append(pipeline)
    }
    pipeline = []
  }
}

/// One program of a command line with its words.
struct ShellCommand: Hashable, Sendable {
  /// The program and its arguments.
  var words: [TypedWord] = []

  /// The file that standard output went to; `nil` when it was shown.
  var target: TypedWord?

  /// Whether standard output was added to the end of the file.
  var isAppended = false

  /// Whether input came from elsewhere, or output went somewhere that is no plain file.
  var isOdd = false

  /// The words' texts.
  var texts: [String] { words.map(\.text) }

  /// What a program does with what the program before it in a pipeline prints.
  enum Treatment: Hashable, Sendable {
    /// Lays JSON out, or pages it.
    case shows

    /// Shows it and keeps a copy in a file.
    case copies(TypedWord)

    /// Keeps it in a file and shows nothing.
    case saves(TypedWord)

    /// May change it.
    case changes
  }

  /// What the program does at the end of a pipe; only plain layouts and copies change nothing.
  var treatment: Treatment {
    let plain = texts.map(\.asciiLowercased).joined(separator: " ")
    guard target == nil, !isOdd, words.allSatisfy(\.isLiteral) else { return .changes }
    if Self.layouts.contains(where: { $0.isSame(as: plain) }) { return .shows }
    guard let program = words.first?.text.asciiLowercased, words.count > 1 else { return .changes }
    let isNamed = words.count == 3 && words[1].text.asciiLowercased.isSame(as: "-filepath")
    guard words.count == 2 || isNamed, let file = words.last,
      !file.text.starts(withScalars: "-")
    else { return .changes }
    switch program {
    case "tee", "tee-object": return .copies(file)
    case "out-file", "set-content": return .saves(file)
    default: return .changes
    }
  }

  private static let layouts = [
    "jq", "jq .", "jq -m .", "jq -s .", "jq -c .", "jq -c", "jq -s", "jq -r .", "cat", "less",
    "more", "out-string", "out-host", "less -r", "less -s", "less -x", "bat", "json_pp",
    "python -m json.tool", "python3 -m json.tool", "py -m json.tool",
  ]
}
