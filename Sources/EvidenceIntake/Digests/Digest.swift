import EvidenceJSON

/// What a list says that a hash function makes of a file.
struct Digest: Hashable, Sendable {
  /// The hash functions by which files are compared.
  enum Algorithm: String, CaseIterable, Sendable {
    case md5 = "MD5"
    case sha1 = "SHA-1"
    case sha256 = "SHA-256"
    case sha384 = "SHA-384"
    case sha512 = "SHA-512"

    /// The number of hexadecimal digits of a digest.
    var length: Int {
      switch self {
      case .md5: 32
      case .sha1: 40
      case .sha256: 64
      case .sha384: 96
      case .sha512: 128
      }
    }

    /// Whether nobody can make two files with the same digest, so that an equal one proves a file.
    var isStrong: Bool { self != .md5 && self != .sha1 }

    /// The digest of a message in lower case.
    func hexDigest(of bytes: [UInt8]) -> String {
      switch self {
      case .md5: MD5.hexDigest(of: bytes)
      case .sha1: SHA1.hexDigest(of: bytes)
      case .sha256: SHA256.hexDigest(of: bytes)
      case .sha384: SHA512.hexDigest384(of: bytes)
      case .sha512: SHA512.hexDigest(of: bytes)
      }
    }
  }

  /// The hash function.
  let algorithm: Algorithm

  /// The digest as hexadecimal digits in lower case.
  let hex: String

  /// Reads a digest, whose length tells the function; `nil` for any other text.
  init?(_ text: some Collection<UInt8>) {
    guard let algorithm = Algorithm.allCases.first(where: { $0.length == text.count }),
      let hex = Self.hex(text)
    else { return nil }
    self.algorithm = algorithm
    self.hex = hex
  }

  /// The text in lower case if it holds hexadecimal digits alone.
  static func hex(_ text: some Collection<UInt8>) -> String? {
    guard text.allSatisfy(\.isHexadecimalDigit) else { return nil }
    return String(decoding: text.map { (0x41...0x46).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

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

/// MD5, by which old lists of checksums tell files apart.
///
/// Files with the same MD5 can be made at will, so a digest that is equal proves little; one that
/// differs proves that the file was changed.
///
/// - SeeAlso: RFC 1321, section 3.
enum MD5 {
  /// The digest of a message as 32 hexadecimal digits in lower case.
  static func hexDigest(of bytes: [UInt8]) -> String {
    var words: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
    DigestBlocks.forEach(of: bytes, isLengthBigEndian: false) { block in
      mix(block, into: &words)
    }
    return words.map { DigestBlocks.hexDigits($0.byteSwapped) }.joined()
  }

  /// The whole parts of 2³² times the sines of 1 to 64.
  private static let sines: [UInt32] = [
    0xD76A_A478, 0xE8C7_B756, 0x2420_70DB, 0xC1BD_CEEE, 0xF57C_0FAF, 0x4787_C62A,
    0xA830_4613, 0xFD46_9501, 0x6980_98D8, 0x8B44_F7AF, 0xFFFF_5BB1, 0x895C_D7BE,
    0x6B90_1122, 0xFD98_7193, 0xA679_438E, 0x49B4_0821, 0xF61E_2562, 0xC040_B340,
    0x265E_5A51, 0xE9B6_C7AA, 0xD62F_105D, 0x0244_1453, 0xD8A1_E681, 0xE7D3_FBC8,
    0x21E1_CDE6, 0xC337_07D6, 0xF4D5_0D87, 0x455A_14ED, 0xA9E3_E905, 0xFCEF_A3F8,
    0x676F_02D9, 0x8D2A_4C8A, 0xFFFA_3942, 0x8771_F681, 0x6D9D_6122, 0xFDE5_380C,
    0xA4BE_EA44, 0x4BDE_CFA9, 0xF6BB_4B60, 0xBEBF_BC70, 0x289B_7EC6, 0xEAA1_27FA,
    0xD4EF_3085, 0x0488_1D05, 0xD9D4_D039, 0xE6DB_99E5, 0x1FA2_7CF8, 0xC4AC_5665,
    0xF429_2244, 0x432A_FF97, 0xAB94_23A7, 0xFC93_A039, 0x655B_59C3, 0x8F0C_CC92,
    0xFFEF_F47D, 0x8584_5DD1, 0x6FA8_7E4F, 0xFE2C_E6E0, 0xA301_4314, 0x4E08_11A1,
    0xF753_7E82, 0xBD3A_F235, 0x2AD7_D2BB, 0xEB86_D391,
  ]

  /// How far each of four steps rotates, round by round.
  private static let rotations: [[UInt32]] = [
    [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
  ]

  /// Takes in one block of 64 bytes; the letters are those of the standard.
  private static func mix(_ block: ArraySlice<UInt8>, into words: inout [UInt32]) {
    let schedule = DigestBlocks.words(block).map(\.byteSwapped)
    var (a, b, c, d) = (words[0], words[1], words[2], words[3])
    for step in 0..<64 {
      let (mixed, place): (UInt32, Int) =
        switch step / 16 {
        case 0: ((b & c) | (~b & d), step)
        case 1: ((d & b) | (~d & c), 5 * step + 1)
        case 2: (b ^ c ^ d, 3 * step + 5)
        default: (c ^ (b | ~d), 7 * step)
        }
      let sum = a &+ mixed &+ sines[step] &+ schedule[place % 16]
      let turned = DigestBlocks.rotatedLeft(sum, rotations[step / 16][step % 4])
      (a, d, c, b) = (d, c, b, b &+ turned)
    }
    words = zip(words, [a, b, c, d]).map { $0 &+ $1 }
  }
}

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
