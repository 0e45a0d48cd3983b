/// The larger hash functions that lists of checksums use, SHA-512 and SHA-384.
///
/// - SeeAlso: FIPS 180-4, sections 4.1.3, 5.1.2, 6.4 and 6.5.
enum SHA512 {
  /// The digest of a message as 128 hexadecimal digits in lower case.
  static func hexDigest(of bytes: [UInt8]) -> String {
    digest(of: bytes, from: SHA512State.wordsOfSHA512)
  }

  /// The SHA-384 of a message as 96 hexadecimal digits in lower case.
  static func hexDigest384(of bytes: [UInt8]) -> String {
    String(digest(of: bytes, from: SHA512State.wordsOfSHA384).utf8.prefix(96)) ?? ""
  }

  private static func digest(of bytes: [UInt8], from words: [UInt64]) -> String {
    var state = SHA512State(words)
    let wholeBlocks = bytes.count / SHA512State.blockSize * SHA512State.blockSize
    bytes.withUnsafeBufferPointer {
      state.compress(UnsafeBufferPointer(rebasing: $0[..<wholeBlocks]))
    }
    padding(of: bytes[wholeBlocks...], length: bytes.count).withUnsafeBufferPointer {
      state.compress($0)
    }
    return state.hexDigits
  }

  /// The last one or two blocks: what is left of the message, a one bit, zeros and the length in
  /// bits as 128-bit big-endian number, whose upper half no array in memory reaches.
  private static func padding(of rest: ArraySlice<UInt8>, length: Int) -> [UInt8] {
    var padded = Array(rest)
    padded.append(0x80)
    while padded.count % SHA512State.blockSize != SHA512State.blockSize - 16 { padded.append(0) }
    padded += [UInt8](repeating: 0, count: 8)
    let bits = UInt64(length) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    return padded
  }
}
