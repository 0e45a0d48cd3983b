/// Text as a terminal shows it, from the bytes that were sent to it.
enum TerminalText {
  private static let escape: UInt8 = 0x1B

  /// The place behind the escape sequence that starts at `start`, at most `end`.
  static func endOfEscape(at start: Int, in text: [UInt8], before end: Int) -> Int {
    guard start + 1 < end else { return end }
    var index = start + 2
    switch text[start + 1] {
    case UInt8(ascii: "["):
      while index < end, (0x20...0x3F).contains(text[index]) { index += 1 }
      return min(end, index + 1)
    case UInt8(ascii: "]"):
      return endOfTitle(from: index, in: text, before: end)
    case 0x20...0x2F:
      return min(end, index + 1)
    case 0x30...0x7E:
      return index
    default:
      return start + 1
    }
  }

  /// Window titles end with BEL or `ESC \`, and never hold a line end.
  private static func endOfTitle(from start: Int, in text: [UInt8], before end: Int) -> Int {
    var index = start
    while index < end, text[index] != UInt8(ascii: "\n") {
      if text[index] == 0x07 { return index + 1 }
      if text[index] == escape { return min(end, index + 2) }
      index += 1
    }
    return index
  }

  /// A line without escape sequences and without what was erased by backspace.
  static func plain(_ line: Range<Int>, of text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(line.count)
    var index = line.lowerBound
    while index < line.upperBound {
      switch text[index] {
      case escape:
        index = endOfEscape(at: index, in: text, before: line.upperBound)
        continue
      case 0x08: _ = plain.popLast()
      case 0x07: break
      default: plain.append(text[index])
      }
      index += 1
    }
    while plain.last == 0x0D { plain.removeLast() }
    return plain
  }
}
