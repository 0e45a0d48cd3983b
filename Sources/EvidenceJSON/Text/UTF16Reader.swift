/// A strict reader of UTF-16 in either byte order.
struct UTF16Reader {
  private let bytes: [UInt8]

  /// Where the more significant byte of a code unit stands: 0 first, 1 second.
  private let highByte: Int

  /// Prepares to read `bytes`, with or without a byte-order mark.
  init(_ bytes: [UInt8], highByte: Int) {
    self.bytes = bytes
    self.highByte = highByte
  }

  /// The text as UTF-8 without a byte-order mark.
  ///
  /// - Throws: ``JSONSyntaxError`` where there is half a code unit or an unpaired surrogate.
  func utf8() throws(JSONSyntaxError) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count / 2)
    var offset = bytes.count >= 2 && unit(at: 0) == 0xFEFF ? 2 : 0
    while offset + 1 < bytes.count {
      let unit = unit(at: offset)
      if unit < 0x80 {
        utf8.append(UInt8(truncatingIfNeeded: unit))
        offset += 2
      } else if let scalar = scalar(startingWith: unit, at: offset),
        let encoded = Unicode.UTF8.encode(scalar)
      {
        utf8.append(contentsOf: encoded)
        offset += UTF16.width(scalar) * 2
      } else {
        throw JSONSyntaxError(.invalidUTF16, atEndOf: utf8)
      }
    }
    guard offset == bytes.count else { throw JSONSyntaxError(.invalidUTF16, atEndOf: utf8) }
    return utf8
  }

  /// The code unit whose first byte is at `offset`.
  private func unit(at offset: Int) -> UInt16 {
    UInt16(bytes[offset + highByte]) << 8 | UInt16(bytes[offset + 1 - highByte])
  }

  /// The scalar that starts with `unit`, or `nil` for half a surrogate pair.
  private func scalar(startingWith unit: UInt16, at offset: Int) -> Unicode.Scalar? {
    guard UTF16.isLeadSurrogate(unit), offset + 3 < bytes.count else { return Unicode.Scalar(unit) }
    let trail = self.unit(at: offset + 2)
    guard UTF16.isTrailSurrogate(trail) else { return nil }
    return Unicode.Scalar(0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(trail & 0x3FF))
  }
}
