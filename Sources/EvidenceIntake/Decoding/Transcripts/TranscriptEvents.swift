import EvidenceJSON

/// What stands in a transcript, in its order: lines that somebody typed, and JSON values.
struct TranscriptEvents: Sendable {
  /// Something that stands in a transcript.
  enum Event: Sendable {
    /// A JSON value that begins at the start of a line.
    case value(JSONSlice)

    /// A line that somebody typed, with the lines that continue it.
    case line(PromptLine, TranscriptPlace)

    /// A message that a call failed.
    case failure

    /// A rest of JSON, whose other part is lost.
    case fragment

    /// An account that a line of text names, such as a heading.
    case account(String)
  }

  /// The events in the order of the text.
  private(set) var events: [Event] = []

  /// How many values without an end are looked for; each costs a walk to the end of the text.
  private static let unfinishedLimit = 16

  /// How many lines one command may go over.
  private static let continuationLimit = 64

  private let text: [UInt8]
  private let prompts: Set<PromptShape>
  private var cursor = TextCursor(offset: 0, line: 1)
  private var unfinished = 0

  /// Reads a text in UTF-8, as a terminal shows it; `prompts` are those of its own.
  init(_ text: [UInt8], prompts: Set<PromptShape> = []) {
    self.text = text
    self.prompts = prompts
    while cursor.offset < text.count {
      if cursor.column == 1, let slice = value() {
        events.append(.value(slice))
        cursor.advance(to: slice.range.upperBound, in: text)
      } else {
        takeLine()
      }
    }
  }

  /// The prompts that no shell is known by, as calls of the AWS CLI stand behind them.
  var ownPrompts: Set<PromptShape> {
    Set(
      events.compactMap { event in
        if case .line(let prompt, _) = event { prompt.ownShape } else { nil }
      }
    )
  }

  /// The JSON value that begins at the start of a line, blanks aside.
  ///
  /// One that does not end takes the rest of its line, which is then no JSON.
  private mutating func value() -> JSONSlice? {
    var start = cursor
    let place = JSONStart.skippingBlanks(from: cursor.offset, in: text, before: text.count)
    start.advance(to: place, in: text)
    guard let kind = JSONStart.kind(at: place, in: text, before: text.count) else { return nil }
    var end: Int? = kind == .null ? place + 4 : nil
    if kind == .container, unfinished < Self.unfinishedLimit {
      end = JSONBrackets.end(of: place, in: text, before: text.count)
      if end == nil { unfinished += 1 }
    }
    let range = place..<(end ?? lineEnd(from: place))
    return JSONSlice(range: range, line: start.line, column: start.column)
  }

  private mutating func takeLine() {
    let started = cursor
    let line = nextLine()
    guard let first = line.first(where: { $0 > 0x20 }) else { return }
    if let prompt = PromptLine(line, prompts) {
      // A heading looks like a comment, and may name an account.
      if prompt.kind == .remark, let account = Self.account(in: line) {
        events.append(.account(account))
      }
      return take(prompt, from: started)
    }
    if started.column > 1, "{[".utf8.contains(first) || first == UInt8(ascii: "\"") {
      events.append(.fragment)
    } else if ",]}".utf8.contains(first)
      || first == UInt8(ascii: "\"") && line[...].contains(bytes: "\":")
    {
      events.append(.fragment)
    } else if Self.tellsOfFailure(line[...]) {
      events.append(.failure)
    } else if let account = Self.account(in: line) {
      events.append(.account(account))
    }
  }

  /// The first account that a line names as a word of its own.
  private static func account(in line: [UInt8]) -> String? {
    let words = line.prefix(4096).split { !($0.isASCIILetter || $0.isASCIIDigit) }
    return words.lazy.filter { $0.count == 12 }.map { String(decoding: $0, as: UTF8.self) }
      .first { AccountID.isValid($0) && !AccountID.readsAsTime($0) }
  }

  /// Takes a typed line with those that continue it.
  private mutating func take(_ prompt: PromptLine, from start: TextCursor) {
    var prompt = prompt
    var isCut = false
    if !prompt.isInline, prompt.kind != .mention {
      for _ in 0..<Self.continuationLimit {
        guard let longer = continued(prompt) else { break }
        prompt = longer
      }
      isCut = goesOn(behind: prompt)
    }
    let place = TranscriptPlace(
      line: start.line, start: start.offset, outputStart: cursor.offset, isCut: isCut)
    events.append(.line(prompt, place))
  }

