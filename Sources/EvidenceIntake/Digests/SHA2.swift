/// What sets the hash functions of one word size apart from those of the other.
///
/// - SeeAlso: FIPS 180-4, sections 4.1.2, 4.1.3, 4.2.2 and 4.2.3, whose names the members have.
protocol SHA2Function {
  associatedtype Word: FixedWidthInteger & UnsignedInteger & Sendable

  /// The constant of each round.
  static var constants: [Word] { get }

  static func sum0(_ word: Word) -> Word
  static func sum1(_ word: Word) -> Word
  static func sigma0(_ word: Word) -> Word
  static func sigma1(_ word: Word) -> Word
}

extension SHA2Function {
  /// The word rotated to the right.
  static func rotated(_ word: Word, _ count: Word) -> Word {
    word &>> count | word &<< (Word(truncatingIfNeeded: Word.bitWidth) &- count)
  }
}

/// The eight words that SHA-2 carries from block to block.
///
/// All additions are modulo the word size, as FIPS 180-4 defines them.
struct SHA2<Function: SHA2Function> {
  typealias Word = Function.Word

  /// The size of a block in bytes.
  private static var blockSize: Int { 16 * wordSize }

  private static var wordSize: Int { Word.bitWidth / 8 }

  private var words: [Word]

  /// The digest of a message as hexadecimal digits in lower case, begun with eight words that its
  /// standard gives.
  static func hexDigest(of bytes: [UInt8], from words: [Word]) -> String {
    var state = SHA2(words: words)
    let whole = bytes.count / blockSize * blockSize
    bytes.withUnsafeBufferPointer { state.compress(UnsafeBufferPointer(rebasing: $0[..<whole])) }
    let rest = DigestBlocks.padded(
      bytes[whole...], length: bytes.count, to: blockSize, lengthSize: 2 * wordSize)
    rest.withUnsafeBufferPointer { state.compress($0) }
    return state.words.map(DigestBlocks.hexDigits).joined()
  }

  /// Takes in whole blocks.
  private mutating func compress(_ blocks: UnsafeBufferPointer<UInt8>) {
    var schedule = [Word](repeating: 0, count: 16)
    schedule.withUnsafeMutableBufferPointer { schedule in
      Function.constants.withUnsafeBufferPointer { constants in
        words.withUnsafeMutableBufferPointer { words in
          for start in stride(from: 0, to: blocks.count, by: Self.blockSize) {
            Self.load(blocks, at: start, into: schedule)
            Self.mix(words, schedule, constants)
          }
        }
      }
    }
  }

  /// Reads the sixteen big-endian words of a block.
  private static func load(
    _ blocks: UnsafeBufferPointer<UInt8>,
    at start: Int,
    into schedule: UnsafeMutableBufferPointer<Word>
  ) {
    let bytes = UnsafeRawBufferPointer(blocks)
    for index in 0..<16 {
      schedule[index] = Word(
        bigEndian: bytes.loadUnaligned(fromByteOffset: start + index * wordSize, as: Word.self))
    }
  }

  /// Runs the rounds over one block; the letters are those of sections 6.2.2 and 6.4.2.
  ///
  /// Only sixteen words of the schedule are ever needed, so later ones replace earlier ones.
  private static func mix(
    _ words: UnsafeMutableBufferPointer<Word>,
    _ schedule: UnsafeMutableBufferPointer<Word>,
    _ constants: UnsafeBufferPointer<Word>
  ) {
    var (a, b, c, d) = (words[0], words[1], words[2], words[3])
    var (e, f, g, h) = (words[4], words[5], words[6], words[7])
    for round in constants.indices {
      if round >= 16 { extend(schedule, round) }
      let choice = (e & f) ^ (~e & g)
      let first = h &+ Function.sum1(e) &+ choice &+ constants[round] &+ schedule[round & 15]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ Function.sum0(a) &+ majority)
    }
    words[0] &+= a
    words[1] &+= b
    words[2] &+= c
    words[3] &+= d
    words[4] &+= e
    words[5] &+= f
    words[6] &+= g
    words[7] &+= h
  }

  /// Puts the word of a round in the place of the one sixteen rounds before.
  private static func extend(_ schedule: UnsafeMutableBufferPointer<Word>, _ round: Int) {
    let near = Function.sigma1(schedule[(round + 14) & 15])
    let far = Function.sigma0(schedule[(round + 1) & 15])
    schedule[round & 15] &+= near &+ schedule[(round + 9) & 15] &+ far
  }
}

