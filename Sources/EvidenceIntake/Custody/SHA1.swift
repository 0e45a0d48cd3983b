/// SHA-1, by which old lists of checksums tell files apart.
///
/// Pairs of files with the same SHA-1 can be made, so a digest that is equal proves less than one of
/// SHA-256 does; one that differs proves that the file was changed.
///
/// - SeeAlso: FIPS 180-4, section 6.1.
enum SHA1 {
  /// The digest of a message as 40 hexadecimal digits in lower case.
  static func hexDigest(of bytes: [UInt8]) -> String {
    var words: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    DigestBlocks.forEach(of: bytes, isLengthBigEndian: true) { mix($0, into: &words) }
    return words.map(DigestBlocks.hexDigits).joined()
  }

  /// Takes in one block of 64 bytes; the letters are those of section 6.1.2.
  private static func mix(_ block: ArraySlice<UInt8>, into words: inout [UInt32]) {
    var schedule = DigestBlocks.words(block)
    for index in 16..<80 {
      let word =
        schedule[index - 3] ^ schedule[index - 8] ^ schedule[index - 14] ^ schedule[index - 16]
      schedule.append(DigestBlocks.rotatedLeft(word, 1))
    }
    var (a, b, c, d, e) = (words[0], words[1], words[2], words[3], words[4])
    for round in 0..<80 {
      let (mixed, constant): (UInt32, UInt32) =
        switch round / 20 {
        case 0: ((b & c) | (~b & d), 0x5A82_7999)
        case 1: (b ^ c ^ d, 0x6ED9_EBA1)
        case 2: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let sum = DigestBlocks.rotatedLeft(a, 5) &+ mixed &+ e &+ constant &+ schedule[round]
      (e, d, c, b, a) = (d, c, DigestBlocks.rotatedLeft(b, 30), a, sum)
    }
    words = zip(words, [a, b, c, d, e]).map { $0 &+ $1 }
  }
}
