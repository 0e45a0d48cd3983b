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
