extension TapeParser {
  private static let endOfString = "the end of a string"

  /// Reads a string and its quotes; the position is at the first of them.
  mutating func readString() throws(Failure) {
    let start = position + 1
    var kind = TapeWord.Kind.plainString
    position = start
    while true {
      skipPlainBytes()
      switch peek() {
      case .quote:
        tape.append(TapeWord(kind, offset: start, extent: position - start))
        position += 1
        return
      case .backslash:
        kind = .escapedString
        try readEscape()
      case 0x80...:
        try readMultibyteScalar()
      default:
        throw failure(.controlCharacter, at: position, orEndBefore: Self.endOfString)
      }
    }
  }

  /// Skips bytes that mean themselves.
  @inline(__always)
  private mutating func skipPlainBytes() {
    while position + 8 <= bytes.count {
      let marks = EightBytes(bytes, at: position).specialMarks
      guard marks == 0 else {
        position += EightBytes.place(ofFirst: marks)
        return
      }
      position += 8
    }
    while position < bytes.count, bytes[position].isPlain { position += 1 }
  }

  private mutating func readEscape() throws(Failure) {
    let start = position
    position += 1
    switch peek() {
    case .quote, .backslash, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position += 1
    case .lowerU: try readUnicodeEscape(from: start)
    default: throw failure(.invalidEscape, at: start, orEndBefore: Self.endOfString)
    }
  }

  private mutating func readUnicodeEscape(from start: Int) throws(Failure) {
    let unit = try readHexadecimalUnit(from: start)
    guard UTF16.isSurrogate(unit) else { return }
    guard UTF16.isLeadSurrogate(unit) else {
      throw Failure(reason: .unpairedSurrogate, offset: start)
    }
    let second = position
    try readPairByte(.backslash, from: start)
    try readPairByte(.lowerU, from: start)
    position -= 1
    guard UTF16.isTrailSurrogate(try readHexadecimalUnit(from: second)) else {
      throw Failure(reason: .unpairedSurrogate, offset: start)
    }
  }

  /// Reads a byte of the `\u` without which the escape at `start` is half a pair.
  private mutating func readPairByte(_ byte: UInt8, from start: Int) throws(Failure) {
    guard peek() == byte else {
      throw failure(.unpairedSurrogate, at: start, orEndBefore: Self.endOfString)
    }
    position += 1
  }

  /// Reads `u` and the four hexadecimal digits of the escape at `start`.
  private mutating func readHexadecimalUnit(from start: Int) throws(Failure) -> UInt16 {
    position += 1
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek().hexadecimalValue else {
        throw failure(.invalidEscape, at: start, orEndBefore: Self.endOfString)
      }
      unit = unit << 4 | digit
      position += 1
    }
    return UInt16(unit)
  }

  /// Reads one scalar of two to four bytes; table 3-7 of the Unicode standard.
  private mutating func readMultibyteScalar() throws(Failure) {
    let start = position
    let length: Int
    var allowed: ClosedRange<UInt8>
    switch bytes[start] {
    case 0xC2...0xDF: (length, allowed) = (2, 0x80...0xBF)
    case 0xE0: (length, allowed) = (3, 0xA0...0xBF)
    case 0xED: (length, allowed) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, allowed) = (3, 0x80...0xBF)
    case 0xF0: (length, allowed) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, allowed) = (4, 0x80...0xBF)
    case 0xF4: (length, allowed) = (4, 0x80...0x8F)
    default: throw failure(.invalidUTF8)
    }
    for _ in 1..<length {
      position += 1
      guard allowed.contains(peek()) else {
        throw failure(.invalidUTF8, at: start, orEndBefore: Self.endOfString)
      }
      allowed = 0x80...0xBF
    }
    position += 1
  }
}

extension UInt8 {
  /// Whether the byte stands for itself in a string.
  fileprivate var isPlain: Bool {
    self != .quote && self != .backslash && self >= .space && self < 0x80
  }
}
