extension TapeWord {
  /// The bytes of a scalar as the text writes them, without the quotes of a string.
  func rawBytes(in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    bytes.extracting(offset..<offset + extent)
  }

  /// Whether two strings have the same text, however it is escaped.
  func hasSameText(as other: TapeWord, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard kind == .plainString && other.kind == .plainString else {
      return utf8(in: bytes) == other.utf8(in: bytes)
    }
    guard extent == other.extent else { return false }
    var index = 0
    // Eight at a time, so that long names that differ late cost little.
    while index + 8 <= extent {
      let ours = EightBytes(bytes, at: offset + index).word
      guard ours == EightBytes(bytes, at: other.offset + index).word else { return false }
      index += 8
    }
    return rawBytes(in: bytes).dropFirst(index)
      .elementsEqual(other.rawBytes(in: bytes).dropFirst(index))
  }

  /// Whether the word is a string of exactly these bytes once escapes are resolved.
  func isString(
    _ text: UnsafeBufferPointer<UInt8>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch kind {
    case .plainString: extent == text.count && rawBytes(in: bytes).elementsEqual(text)
    // An escape is never shorter than what it stands for.
    case .escapedString: extent > text.count && utf8(in: bytes).elementsEqual(text)
    default: false
    }
  }

  /// The text of a string as UTF-8, escapes resolved.
  func utf8(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let raw = rawBytes(in: bytes)
    guard kind == .escapedString else { return Array(raw) }
    var text: [UInt8] = []
    text.reserveCapacity(extent)
    var position = 0
    while position < raw.count {
      if raw[position] == .backslash {
        Self.appendEscape(in: raw, at: &position, to: &text)
      } else {
        text.append(raw[position])
        position += 1
      }
    }
    return text
  }

  /// INVARIANT: the parser has seen every escape, so each is complete and surrogates are paired.
  private static func appendEscape(
    in raw: UnsafeBufferPointer<UInt8>,
    at position: inout Int,
    to text: inout [UInt8]
  ) {
    let letter = raw[position + 1]
    position += 2
    switch letter {
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(.lineFeed)
    case 0x72: text.append(.carriageReturn)
    case 0x74: text.append(.tab)
    case .lowerU: appendUnicodeEscape(in: raw, at: &position, to: &text)
    default: text.append(letter)
    }
  }

  private static func appendUnicodeEscape(
    in raw: UnsafeBufferPointer<UInt8>,
    at position: inout Int,
    to text: inout [UInt8]
  ) {
    var code = unit(in: raw, at: &position)
    if (0xD800..<0xDC00).contains(code) {
      position += 2
      code = 0x10000 + (code - 0xD800) << 10 + (unit(in: raw, at: &position) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { return }
    text.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
  }

  private static func unit(
    in raw: UnsafeBufferPointer<UInt8>,
    at position: inout Int
  ) -> UInt32 {
    defer { position += 4 }
    return raw[position..<position + 4].reduce(0) { $0 << 4 | ($1.hexadecimalValue ?? 0) }
  }
}
