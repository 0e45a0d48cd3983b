/// One line of a terminal: what stands there after everything that was sent to it.
///
/// Understands what shells and pagers write to edit a line. Longer lines than a command has are only
/// freed from escape sequences.
struct TerminalLine: Sendable {
  /// The line as it is seen.
  private(set) var shown: [UInt8] = []

  private var cursor = 0

  /// The longest line that is followed byte by byte.
  private static let editedLimit = 1 << 12

  /// Follows the bytes of a line, which holds no line feed.
  init(_ line: ArraySlice<UInt8>) {
    let line = Array(line.last == 0x0D ? line.dropLast() : line)
    let isEdited = line.count <= Self.editedLimit
    shown.reserveCapacity(line.count)
    var index = 0
    while index < line.count {
      switch line[index] {
      case 0x1B:
        let end = Self.endOfEscape(at: index, in: line)
        if isEdited { obey(line[index..<end]) }
        index = end
      case 0x07: index += 1
      case 0x08:
        if isEdited { back(1) }
        index += 1
      case 0x0D:
        if isEdited { carriageReturn(before: line[(index + 1)...].first) }
        index += 1
      default:
        put(line[index])
        index += 1
      }
    }
  }

  /// Goes to the start of the line, unless a shell only went on at the edge of the window.
  private mutating func carriageReturn(before next: UInt8?) {
    let isWrap = next.map { $0 > 0x20 && $0 != 0x1B } ?? false
    if isWrap, cursor == shown.count, cursor > 40, shown.last == 0x20 {
      shown.removeLast()
      cursor -= 1
    } else {
      cursor = 0
    }
  }

  private mutating func put(_ byte: UInt8) {
    if cursor < shown.count, !Self.isContinuation(byte) {
      let end = scalarEnd(from: cursor)
      shown.replaceSubrange(cursor..<end, with: [byte])
    } else if cursor < shown.count {
      shown.insert(byte, at: cursor)
    } else {
      shown.append(byte)
    }
    cursor += 1
  }

  private mutating func back(_ count: Int) {
    for _ in 0..<count where cursor > 0 {
      cursor -= 1
      while cursor > 0, Self.isContinuation(shown[cursor]) { cursor -= 1 }
    }
  }

  private mutating func forward(_ count: Int) {
    for _ in 0..<count where cursor < shown.count { cursor = scalarEnd(from: cursor) }
  }

  private func scalarEnd(from start: Int) -> Int {
    var end = start + 1
    while end < shown.count, Self.isContinuation(shown[end]) { end += 1 }
    return end
  }

  /// Does what an escape sequence asks for within the line; colours and titles ask for nothing.
  private mutating func obey(_ sequence: ArraySlice<UInt8>) {
    guard sequence.dropFirst().first == UInt8(ascii: "["), let final = sequence.last else { return }
    let digits = sequence.dropFirst(2).dropLast()
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    let number = Int(String(decoding: digits.prefix(4), as: UTF8.self)) ?? 0
    switch final {
    case UInt8(ascii: "K") where number == 0, UInt8(ascii: "J") where number == 0:
      shown.removeSubrange(cursor...)
    case UInt8(ascii: "K"), UInt8(ascii: "J"):
      if number == 2 { (shown, cursor) = ([], 0) }
    case UInt8(ascii: "C"): forward(max(1, number))
    case UInt8(ascii: "D"): back(max(1, number))
    case UInt8(ascii: "G"):
      cursor = 0
      forward(max(1, number) - 1)
    case UInt8(ascii: "P"):
      let start = cursor
      forward(max(1, number))
      shown.removeSubrange(start..<cursor)
      cursor = start
    case UInt8(ascii: "@"):
      let blanks = [UInt8](repeating: 0x20, count: min(max(1, number), 256))
      shown.insert(contentsOf: blanks, at: cursor)
    default: break
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The place behind the escape sequence that starts at `start`.
  private static func endOfEscape(at start: Int, in line: [UInt8]) -> Int {
    guard start + 1 < line.count else { return line.count }
    var index = start + 2
    switch line[start + 1] {
    case UInt8(ascii: "["):
      while index < line.count, (0x20...0x3F).contains(line[index]) { index += 1 }
      return min(line.count, index + 1)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      // Titles and the like end with BEL or `ESC \`.
      while index < line.count, line[index] != 0x07, line[index] != 0x1B { index += 1 }
      return min(line.count, index + (index < line.count && line[index] == 0x1B ? 2 : 1))
    case 0x20...0x2F:
      return min(line.count, index + 1)
    case 0x30...0x7E:
      return index
    default:
      return start + 1
    }
  }
}

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
