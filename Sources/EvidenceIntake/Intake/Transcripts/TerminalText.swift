/// Text as a terminal shows it, from the bytes that were sent to it.
enum TerminalText {
  /// The text without colours, without what was erased, and without a pager's own lines.
  ///
  /// Its lines stay where they are; one that only a pager wrote is empty.
  static func shown(_ text: [UInt8]) -> [UInt8] {
    var shown: [UInt8] = []
    shown.reserveCapacity(text.count)
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let line = text[start..<end]
      let plain = isPlain(line) ? Array(line) : TerminalLine(line).shown
      if !isPagerLine(plain[...]) { shown += plain }
      if end < text.count { shown.append(UInt8(ascii: "\n")) }
      start = end + 1
    }
    return shown
  }

  /// Whether a terminal shows the line as it stands; its end may be that of Windows.
  private static func isPlain(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.last == 0x0D ? line.dropLast() : line
    return !line.contains { $0 == 0x1B || $0 == 0x08 || $0 == 0x07 || $0 == 0x0D }
  }

  /// Whether a line is what `less` and `more` write for themselves.
  private static func isPagerLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 80 else { return false }
    let words = line.split { $0 <= 0x20 }
    guard let first = words.first else { return false }
    if words.count == 1 {
      return ["(END)", ":", "~", "--More--"].contains { first.elementsEqual($0.utf8) }
    }
    let isMore = first.elementsEqual("--".utf8) && words[1].elementsEqual("More".utf8)
    let isPlace =
      first.elementsEqual("lines".utf8)
      && words[1].first.map { (0x30...0x39).contains($0) } ?? false
    return isMore && words.last?.elementsEqual("--".utf8) == true
      || isPlace && words.count <= 4
  }
}
