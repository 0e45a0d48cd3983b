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
