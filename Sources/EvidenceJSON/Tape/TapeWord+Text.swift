extension TapeWord {
  /// The text of a string as UTF-8, escapes resolved.
  func utf8(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let raw = bytes[offset..<offset + extent]
    guard kind == .escapedString else { return Array(raw) }
    var text: [UInt8] = []
    text.reserveCapacity(extent)
    var position = raw.startIndex
    while position < raw.endIndex {
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
    in raw: Slice<UnsafeBufferPointer<UInt8>>,
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
    in raw: Slice<UnsafeBufferPointer<UInt8>>,
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
    in raw: Slice<UnsafeBufferPointer<UInt8>>,
    at position: inout Int
  ) -> UInt32 {
    defer { position += 4 }
    return raw[position..<position + 4].reduce(0) { $0 << 4 | ($1.hexadecimalValue ?? 0) }
  }
}