/// The hash function by which manifests tell whether a file is still what was collected.
///
/// - SeeAlso: FIPS 180-4, section 6.2.
package enum SHA256: SHA2Function {
  /// The digest of a message as 64 hexadecimal digits in lower case.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    SHA2<SHA256>.hexDigest(of: bytes, from: start)
  }

  /// The fractional parts of the square roots of the first eight primes.
  private static let start: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]

  /// The fractional parts of the cube roots of the first 64 primes.
  static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1,
    0x923F_82A4, 0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3,
    0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786,
    0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147,
    0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13,
    0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A,
    0x5B9C_CA4F, 0x682E_6FF3, 0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208,
    0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]

  static func sum0(_ word: UInt32) -> UInt32 {
    rotated(word, 2) ^ rotated(word, 13) ^ rotated(word, 22)
  }

  static func sum1(_ word: UInt32) -> UInt32 {
    rotated(word, 6) ^ rotated(word, 11) ^ rotated(word, 25)
  }

  static func sigma0(_ word: UInt32) -> UInt32 {
    rotated(word, 7) ^ rotated(word, 18) ^ (word >> 3)
  }

  static func sigma1(_ word: UInt32) -> UInt32 {
    rotated(word, 17) ^ rotated(word, 19) ^ (word >> 10)
  }
}

/// The larger hash functions that lists of checksums use, SHA-512 and SHA-384.
///
/// - SeeAlso: FIPS 180-4, sections 6.4 and 6.5.
enum SHA512: SHA2Function {
  /// The digest of a message as 128 hexadecimal digits in lower case.
  static func hexDigest(of bytes: [UInt8]) -> String {
    SHA2<SHA512>.hexDigest(of: bytes, from: start)
  }

  /// The SHA-384 of a message as 96 hexadecimal digits in lower case.
  static func hexDigest384(of bytes: [UInt8]) -> String {
    String(SHA2<SHA512>.hexDigest(of: bytes, from: startOf384).utf8.prefix(96)) ?? ""
  }

  /// The fractional parts of the square roots of the first eight primes, with which SHA-512 starts.
  private static let start: [UInt64] = [
    0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B,
    0xA54F_F53A_5F1D_36F1, 0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F,
    0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179,
  ]

  /// The fractional parts of the square roots of the ninth to sixteenth primes, for SHA-384.
  private static let startOf384: [UInt64] = [
    0xCBBB_9D5D_C105_9ED8, 0x629A_292A_367C_D507, 0x9159_015A_3070_DD17,
    0x152F_ECD8_F70E_5939, 0x6733_2667_FFC0_0B31, 0x8EB4_4A87_6858_1511,
    0xDB0C_2E0D_64F9_8FA7, 0x47B5_481D_BEFA_4FA4,
  ]

