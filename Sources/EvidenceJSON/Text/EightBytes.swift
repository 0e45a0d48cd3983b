/// Eight neighbouring bytes, looked at together.
///
/// The answers are marks: words that have the highest bit of a byte set where the claim holds, the
/// first byte of the text in the lowest place.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The bytes as a number, the first in the lowest place.
  let word: UInt64

  /// Takes the bytes from `offset` on.
  ///
  /// INVARIANT: the caller has seen that there are eight.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    self.word = UInt64(littleEndian: word)
  }

  /// Takes the last `count` bytes before `end`, at most eight, and zeros after them.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, last count: Int, before end: Int) {
    if end >= 8 {
      word = EightBytes(bytes, at: end - 8).word >> UInt64(64 - 8 * count)
    } else {
      word = bytes[end - count..<end].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// The marks of bytes that equal `byte`.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    let difference = word ^ (Self.ones &* UInt64(byte))
    return ~(((difference & Self.lows) &+ Self.lows) | difference | Self.lows)
  }

  /// The marks of bytes that continue a scalar of UTF-8.
  @inline(__always)
  var continuationMarks: UInt64 { word & ~(word << 1) & Self.highs }

  /// How many bytes at the start are spaces.
  @inline(__always)
  var leadingSpaces: Int {
    (word ^ (Self.ones &* UInt64(UInt8.space))).trailingZeroBitCount >> 3
  }

  /// Marks that tell whether and where a byte does not mean itself in a string.
  ///
  /// The quote, the backslash, control characters and parts of longer scalars do not. Only the
  /// first mark is exact: in `(x - n) & ~x` a borrow can spoil those after it.
  @inline(__always)
  var specialMarks: UInt64 {
    let quotes = word ^ (Self.ones &* UInt64(UInt8.quote))
    let backslashes = word ^ (Self.ones &* UInt64(UInt8.backslash))
    let special =
      ((quotes &- Self.ones) & ~quotes) | ((backslashes &- Self.ones) & ~backslashes)
      | ((word &- Self.ones &* 0x20) & ~word) | word
    return special & Self.highs
  }

  /// The place of the first mark, from 0 to 7, or 8 when there is none.
  @inline(__always)
  static func place(ofFirst marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

  /// The sum of marks that were shifted down by seven bits and added up, at most 255 words of them.
  static func sum(ofCounts counts: UInt64) -> Int {
    let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ (counts >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
