/// The hash function by which manifests tell whether a file is still what was collected.
///
/// - SeeAlso: FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2.
package enum SHA256 {
  /// The digest of a message as 64 hexadecimal digits in lower case.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    var state = SHA256State()
    let wholeBlocks = bytes.count / SHA256State.blockSize * SHA256State.blockSize
    bytes.withUnsafeBufferPointer {
      state.compress(UnsafeBufferPointer(rebasing: $0[..<wholeBlocks]))
    }
    padding(of: bytes[wholeBlocks...], length: bytes.count).withUnsafeBufferPointer {
      state.compress($0)
    }
    return state.hexDigits
  }

  /// The last one or two blocks: what is left of the message, a one bit, zeros and the length in
  /// bits as 64-bit big-endian number.
  private static func padding(of rest: ArraySlice<UInt8>, length: Int) -> [UInt8] {
    var padded = Array(rest)
    padded.append(0x80)
    while padded.count % SHA256State.blockSize != SHA256State.blockSize - 8 { padded.append(0) }
    let bits = UInt64(length) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    return padded
  }
}
