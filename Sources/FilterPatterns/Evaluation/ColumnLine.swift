/// A log event split into words at blanks.
///
/// A quote or bracket that opens a word and is closed later holds blanks together; one that is
/// never closed is an ordinary character.
struct ColumnLine {
  /// One word and where it stands.
  struct Word {
    /// The text without the quotes or brackets that hold it together.
    let text: [UInt8]

    /// The word's place, quotes and brackets included.
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  let words: [Word]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var splitter = Splitter(bytes: bytes)
    words = splitter.words()
  }

  /// The texts of a number of columns, the last of which takes the rest of the line.
  ///
  /// The count is at least one and at most the number of words.
  func texts(of count: Int) -> [[UInt8]] {
    guard words.count > count, let end = words.last?.range.upperBound else {
      return words.map(\.text)
    }
    let rest = bytes[words[count - 1].range.lowerBound..<end]
    return words.prefix(count - 1).map(\.text) + [Array(rest)]
  }

  /// Walks over the bytes once.
  private struct Splitter {
    let bytes: [UInt8]
    var index = 0

    /// The places of the last closing quote and bracket, so that unclosed ones cost nothing.
    private let lastQuote: Int
    private let lastBracket: Int

    init(bytes: [UInt8]) {
      self.bytes = bytes
      lastQuote = bytes.lastIndex(of: UInt8(ascii: "\"")) ?? -1
      lastBracket = bytes.lastIndex(of: UInt8(ascii: "]")) ?? -1
    }

    mutating func words() -> [Word] {
      var words: [Word] = []
      while index < bytes.count {
        if isBlank(bytes[index]) {
          index += 1
        } else {
          words.append(group() ?? plain())
        }
      }
      return words
    }

    /// A word held together by a quote or bracket that starts here and is closed, or `nil`.
    private mutating func group() -> Word? {
      let start = index
      let closing: UInt8
      switch bytes[start] {
      case UInt8(ascii: "\"") where start < lastQuote: closing = UInt8(ascii: "\"")
      case UInt8(ascii: "[") where start < lastBracket: closing = UInt8(ascii: "]")
      default: return nil
      }
      guard let end = bytes[(start + 1)...].firstIndex(of: closing) else { return nil }
      index = end + 1
      return Word(text: Array(bytes[start + 1..<end]), range: start..<index)
    }

    private mutating func plain() -> Word {
      let start = index
      while index < bytes.count, !isBlank(bytes[index]) { index += 1 }
      return Word(text: Array(bytes[start..<index]), range: start..<index)
    }

    private func isBlank(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
    }
  }
}

extension ColumnSlot {
  /// Whether a log event has the columns of a pattern and their texts satisfy the conditions.
  static func match(_ slots: [ColumnSlot], _ text: [UInt8]) -> Bool {
    guard !slots.isEmpty else { return true }
    let line = ColumnLine(text)
    guard let ellipsis = slots.firstIndex(of: .ellipsis) else {
      return line.words.count >= slots.count
        && match(slots, line.texts(of: slots.count))
    }
    let front = slots[..<ellipsis]
    let back = slots[(ellipsis + 1)...]
    return line.words.count >= front.count + back.count
      && match(Array(front), line.words.prefix(front.count).map(\.text))
      && match(Array(back), line.words.suffix(back.count).map(\.text))
  }

  private static func match(_ slots: [ColumnSlot], _ texts: [[UInt8]]) -> Bool {
    zip(slots, texts).allSatisfy { slot, text in
      guard case .column(_, let condition?) = slot else { return true }
      return condition.holds { $0.holds(for: text) }
    }
  }
}

extension ColumnTest {
  /// Whether a column's text satisfies the test.
  func holds(for text: [UInt8]) -> Bool {
    switch self {
    case .equals(let operand): return operand.describesColumn(text)
    case .differs(let operand): return !operand.describesColumn(text)
    case .compares(let order, let literal):
      guard let number = DecimalNumber(text) else { return false }
      return order.holds(number, literal.value)
    }
  }
}

extension FilterValue {
  /// Whether the operand describes a column; a number without quotes is compared as a number.
  fileprivate func describesColumn(_ text: [UInt8]) -> Bool {
    guard case .number(let literal) = self, let number = DecimalNumber(text) else {
      return describes(text)
    }
    return number == literal.value
  }
}
