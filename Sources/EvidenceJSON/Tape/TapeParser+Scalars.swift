extension TapeParser {
  /// Reads a string and its quotes.
  mutating func readString() throws(Failure) {
    let start = position + 1
    position = start
    var isEscaped = false
    while true {
      skipPlainBytes()
      guard position < bytes.count else {
        throw failure(.unexpectedEnd(expected: "the end of a string"))
      }
      switch bytes[position] {
      case .quote:
        let kind: TapeWord.Kind = isEscaped ? .escapedString : .plainString
        tape.append(TapeWord(kind, offset: start, extent: position - start))
        position += 1
        return
      case .backslash:
        isEscaped = true
        try readEscape()
      case ..<0x20: throw failure(.controlCharacter)
      default: try readMultibyteScalar()
      }
    }
  }

  /// Skips bytes that mean themselves, eight at a time.
  ///
  /// A word is passed when no byte of it is a quote, a backslash, a control character or part of
  /// a multi-byte scalar; `(x - 1) & ~x & 0x80` marks the zero bytes of `x`.
  private mutating func skipPlainBytes() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    while position + 8 <= bytes.count {
      let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + position)
        .loadUnaligned(as: UInt64.self)
      let quotes = word ^ (ones &* UInt64(UInt8.quote))
      let backslashes = word ^ (ones &* UInt64(UInt8.backslash))
      let special =
        ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
        | ((word &- ones &* 0x20) & ~word) | word
      guard special & (ones << 7) == 0 else { break }
      position += 8
    }
    while position < bytes.count, isPlain(bytes[position]) { position += 1 }
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    byte != .quote && byte != .backslash && byte >= 0x20 && byte < 0x80
  }

  private mutating func readEscape() throws(Failure) {
    let start = position
    position += 1
    switch peek() {
    case .quote, .backslash, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position += 1
    case .lowerU: try readUnicodeEscape(from: start)
    default:
      position = start
      throw failure(.invalidEscape)
    }
  }

  private mutating func readUnicodeEscape(from start: Int) throws(Failure) {
    let unit = try readHexadecimalUnit(from: start)
    guard UTF16.isSurrogate(unit) else { return }
    guard UTF16.isLeadSurrogate(unit), peek() == .backslash,
      position + 1 < bytes.count, bytes[position + 1] == .lowerU
    else { throw Failure(reason: .unpairedSurrogate, offset: start) }
    position += 1
    guard UTF16.isTrailSurrogate(try readHexadecimalUnit(from: start)) else {
      throw Failure(reason: .unpairedSurrogate, offset: start)
    }
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func readHexadecimalUnit(from start: Int) throws(Failure) -> UInt16 {
    position += 1
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek().hexadecimalValue else {
        throw Failure(reason: .invalidEscape, offset: start)
      }
      unit = unit << 4 | digit
      position += 1
    }
    return UInt16(unit)
  }

  /// Reads one scalar of two to four bytes; table 3-7 of the Unicode standard.
  private mutating func readMultibyteScalar() throws(Failure) {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[position] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw failure(.invalidUTF8)
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]),
      bytes[position + 2..<position + length].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { throw failure(.invalidUTF8) }
    position += length
  }

  /// Reads a number; its value is not looked at here.
  mutating func readNumber() throws(Failure) {
    let start = position
    if peek() == .minus { position += 1 }
    if peek() == .zero { position += 1 } else { try readDigits() }
    if peek() == .point {
      position += 1
      try readDigits()
    }
    if peek() == .lowerE || peek() == .upperE {
      position += 1
      if peek() == .plus || peek() == .minus { position += 1 }
      try readDigits()
    }
    guard !peek().isDigit else { throw failure(.invalidNumber) }
    tape.append(TapeWord(.number, offset: start, extent: position - start))
  }

  private mutating func readDigits() throws(Failure) {
    guard peek().isDigit else { throw failure(.invalidNumber) }
    while peek().isDigit { position += 1 }
  }
}
