/// Data that `gzip` compressed, as CloudTrail writes its log files.
///
/// - SeeAlso: RFC 1952 for the members of a file, RFC 1951 for the data within.
enum Gzip {
  /// How many bytes one file may hold: a small file must not fill the memory.
  static let limit = 512 << 20

  /// Why data could not be read.
  enum Failure: Error, CustomStringConvertible {
    case damaged
    case tooLarge

    var description: String {
      switch self {
      case .damaged: "the gzip data is damaged or cut off"
      case .tooLarge: "the gzip data holds more than \(Gzip.limit >> 20) MiB"
      }
    }
  }

  /// Whether data begins as `gzip` writes it.
  static func isGzip(_ data: [UInt8]) -> Bool { data.starts(with: [0x1F, 0x8B, 8]) }

  /// The data of all members, one behind the other.
  static func decompressed(_ data: [UInt8], limit: Int = limit) throws(Failure) -> [UInt8] {
    var output: [UInt8] = []
    var rest = data[...]
    while !rest.isEmpty {
      let start = try headerEnd(rest)
      var inflate = Inflate(rest[start...], limit: limit - output.count)
      let member = try inflate.run()
      let trailer = inflate.rest
      guard trailer.count >= 8, number(trailer.prefix(4)) == checksum(member),
        number(trailer.dropFirst(4).prefix(4)) == UInt32(truncatingIfNeeded: member.count)
      else { throw .damaged }
      output += member
      rest = trailer.dropFirst(8)
    }
    return output
  }

  /// Where a member's data begins: behind the header and its optional fields.
  private static func headerEnd(_ data: ArraySlice<UInt8>) throws(Failure) -> Int {
    var index = data.startIndex + 10
    guard isGzip(Array(data.prefix(3))), index <= data.endIndex else { throw .damaged }
    let flags = data[data.startIndex + 3]
    if flags & 4 != 0 {
      guard index + 2 <= data.endIndex else { throw .damaged }
      index += 2 + Int(data[index]) + Int(data[index + 1]) << 8
    }
    // The name and the comment end with a zero byte.
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      guard index < data.endIndex, let end = data[index...].firstIndex(of: 0) else {
        throw .damaged
      }
      index = end + 1
    }
    if flags & 2 != 0 { index += 2 }
    guard index <= data.endIndex else { throw .damaged }
    return index
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The CRC-32 of data.
  static func checksum(_ data: [UInt8]) -> UInt32 {
    ~data.reduce(~0) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }
}
