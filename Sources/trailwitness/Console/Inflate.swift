/// A reader of one run of compressed blocks.
///
/// - SeeAlso: RFC 1951, whose terms are used here.
struct Inflate {
  private let data: ArraySlice<UInt8>
  private let limit: Int
  private var index: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  init(_ data: ArraySlice<UInt8>, limit: Int) {
    self.data = data
    self.limit = limit
    index = data.startIndex
  }

  /// What stands behind the last block.
  var rest: ArraySlice<UInt8> { data[index...] }

  /// Reads all blocks.
  mutating func run() throws(Gzip.Failure) -> [UInt8] {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try copyStored()
      case 1: try readBlock(Self.fixedLiterals, Self.fixedDistances)
      case 2:
        let (literals, distances) = try readTables()
        try readBlock(literals, distances)
      default: throw .damaged
      }
    }
    // Whole bytes that were taken in advance belong to what follows.
    index -= bitCount / 8
    return output
  }

  private mutating func take(_ count: Int) throws(Gzip.Failure) -> Int {
    while bitCount < count {
      guard index < data.endIndex else { throw .damaged }
      bits |= UInt32(data[index]) << UInt32(bitCount)
      bitCount += 8
      index += 1
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func append(_ byte: UInt8) throws(Gzip.Failure) {
    guard output.count < limit else { throw .tooLarge }
    output.append(byte)
  }

  private mutating func copyStored() throws(Gzip.Failure) {
    _ = try take(bitCount % 8)
    let length = try take(16)
    guard try take(16) == ~length & 0xFFFF else { throw .damaged }
    for _ in 0..<length { try append(UInt8(try take(8))) }
  }

  // MARK: - Codes

  /// A canonical Huffman code: how many symbols have each length, and the symbols in order.
  fileprivate struct Code {
    let counts: [Int]
    let symbols: [Int]

    /// `nil` when the lengths say more than a code can hold.
    init?(lengths: [Int]) {
      var counts = [Int](repeating: 0, count: 16)
      for length in lengths { counts[length] += 1 }
      var left = 1
      for length in 1...15 {
        left = left * 2 - counts[length]
        guard left >= 0 else { return nil }
      }
      self.counts = counts
      symbols = lengths.indices.filter { lengths[$0] > 0 }
        .sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    }
  }

  private mutating func symbol(_ code: Code) throws(Gzip.Failure) -> Int {
    var value = 0
    var first = 0
    var offset = 0
    for length in 1...15 {
      value |= try take(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[offset + value - first] }
      offset += count
      first = (first + count) << 1
      value <<= 1
    }
    throw .damaged
  }

  private mutating func readTables() throws(Gzip.Failure) -> (Code, Code) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    var lengths = [Int](repeating: 0, count: 19)
    for place in Self.lengthOrder.prefix(lengthCount) { lengths[place] = try take(3) }
    guard let code = Code(lengths: lengths) else { throw .damaged }
    var all: [Int] = []
    while all.count < literalCount + distanceCount {
      let symbol = try symbol(code)
      switch symbol {
      case 0..<16: all.append(symbol)
      case 16:
        guard let last = all.last else { throw .damaged }
        all += [Int](repeating: last, count: try take(2) + 3)
      case 17: all += [Int](repeating: 0, count: try take(3) + 3)
      default: all += [Int](repeating: 0, count: try take(7) + 11)
      }
    }
    guard all.count == literalCount + distanceCount,
      let literals = Code(lengths: Array(all.prefix(literalCount))),
      let distances = Code(lengths: Array(all.dropFirst(literalCount)))
    else { throw .damaged }
    return (literals, distances)
  }

  private mutating func readBlock(
    _ literals: Code,
    _ distances: Code
  ) throws(Gzip.Failure) {
    while true {
      let symbol = try symbol(literals)
      guard symbol != 256 else { return }
      guard symbol > 256 else {
        try append(UInt8(symbol))
        continue
      }
      guard symbol - 257 < Self.lengths.count else { throw .damaged }
      let length = Self.lengths[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
      let place = try self.symbol(distances)
      guard place < Self.distances.count else { throw .damaged }
      let distance = Self.distances[place] + (try take(Self.distanceBits[place]))
      guard distance <= output.count else { throw .damaged }
      for _ in 0..<length { try append(output[output.count - distance]) }
    }
  }

  // MARK: - Tables

  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]

  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]

  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]

  private static let fixedLiterals = Code(
    counts: [0, 0, 0, 0, 0, 0, 0, 24, 152, 112, 0, 0, 0, 0, 0, 0],
    symbols: Array(256..<280) + Array(0..<144) + Array(280..<288) + Array(144..<256))

  private static let fixedDistances = Code(
    counts: [0, 0, 0, 0, 0, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], symbols: Array(0..<30))
}

extension Inflate.Code {
  fileprivate init(counts: [Int], symbols: [Int]) {
    self.counts = counts
    self.symbols = symbols
  }
}
