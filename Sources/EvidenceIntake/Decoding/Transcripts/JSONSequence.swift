import EvidenceJSON

/// The objects, arrays and `null`s at the top level of a text, as `cat *.json` leaves them.
///
/// A value starts at the start of a line or behind another value, blanks aside. Everything else is
/// other text. Brackets alone decide where a value ends, so that a value can be malformed.
struct JSONSequence: Hashable, Sendable {
  /// The values in the order of the text, an unfinished one included.
  private(set) var values: [JSONSlice] = []

  /// Whether the last value is closed; one that is not reaches to the end of the text.
  private(set) var isFinished = true

  /// Whether other text stands before the first value; also when there is text and no value.
  private(set) var hasTextBefore = false

  /// Whether other text stands between two values.
  private(set) var hasTextBetween = false

  /// Whether other text stands behind the last value.
  private(set) var hasTextAfter = false

  /// Whether the text is blanks and values alone; the last may be unfinished.
  var isPure: Bool { !hasTextBefore && !hasTextBetween && !hasTextAfter }

  /// Finds the values in all of a text.
  init(in text: [UInt8]) {
    self.init(in: text, range: text.indices, line: 1)
  }

  /// Finds the values in a part of a text that starts at the start of `line`, counted from 1.
  init(in text: [UInt8], range: Range<Int>, line: Int) {
    let range = range.clamped(to: text.indices)
    var cursor = TextCursor(offset: range.lowerBound, line: line)
    while true {
      let next = JSONStart.skippingBlanks(from: cursor.offset, in: text, before: range.upperBound)
      cursor.advance(to: next, in: text)
      guard next < range.upperBound else { return }
      cursor.advance(to: step(from: cursor, in: text, before: range.upperBound), in: text)
    }
  }

  /// Takes what starts at the cursor, and tells where it ends.
  private mutating func step(from cursor: TextCursor, in text: [UInt8], before end: Int) -> Int {
    let start = cursor.offset
    if text[start] == UInt8(ascii: "\n") { return start + 1 }
    guard let kind = JSONStart.kind(at: start, in: text, before: end) else {
      noteText()
      return text[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
    }
    let valueEnd = kind == .null ? start + 4 : JSONBrackets.end(of: start, in: text, before: end)
    isFinished = valueEnd != nil
    hasTextBetween = hasTextBetween || hasTextAfter
    hasTextAfter = false
    values.append(
      JSONSlice(range: start..<(valueEnd ?? end), line: cursor.line, column: cursor.column)
    )
    return valueEnd ?? end
  }

  private mutating func noteText() {
    if values.isEmpty { hasTextBefore = true } else { hasTextAfter = true }
  }
}

/// One JSON value's place in a text that holds other things too.
struct JSONSlice: Hashable, Sendable {
  /// The value's bytes, counted from 0.
  let range: Range<Int>

  /// The line that the value starts on, counted from 1.
  let line: Int

  /// The column that the value starts at, counted from 1 in Unicode scalars.
  let column: Int

  /// Reads the value, with positions that are those of the whole text.
  ///
  /// - Throws: ``JSONSyntaxError`` as ``JSONDocument`` does, `invalidUTF8` included.
  func document(in text: [UInt8]) throws(JSONSyntaxError) -> JSONDocument {
    try JSONDocument(
      parsing: text[range.clamped(to: text.indices)],
      from: TextPosition(line: line, column: column))
  }
}

/// Where a JSON value may start, in a text that holds other things too.
enum JSONStart {
  /// What a JSON value looks like from its first bytes.
  enum Kind: Hashable, Sendable {
    /// An object or an array.
    case container

    /// The word `null`.
    case null
  }

  /// The kind of value that starts at `index`, or `nil` for other text such as `[INFO] done`.
  static func kind(at index: Int, in text: [UInt8], before end: Int) -> Kind? {
    guard index < end else { return nil }
    switch text[index] {
    case UInt8(ascii: "{"): return .container
    case UInt8(ascii: "["): return opensArray(text[index..<end]) ? .container : nil
    default: return startsWithWord("null", text[index..<end]) ? .null : nil
    }
  }

  /// The first place from `index` on that holds no blank, at most `end`.
  ///
  /// Blanks are those of JSON apart from line ends, and the byte-order marks that joining files
  /// leaves inside.
  static func skippingBlanks(from index: Int, in text: [UInt8], before end: Int) -> Int {
    var index = index
    while index < end {
      switch text[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0xEF where text[index..<end].starts(with: [0xEF, 0xBB, 0xBF]): index += 3
      default: return index
      }
    }
    return end
  }

  /// Whether what follows `[` can be the first item of an array, or its end.
  private static func opensArray(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.dropFirst().drop { $0 <= 0x20 }
    switch rest.first {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""):
      return true
    case let byte? where isNumeric(byte):
      return endsItem(rest.drop { isNumeric($0) })
    default:
      return ["null", "true", "false"].contains { startsWithWord($0, rest) }
    }
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "+-.eE".utf8.contains(byte)
    }
  }

  private static func endsItem(_ rest: ArraySlice<UInt8>) -> Bool {
    let next = rest.drop { $0 <= 0x20 }.first
    return next == nil || next == UInt8(ascii: ",") || next == UInt8(ascii: "]")
  }

  private static func startsWithWord(_ word: String, _ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: word.utf8) else { return false }
    guard let next = text.dropFirst(word.utf8.count).first else { return true }
    return next <= 0x20 || "{[,]".utf8.contains(next)
  }
}

/// Bracket matching that knows strings, and takes `{` and `[` for the same.
///
/// Whether the right bracket closes is for the reader of the JSON to say.
enum JSONBrackets {
  /// The place behind the bracket that closes the one at `start`, or `nil` when none does.
  static func end(of start: Int, in text: [UInt8], before end: Int) -> Int? {
    var depth = 0
    var index = start
    while index < end {
      switch text[index] {
      case UInt8(ascii: "\""): index = endOfString(after: index, in: text, before: end) - 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      index += 1
      if depth <= 0 { return index <= end ? index : nil }
    }
    return nil
  }

  /// The place behind the string whose first quote is at `start`, at most `end`.
  private static func endOfString(after start: Int, in text: [UInt8], before end: Int) -> Int {
    var index = start + 1
    while index < end {
      switch text[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return end
  }
}

/// A place in a text that keeps count of lines and columns as it moves on.
struct TextCursor: Hashable, Sendable {
  /// Bytes from the start of the text, counted from 0.
  private(set) var offset: Int

  /// The line, counted from 1.
  private(set) var line: Int

  /// The column, counted from 1 in Unicode scalars.
  private(set) var column = 1

  /// Starts at the start of a line.
  init(offset: Int, line: Int) {
    self.offset = offset
    self.line = line
  }

  /// Moves on to `end`, which lies in the text or at its end.
  mutating func advance(to end: Int, in text: [UInt8]) {
    while offset < end {
      switch text[offset] {
      case UInt8(ascii: "\n"): (line, column) = (line + 1, 1)
      case 0x80...0xBF: break  // A scalar counts with its first byte.
      default: column += 1
      }
      offset += 1
    }
  }
}
