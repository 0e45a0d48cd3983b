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

  /// How many bytes reading every value takes.
  ///
  /// Grows with the square of the text when the values are many and small.
  var bytesToRead: Int { values.reduce(0) { $0 + $1.bytesToRead } }

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
