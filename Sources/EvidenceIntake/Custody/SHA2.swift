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
