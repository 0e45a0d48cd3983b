/// What a terminal showed: command lines of the AWS CLI, each with the JSON that it printed.
///
/// An output begins on the first line behind its command that is not blank, and ends where its
/// brackets close; what looks like a prompt inside of it is its text. JSON that no command line
/// stands before is kept apart: it may be anything's.
struct Transcript: Sendable {
  /// The calls in the order of the text.
  private(set) var calls: [TranscriptCall] = []

  /// JSON values that follow no command line of the AWS CLI.
  private(set) var strays: [JSONSlice] = []

  /// Whether the session's own settings were changed, so that account and region of calls that do
  /// not name them are anyone's guess.
  let changesSettings: Bool

  /// How many values without an end are looked for; each costs a walk to the end of the text.
  private static let unfinishedLimit = 16

  /// How many lines one command may go over.
  private static let continuationLimit = 64

  private var unfinished = 0

  /// Reads a text in UTF-8; `nil` when no line is a command line of the AWS CLI.
  init?(_ text: [UInt8]) {
    let plain = String(decoding: text, as: UTF8.self)
    changesSettings = ["export AWS_", "$env:AWS_", "set AWS_", "setx AWS_", "Set-AWSCredential"]
      .contains { plain.contains($0) }
    var cursor = TextCursor(offset: 0, line: 1)
    var open = false
    while cursor.offset < text.count {
      if let slice = value(at: cursor, in: text) {
        if open { settle(slice) } else { strays.append(slice) }
        open = false
        cursor.advance(to: slice.range.upperBound, in: text)
        continue
      }
      let end = Self.lineEnd(from: cursor.offset, in: text)
      let line = Self.line(cursor.offset..<end, in: text)
      if cursor.column == 1, let prompt = PromptLine(line) {
        close(before: cursor.offset)
        let started = cursor
        let command = Self.command(prompt.command, &cursor, end, in: text)
        add(prompt, ShellWords(command), at: started, outputFrom: cursor.offset)
        open = true
        continue
      }
      // Text before a value leaves open whose value it is.
      if !line.allSatisfy(\.isWhitespace) { open = false }
      cursor.advance(to: min(end + 1, text.count), in: text)
    }
    close(before: text.count)
    guard !calls.isEmpty else { return nil }
  }

  private mutating func add(
    _ prompt: PromptLine,
    _ words: ShellWords,
    at start: TextCursor,
    outputFrom place: Int
  ) {
    calls.append(
      TranscriptCall(
        words: words.words,
        settings: prompt.settings,
        line: start.line,
        isRedirected: words.isRedirected,
        isFiltered: words.isFiltered,
        time: prompt.time,
        slice: nil,
        output: place..<place
      )
    )
  }

  /// Gives the last call its value.
  private mutating func settle(_ slice: JSONSlice) {
    guard let last = calls.indices.last else { return }
    calls[last].slice = slice
    calls[last].output = slice.range
  }

  /// Ends the last call's output where the next command line begins.
  private mutating func close(before end: Int) {
    guard let last = calls.indices.last, calls[last].slice == nil else { return }
    calls[last].output = calls[last].output.lowerBound..<max(end, calls[last].output.lowerBound)
  }

  /// The JSON value that begins at the start of a line, blanks aside.
  ///
  /// One that does not end takes the rest of its line, which is then no JSON.
  private mutating func value(at cursor: TextCursor, in text: [UInt8]) -> JSONSlice? {
    guard cursor.column == 1 else { return nil }
    var start = cursor
    let place = JSONStart.skippingBlanks(from: cursor.offset, in: text, before: text.count)
    start.advance(to: place, in: text)
    guard let kind = JSONStart.kind(at: place, in: text, before: text.count) else { return nil }
    var end: Int? = kind == .null ? place + 4 : nil
    if kind == .container, unfinished < Self.unfinishedLimit {
      end = JSONBrackets.end(of: place, in: text, before: text.count)
      if end == nil { unfinished += 1 }
    }
    let range = place..<(end ?? Self.lineEnd(from: place, in: text))
    return JSONSlice(range: range, line: start.line, column: start.column)
  }

  /// The command with the lines that continue it; moves the cursor behind them.
  private static func command(
    _ first: String,
    _ cursor: inout TextCursor,
    _ end: Int,
    in text: [UInt8]
  ) -> String {
    var command = first
    var end = end
    cursor.advance(to: min(end + 1, text.count), in: text)
    for _ in 0..<continuationLimit {
      guard let mark = command.last, "\\`^".contains(mark), cursor.offset < text.count else {
        break
      }
      end = lineEnd(from: cursor.offset, in: text)
      var next = line(cursor.offset..<end, in: text).drop { $0 == " " }
      for prompt in [">> ", "> ", "More? "] where next.hasPrefix(prompt) {
        next = next.dropFirst(prompt.count)
        break
      }
      command = command.dropLast() + " " + next
      cursor.advance(to: min(end + 1, text.count), in: text)
    }
    return command
  }

  private static func lineEnd(from start: Int, in text: [UInt8]) -> Int {
    text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
  }

  /// A line as a terminal shows it, without blanks at its end; only so much as a command may have.
  private static func line(_ range: Range<Int>, in text: [UInt8]) -> String {
    let range = range.lowerBound..<min(range.upperBound, range.lowerBound + 1 << 14)
    let plain = TerminalText.plain(range, of: text)
    let end = plain.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
    return String(decoding: plain[..<end], as: UTF8.self)
  }
}