  /// The command with the next line, if that continues it; moves behind it.
  ///
  /// Lines of options count although the marks at the ends of lines were lost.
  private mutating func continued(_ prompt: PromptLine) -> PromptLine? {
    guard cursor.offset < text.count, let mark = prompt.typed.last else { return nil }
    let saved = cursor
    if "\\`^".utf8.contains(mark) {
      let next = nextLine()
      // A folder of Windows may end with the mark; the next line then has a prompt of its own.
      guard PromptLine(next, prompts)?.kind != .command else {
        cursor = saved
        return nil
      }
      return prompt.continued(by: Self.withoutPrompt(next), isMarked: true)
    }
    var next = nextLine()
    while next.isEmpty, cursor.offset < text.count { next = nextLine() }
    let rest = Self.withoutPrompt(next)
    guard rest.starts(with: "--".utf8), rest.dropFirst(2).first?.isASCIILetter == true,
      AWSLine.startsCall(prompt.typed[...])
    else {
      cursor = saved
      return nil
    }
    return prompt.continued(by: rest, isMarked: false)
  }

  private static func withoutPrompt(_ line: [UInt8]) -> ArraySlice<UInt8> {
    let line = line.drop { $0 <= 0x20 }
    for prompt in [">> ", "> ", "More? "] where line.starts(with: prompt.utf8) {
      return line.dropFirst(prompt.utf8.count).drop { $0 <= 0x20 }
    }
    return line
  }

  /// Whether the line behind a call looks like a part of it that was broken off.
  private func goesOn(behind prompt: PromptLine) -> Bool {
    var next = self
    let line = next.nextLine()
    let words = line.split { $0 <= 0x20 }
    guard let first = words.first, PromptLine(line, prompts) == nil else { return false }
    let hasOption = words.dropFirst().contains { word in
      word.starts(with: "--".utf8) && word.dropFirst(2).first?.isASCIILetter == true
    }
    if prompt.typed[...].contains(bytes: "get-caller-identity"), first.allSatisfy(\.isASCIIDigit) {
      return false
    }
    if hasOption {
      return !line[...].contains(bytes: "arning") && !first.starts(with: "usage:".utf8)
    }
    guard words.count == 1, prompt.typed.count >= 40, first.last != UInt8(ascii: ":") else {
      return false
    }
    // A word such as `Output` is a heading; a part of a name has signs or begins in lower case.
    let isHeading =
      (0x41...0x5A).contains(first[first.startIndex])
      && first.allSatisfy { $0.isASCIILetter || $0 >= 0x80 }
    let isName = first.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || "-_/.:=".utf8.contains($0)
    }
    let isRule = first.allSatisfy { "-_=.".utf8.contains($0) }
    return isName && !isHeading && !isRule
  }

  private static let failures = [
    "An error occurred (", "aws: error:", "aws: [ERROR]:", "usage: aws",
    "Unable to locate credentials",
    "You must specify a region", "Could not connect to the endpoint", "The config profile (",
    "Unknown options:", "Error loading SSO Token", "Token has expired", "Your session has expired",
    "Traceback (most recent call last)", "Parameter validation failed", "command not found",
  ]

  private static func tellsOfFailure(_ line: ArraySlice<UInt8>) -> Bool {
    let head = line.prefix(512)
    return failures.contains { head.contains(bytes: $0) }
  }

  private func lineEnd(from start: Int) -> Int {
    text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
  }

  /// The next line without blanks at its end, only so much as a command may have; moves behind it.
  private mutating func nextLine() -> [UInt8] {
    let end = lineEnd(from: cursor.offset)
    let range = cursor.offset..<min(end, cursor.offset + 1 << 14)
    cursor.advance(to: min(end + 1, text.count), in: text)
    // Word processors put blanks of their own between the words.
    let line = Self.withPlainBlanks(text[range])
    return Array(line[..<(line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0)])
  }

  private static func withPlainBlanks(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard line.contains(0xC2) else { return Array(line) }
    var plain: [UInt8] = []
    plain.reserveCapacity(line.count)
    for byte in line {
      if byte == 0xA0, plain.last == 0xC2 {
        plain[plain.count - 1] = 0x20
      } else {
        plain.append(byte)
      }
    }
    return plain
  }
}

/// Where a typed line stands in a transcript.
struct TranscriptPlace: Hashable, Sendable {
  /// The line, counted from 1.
  let line: Int

  /// The line's first byte.
  let start: Int

  /// The first byte behind the line and those that continue it.
  let outputStart: Int

  /// Whether the line may have been broken, and the rest of the command lost.
  let isCut: Bool
}
