/// The blocks of 64 bytes in which MD5 and SHA-1 take in a message.
enum DigestBlocks {
  /// Calls `body` with each block, the last ones padded: a one bit, zeros and the length in bits.
  static func forEach(
    of bytes: [UInt8],
    isLengthBigEndian: Bool,
    _ body: (ArraySlice<UInt8>) -> Void
  ) {
    let whole = bytes.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { body(bytes[start..<(start + 64)]) }
    var rest = Array(bytes[whole...]) + [0x80]
    while rest.count % 64 != 56 { rest.append(0) }
    let length = UInt64(bytes.count) &* 8
    let places = (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64($0 * 8)) }
    rest += isLengthBigEndian ? places.reversed() : places
    for start in stride(from: 0, to: rest.count, by: 64) { body(rest[start..<(start + 64)]) }
  }

  /// The sixteen big-endian words of a block.
  static func words(_ block: ArraySlice<UInt8>) -> [UInt32] {
    stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
      block[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  /// The word rotated to the left by 1 to 31 bits.
  static func rotatedLeft(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &<< count | word &>> (32 &- count)
  }

  /// The word as eight hexadecimal digits in lower case.
  static func hexDigits(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