  /// The fractional parts of the cube roots of the first 80 primes.
  static let constants: [UInt64] = [
    0x428A_2F98_D728_AE22, 0x7137_4491_23EF_65CD, 0xB5C0_FBCF_EC4D_3B2F,
    0xE9B5_DBA5_8189_DBBC, 0x3956_C25B_F348_B538, 0x59F1_11F1_B605_D019,
    0x923F_82A4_AF19_4F9B, 0xAB1C_5ED5_DA6D_8118, 0xD807_AA98_A303_0242,
    0x1283_5B01_4570_6FBE, 0x2431_85BE_4EE4_B28C, 0x550C_7DC3_D5FF_B4E2,
    0x72BE_5D74_F27B_896F, 0x80DE_B1FE_3B16_96B1, 0x9BDC_06A7_25C7_1235,
    0xC19B_F174_CF69_2694, 0xE49B_69C1_9EF1_4AD2, 0xEFBE_4786_384F_25E3,
    0x0FC1_9DC6_8B8C_D5B5, 0x240C_A1CC_77AC_9C65, 0x2DE9_2C6F_592B_0275,
    0x4A74_84AA_6EA6_E483, 0x5CB0_A9DC_BD41_FBD4, 0x76F9_88DA_8311_53B5,
    0x983E_5152_EE66_DFAB, 0xA831_C66D_2DB4_3210, 0xB003_27C8_98FB_213F,
    0xBF59_7FC7_BEEF_0EE4, 0xC6E0_0BF3_3DA8_8FC2, 0xD5A7_9147_930A_A725,
    0x06CA_6351_E003_826F, 0x1429_2967_0A0E_6E70, 0x27B7_0A85_46D2_2FFC,
    0x2E1B_2138_5C26_C926, 0x4D2C_6DFC_5AC4_2AED, 0x5338_0D13_9D95_B3DF,
    0x650A_7354_8BAF_63DE, 0x766A_0ABB_3C77_B2A8, 0x81C2_C92E_47ED_AEE6,
    0x9272_2C85_1482_353B, 0xA2BF_E8A1_4CF1_0364, 0xA81A_664B_BC42_3001,
    0xC24B_8B70_D0F8_9791, 0xC76C_51A3_0654_BE30, 0xD192_E819_D6EF_5218,
    0xD699_0624_5565_A910, 0xF40E_3585_5771_202A, 0x106A_A070_32BB_D1B8,
    0x19A4_C116_B8D2_D0C8, 0x1E37_6C08_5141_AB53, 0x2748_774C_DF8E_EB99,
    0x34B0_BCB5_E19B_48A8, 0x391C_0CB3_C5C9_5A63, 0x4ED8_AA4A_E341_8ACB,
    0x5B9C_CA4F_7763_E373, 0x682E_6FF3_D6B2_B8A3, 0x748F_82EE_5DEF_B2FC,
    0x78A5_636F_4317_2F60, 0x84C8_7814_A1F0_AB72, 0x8CC7_0208_1A64_39EC,
    0x90BE_FFFA_2363_1E28, 0xA450_6CEB_DE82_BDE9, 0xBEF9_A3F7_B2C6_7915,
    0xC671_78F2_E372_532B, 0xCA27_3ECE_EA26_619C, 0xD186_B8C7_21C0_C207,
    0xEADA_7DD6_CDE0_EB1E, 0xF57D_4F7F_EE6E_D178, 0x06F0_67AA_7217_6FBA,
    0x0A63_7DC5_A2C8_98A6, 0x113F_9804_BEF9_0DAE, 0x1B71_0B35_131C_471B,
    0x28DB_77F5_2304_7D84, 0x32CA_AB7B_40C7_2493, 0x3C9E_BE0A_15C9_BEBC,
    0x431D_67C4_9C10_0D4C, 0x4CC5_D4BE_CB3E_42B6, 0x597F_299C_FC65_7E2A,
    0x5FCB_6FAB_3AD6_FAEC, 0x6C44_198C_4A47_5817,
  ]

  static func sum0(_ word: UInt64) -> UInt64 {
    rotated(word, 28) ^ rotated(word, 34) ^ rotated(word, 39)
  }

  static func sum1(_ word: UInt64) -> UInt64 {
    rotated(word, 14) ^ rotated(word, 18) ^ rotated(word, 41)
  }

  static func sigma0(_ word: UInt64) -> UInt64 {
    rotated(word, 1) ^ rotated(word, 8) ^ (word >> 7)
  }

  static func sigma1(_ word: UInt64) -> UInt64 {
    rotated(word, 19) ^ rotated(word, 61) ^ (word >> 6)
  }
}
