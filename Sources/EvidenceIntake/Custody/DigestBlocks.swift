/// The blocks in which hash functions take in a message; those of MD5 and SHA-1 have 64 bytes.
enum DigestBlocks {
  /// Calls `body` with each block, the last ones padded: a one bit, zeros and the length in bits.
  static func forEach(
    of bytes: [UInt8],
    isLengthBigEndian: Bool,
    _ body: (ArraySlice<UInt8>) -> Void
  ) {
    let whole = bytes.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { body(bytes[start..<(start + 64)]) }
    let rest = padded(
      bytes[whole...], length: bytes.count, isLengthBigEndian: isLengthBigEndian)
    for start in stride(from: 0, to: rest.count, by: 64) { body(rest[start..<(start + 64)]) }
  }

  /// The last one or two blocks: what is left of the message, a one bit, zeros and the length in
  /// bits as a number of `lengthSize` bytes, of which no array in memory reaches the ninth.
  static func padded(
    _ rest: ArraySlice<UInt8>,
    length: Int,
    to blockSize: Int = 64,
    lengthSize: Int = 8,
    isLengthBigEndian: Bool = true
  ) -> [UInt8] {
    var padded = Array(rest) + [0x80]
    while padded.count % blockSize != blockSize - lengthSize { padded.append(0) }
    let bits = UInt64(length) &* 8
    let places = (0..<lengthSize).map { UInt8(truncatingIfNeeded: $0 < 8 ? bits >> ($0 * 8) : 0) }
    return padded + (isLengthBigEndian ? places.reversed() : places)
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

  /// The word as hexadecimal digits in lower case, all of them.
  static func hexDigits<Word: FixedWidthInteger>(_ word: Word) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: Word.bitWidth / 4 - digits.utf8.count) + digits
  }
}
