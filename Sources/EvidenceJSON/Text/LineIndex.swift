/// Line breaks counted per block, so that a place is found without reading the whole text again.
struct LineIndex: Sendable {
  /// The bytes of a block: small enough to count again at each look-up.
  static let blockSize = 4096

  private struct Block {
    let breaksBefore: Int
    let lineStart: Int
  }

  private let blocks: [Block]

  /// Counts the line feeds of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var blocks: [Block] = []
    blocks.reserveCapacity(bytes.count / Self.blockSize + 1)
    var breaks = 0
    var lineStart = 0
    for start in stride(from: 0, through: bytes.count, by: Self.blockSize) {
      blocks.append(Block(breaksBefore: breaks, lineStart: lineStart))
      let block = bytes[start..<min(start + Self.blockSize, bytes.count)]
      let found = Self.lineBreaks(in: block)
      guard found > 0, let last = block.lastIndex(of: .lineFeed) else { continue }
      breaks += found
      lineStart = last + 1
    }
    self.blocks = blocks
  }

  /// The position of the byte at `offset`, which may be the end of `bytes`.
  func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextPosition {
    let offset = min(offset, bytes.count)
    let blockStart = offset / Self.blockSize * Self.blockSize
    let block = blocks[offset / Self.blockSize]
    let before = bytes[blockStart..<offset]
    let lineStart = before.lastIndex(of: .lineFeed).map { $0 + 1 } ?? block.lineStart
    return TextPosition(
      line: block.breaksBefore + Self.lineBreaks(in: before) + 1,
      column: Self.scalars(in: bytes[lineStart..<offset]) + 1
    )
  }

  private static func lineBreaks(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    bytes.reduce(0) { $0 &+ ($1 == .lineFeed ? 1 : 0) }
  }

  /// The count of bytes that do not continue a scalar.
  private static func scalars(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    bytes.reduce(0) { $0 &+ ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}
