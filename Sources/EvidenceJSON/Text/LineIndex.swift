/// Places counted per block, so that one is found without reading the whole text again.
///
/// It costs sixteen bytes for each block; a look-up reads at most one block, whether the text has
/// many lines or a single long one.
struct LineIndex: Sendable {
  /// The bytes of a block: small enough to count again at each look-up.
  static let blockSize = 4096

  /// The position of the first byte of each block.
  private let blocks: [TextPosition]

  /// Counts the lines and columns of `bytes`, the first of which stands at `start`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: TextPosition = TextPosition(line: 1, column: 1)
  ) {
    var blocks = [start]
    blocks.reserveCapacity(bytes.count / Self.blockSize + 1)
    var position = blocks[0]
    for end in stride(from: Self.blockSize, through: bytes.count, by: Self.blockSize) {
      position = Self.position(after: bytes[end - Self.blockSize..<end], from: position)
      blocks.append(position)
    }
    self.blocks = blocks
  }

  /// The position of the byte at `offset`, which may be the end of `bytes`.
  ///
  /// The bytes are those that the index was made from.
  func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPosition {
    let offset = min(offset, bytes.count)
    let block = offset / Self.blockSize
    return Self.position(after: bytes[block * Self.blockSize..<offset], from: blocks[block])
  }

  /// The position behind `bytes`, which start at `start`.
  private static func position(
    after bytes: Slice<UnsafeBufferPointer<UInt8>>,
    from start: TextPosition
  ) -> TextPosition {
    let breaks = count(in: bytes) { $0.marks(of: .lineFeed) }
    guard breaks > 0, let last = bytes.lastIndex(of: .lineFeed) else {
      return TextPosition(line: start.line, column: start.column + scalars(in: bytes))
    }
    let column = 1 + scalars(in: bytes[(last + 1)...])
    return TextPosition(line: start.line + breaks, column: column)
  }

  /// The count of bytes that do not continue a scalar.
  private static func scalars(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    isASCII(bytes) ? bytes.count : bytes.count - count(in: bytes) { $0.continuationMarks }
  }

  /// Whether no byte is part of a longer scalar, which costs less to find out than to count.
  private static func isASCII(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var all: UInt8 = 0
    for index in bytes.indices { all |= bytes.base[index] }
    return all < 0x80
  }

  /// The count of marks, which zero bytes must not get.
  @inline(__always)
  private static func count(
    in bytes: Slice<UnsafeBufferPointer<UInt8>>,
    marks: (EightBytes) -> UInt64
  ) -> Int {
    let base = bytes.base
    var total = 0
    var offset = bytes.startIndex
    while offset + 8 <= bytes.endIndex {
      // A byte counts to 255, so as many words can be added up before they are summed.
      let end = min(offset + 255 * 8, bytes.endIndex - 7)
      var counts: UInt64 = 0
      while offset < end {
        counts &+= marks(EightBytes(base, at: offset)) >> 7
        offset += 8
      }
      total += EightBytes.sum(ofCounts: counts)
    }
    let rest = EightBytes(base, last: bytes.endIndex - offset, before: bytes.endIndex)
    return total + EightBytes.sum(ofCounts: marks(rest) >> 7)
  }
}
