/// The eight words that SHA-256 carries from block to block.
///
/// All additions are modulo 2³², as FIPS 180-4 defines them.
struct SHA256State: Sendable {
  /// The size of a block in bytes.
  static let blockSize = 64

  /// The fractional parts of the square roots of the first eight primes.
  private var words: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]

  /// The fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
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

  /// Takes in whole blocks.
  mutating func compress(_ blocks: UnsafeBufferPointer<UInt8>) {
    var schedule = [UInt32](repeating: 0, count: 16)
    schedule.withUnsafeMutableBufferPointer { schedule in
      Self.constants.withUnsafeBufferPointer { constants in
        words.withUnsafeMutableBufferPointer { words in
          for start in stride(from: 0, to: blocks.count, by: Self.blockSize) {
            Self.load(blocks, at: start, into: schedule)
            Self.mix(words, schedule, constants)
          }
        }
      }
    }
  }

  /// The words as hexadecimal digits in lower case.
  var hexDigits: String {
    words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// Reads the sixteen big-endian words of a block.
  private static func load(
    _ blocks: UnsafeBufferPointer<UInt8>,
    at start: Int,
    into schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      let byte = start + index * 4
      schedule[index] =
        UInt32(blocks[byte]) << 24 | UInt32(blocks[byte + 1]) << 16
        | UInt32(blocks[byte + 2]) << 8 | UInt32(blocks[byte + 3])
    }
  }

  /// Runs the 64 rounds over one block; the letters are those of section 6.2.2.
  ///
  /// Only sixteen words of the schedule are ever needed, so later ones replace earlier ones.
  private static func mix(
    _ words: UnsafeMutableBufferPointer<UInt32>,
    _ schedule: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (words[0], words[1], words[2], words[3])
    var (e, f, g, h) = (words[4], words[5], words[6], words[7])
    for round in 0..<64 {
      if round >= 16 { extend(schedule, round) }
      let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ sum1 &+ choice &+ constants[round] &+ schedule[round & 15]
      let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ sum0 &+ majority)
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
  private static func extend(_ schedule: UnsafeMutableBufferPointer<UInt32>, _ round: Int) {
    let near = schedule[(round + 14) & 15]
    let far = schedule[(round + 1) & 15]
    let sigma1 = rotated(near, 17) ^ rotated(near, 19) ^ (near >> 10)
    let sigma0 = rotated(far, 7) ^ rotated(far, 18) ^ (far >> 3)
    schedule[round & 15] &+= sigma1 &+ schedule[(round + 9) & 15] &+ sigma0
  }

  /// The word rotated to the right.
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }
}
